#include "pipeline/run/settle.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/run/status.h"

using prongsai::ContentId;
using prongsai::InputResult;
using prongsai::Refusal;
using prongsai::Run;
using prongsai::settle;
using prongsai::status_name;

namespace {

// As it comes from the journal: read under the name that the content had then.
InputResult read_as(const std::string& older_name, const std::string& name,
                    const std::string& hash) {
  InputResult result{name, ContentId{hash, ".pdf"}, {}};
  result.read.outcome.file = older_name;
  result.read.outcome.reports.resize(1);
  result.read.outcome.reports[0].source.file = older_name;
  return result;
}

}  // namespace

TEST_CASE("A content that is known under another name has its new one", "[pipeline][run]") {
  const Run run = settle({read_as("old.pdf", "new.pdf", "aa")}, 2);
  REQUIRE(run.result.inputs.size() == 1);
  CHECK(run.result.inputs[0].file == "new.pdf");
  CHECK(run.result.inputs[0].sha256 == "aa");
  CHECK(run.result.inputs[0].reports[0].source.file == "new.pdf");
  CHECK(run.result.texts_skipped == 2);
}

TEST_CASE("Records of a record file keep the files they come from", "[pipeline][run]") {
  InputResult records = read_as("old.jsonl", "new.jsonl", "aa");
  records.read.outcome.record_file = true;
  records.read.outcome.reports[0].source.file = "a.pdf";
  const Run run = settle({records}, 0);
  CHECK(run.result.inputs[0].file == "new.jsonl");
  CHECK(run.result.inputs[0].reports[0].source.file == "a.pdf");
}

TEST_CASE("Of the same contents the first has the records", "[pipeline][run]") {
  const Run run = settle(
      {read_as("x", "a.pdf", "aa"), read_as("x", "b.pdf", "aa"), read_as("x", "c.pdf", "bb")}, 0);
  REQUIRE(run.result.inputs.size() == 3);
  CHECK(status_name(run.result.inputs[0]) == "done");
  CHECK(status_name(run.result.inputs[1]) == "duplicate");
  CHECK(run.result.inputs[1].duplicate_of == "a.pdf");
  CHECK(run.result.inputs[1].reports.empty());
  CHECK(status_name(run.result.inputs[2]) == "done");
}

TEST_CASE("What cannot be read is refused under each of its names", "[pipeline][run]") {
  std::vector<InputResult> results{read_as("x", "a.pdf", "aa"), read_as("x", "b.pdf", "aa")};
  for (InputResult& result : results) {
    result.read.outcome.reports.clear();
    result.read.outcome.refusal = Refusal::kDamaged;
  }
  for (const prongsai::InputOutcome& outcome : settle(std::move(results), 0).result.inputs) {
    CHECK(status_name(outcome) == "damaged");
  }
}

TEST_CASE("Statuses have one word", "[pipeline][run]") {
  prongsai::InputOutcome outcome;
  CHECK(status_name(outcome) == "done");
  outcome.reports.resize(2);
  outcome.reports[0].document_type = prongsai::DocumentType::kNotIta;
  CHECK(status_name(outcome) == "done");
  outcome.reports[1].document_type = prongsai::DocumentType::kNotIta;
  CHECK(status_name(outcome) == "not-ita");
  outcome.pages_left_out = {4};
  CHECK(status_name(outcome) == "partial");
  outcome.refusal = Refusal::kOutOfMemory;
  CHECK(status_name(outcome) == "out-of-memory");
}

// What every stage makes of every sample is what a person has approved:
// tests/approved/SAMPLE/*.txt. A difference is named by the first stage that moved; what came
// instead is written beside it as
// *.received.txt, and `cmake --build build/dev --target approve` puts that in its place.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "exporters/workbook/lay_out_workbook.h"
#include "pipeline/convert.h"
#include "pipeline/dump/workbook_text.h"
#include "pipeline/inputs/find_inputs.h"
#include "pipeline/inputs/read_input.h"
#include "tests/support/approved_form.h"
#include "tests/support/project.h"
#include "tests/support/samples.h"
#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;
using prongsai::testing::approved_form;
using prongsai::testing::changed_lines;
using prongsai::testing::read_file;
using prongsai::testing::reference_data;
using prongsai::testing::Sample;

namespace {

const fs::path kApproved = prongsai::testing::source_folder() / "tests/approved";

using Dumps = std::map<std::string, std::string>;  // file name -> text, in the order of the stages

Dumps dumps_of(const Sample& sample) {
  Dumps dumps;
  const prongsai::StageDump keep(
      [&](std::string_view file, const std::function<std::string()>& text) {
        dumps[std::string(file)] = text();
      });
  (void)prongsai::convert(sample.file, sample.name, reference_data(), {}, keep);
  dumps["40-clean.txt"] = changed_lines(dumps["30-flow.txt"], dumps["40-clean.txt"]);
  for (auto& [file, text] : dumps) text = approved_form(file, text);
  return dumps;
}

// "line 12\n  approved ...\n  received ..."
std::string first_difference(const std::string& approved, const std::string& received) {
  const auto [a, r] =
      std::mismatch(approved.begin(), approved.end(), received.begin(), received.end());
  const auto line_at = [](const std::string& text, std::size_t offset) {
    const std::size_t newline = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  const auto offset = static_cast<std::size_t>(a - approved.begin());
  const auto line = 1 + std::count(approved.begin(), a, '\n');
  return "line " + std::to_string(line) + "\n  approved " + line_at(approved, offset) +
         "\n  received " + line_at(received, offset);
}

// True where the text is the approved one; else writes the received file.
bool is_approved(const fs::path& approved, const std::string& text) {
  fs::path received = approved;
  received.replace_extension(".received.txt");
  std::error_code error;
  fs::remove(received, error);
  if (fs::exists(approved) && read_file(approved) == text) return true;
  fs::create_directories(received.parent_path());
  std::ofstream(received, std::ios::binary) << text;
  return false;
}

void check(const std::string& name, const Dumps& dumps) {
  bool first = true;
  for (const auto& [file, text] : dumps) {
    const fs::path approved = kApproved / name / file;
    if (is_approved(approved, text) || !first) continue;
    first = false;  // what follows from the first difference is no news
    // Catch2 breaks long lines between the bytes of a Thai letter; what is to be read goes past it.
    std::cerr << name << ": " << file << " differs at "
              << first_difference(read_file(approved), text) << '\n';
    FAIL_CHECK(name << ": " << file << " is the first stage that differs");
  }
}

}  // namespace

TEST_CASE("Every stage makes of every sample what was approved", "[pipeline][approved]") {
  for (const Sample& sample : prongsai::testing::own_samples()) {
    check(sample.name, dumps_of(sample));
  }
}

TEST_CASE("The workbook of all samples is what was approved", "[pipeline][approved]") {
  const fs::path samples = prongsai::testing::source_folder() / "samples";
  std::vector<std::string> inputs;
  for (const Sample& sample : prongsai::testing::own_samples()) inputs.push_back(sample.file);
  prongsai::RunResult run;
  for (const prongsai::Input& input : prongsai::find_inputs(inputs).inputs) {
    run.inputs.push_back(prongsai::read_input(input, reference_data(), {}, {}).outcome);
  }
  check("workbook", {{"70-workbook.txt",
                      approved_form("70-workbook.txt",
                                    prongsai::workbook_text(prongsai::lay_out_workbook(run)))}});
}

TEST_CASE("Nothing is approved of samples that are gone", "[pipeline][approved]") {
  if (!fs::exists(kApproved)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(kApproved)) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_directory() || name == "workbook") continue;
    if (!fs::exists(prongsai::testing::source_folder() / "samples" / name)) {
      FAIL_CHECK("tests/approved/" << name << " has no sample");
    }
  }
}

TEST_CASE("The approved form is short and still tells texts apart", "[pipeline][approved]") {
  const std::string line(500, 'x');
  std::string other = line;
  other[250] = 'y';
  CHECK(approved_form("30-flow.txt", "short\n") == "short\n");
  CHECK(approved_form("30-flow.txt", line + '\n').size() < 200);
  CHECK(approved_form("30-flow.txt", line) != approved_form("30-flow.txt", other));
  CHECK(changed_lines("a\nb\nc\n", "a\nx\nc\n") == "2 x\n");
  CHECK(approved_form("10-words.txt", "a\n\npage 2 x\nb\n\npage 3 x\nc\n") == "a\n\npage 2 x\nb\n");
}

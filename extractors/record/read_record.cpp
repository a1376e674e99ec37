#include "extractors/record/read_record.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "extractors/bytes/sha256.h"
#include "extractors/record/field.h"
#include "extractors/record/read_head.h"
#include "extractors/record/read_results.h"
#include "extractors/record/read_score.h"
#include "extractors/record/record_words.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

constexpr std::string_view kSchema = "ita-report/1";
constexpr Hundredths kMostPoints{100'000'000};  // a check may compute what no score can be

std::vector<Respondents> read_respondents(const Field& field) {
  constexpr long long kMostPeople = 100'000'000;
  std::vector<Respondents> respondents;
  if (field.is_null()) return respondents;
  for (const std::string& group : field.keys()) {
    respondents.push_back({group, static_cast<int>(field.at(group).integer(1, kMostPeople))});
  }
  return respondents;
}

std::vector<Check> read_checks(const Field& list) {
  std::vector<Check> checks(list.size());
  for (std::size_t i = 0; i < checks.size(); ++i) {
    const Field field = list.at(i);
    checks[i].id = field.at("id").text();
    checks[i].holds = field.at("holds").boolean();
    checks[i].expected = field.at("expected").hundredths_or_none(kMostPoints);
    checks[i].printed = field.at("printed").hundredths_or_none(kMostPoints);
    const Field inputs = field.at("inputs");
    for (std::size_t j = 0; j < inputs.size(); ++j) checks[i].inputs.push_back(inputs.at(j).text());
  }
  return checks;
}

Findings read_findings(const Field& list) {
  Findings findings(list.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Field field = list.at(i);
    findings[i].severity = read_severity(field.at("severity"));
    findings[i].code = field.at("code").text();
    findings[i].where = field.at("where").text_or_empty();
    findings[i].page = read_page(field.at("page"));
    findings[i].message = field.at("message").text_or_empty();
    findings[i].message_en = field.at("message_en").text_or_empty();
  }
  return findings;
}

std::vector<Correction> read_corrections(const Field& list) {
  std::vector<Correction> corrections(list.size());
  for (std::size_t i = 0; i < corrections.size(); ++i) {
    const Field field = list.at(i);
    corrections[i].field = field.at("field").text();
    corrections[i].was = field.at("was").text_or_empty();
    corrections[i].value = field.at("value").text_or_empty();
    const Field confirmed = field.at("confirmed");
    corrections[i].confirmation = read_confirmation(confirmed);
  }
  return corrections;
}

Report read_report(const Field& record) {
  if (record.at("schema").text_or_empty() != kSchema) {
    record.at("schema").fail("no record of the format " + std::string(kSchema));
  }
  Report report;
  report.source = read_source(record.at("source"));
  const PlaceReader places(report.source);
  report.document_type = read_document_type(record.at("document_type"));
  report.agency = read_agency(record.at("agency"), places);
  report.fiscal_year = record.at("fiscal_year").year_or_none();
  report.overall = read_overall(record.at("overall"), places);
  report.instruments = read_instruments(record.at("instruments"), places);
  report.indicators = read_indicators(record.at("indicators"), places);
  report.items = read_items(record.at("items"), places);
  report.unplaced_rows = read_unplaced_rows(record.at("unplaced_rows"), places);
  report.plan_year = record.at("plan_year").year_or_none();
  report.plans = read_plans(record.at("plans"), places);
  report.limitations = places.texts(record.at("limitations"), record.at("limitations_places"));
  report.follow_ups = read_plans(record.at("follow_ups"), places);
  report.strengths = places.texts(record.at("strengths"), record.at("strengths_places"));
  report.ranks = read_ranks(record.at("ranks"), places);
  report.history = read_history(record.at("history"), places);
  report.respondents = read_respondents(record.at("respondents"));
  report.checks = read_checks(record.at("checks"));
  report.findings = read_findings(record.at("findings"));
  report.corrections = read_corrections(record.at("corrections"));
  return report;
}

std::string bytes_of(const std::filesystem::path& path, const std::string& name) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (in) bytes << in.rdbuf();
  if (!in || std::filesystem::is_directory(path)) {
    throw ConversionError(Refusal::kNotFound, name, "cannot be read");
  }
  if (bytes.tellp() <= 0) throw ConversionError(Refusal::kEmpty, name, "no bytes");
  return std::move(bytes).str();
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Report read_record(std::string_view json) {
  const RecordNode root = parse_record_node(json);
  const Field record(root);
  (void)record.keys();  // an object, or it is no record
  return read_report(record);
}

bool is_record_file(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return ending == ".jsonl";
}

RecordFile read_record_file(const std::filesystem::path& path, const std::string& name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string bytes = bytes_of(path, name);
  RecordFile file;
  file.sha256 = sha256(bytes);
  std::string_view rest = bytes;
  if (rest.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    rest.remove_prefix(kByteOrderMark.size());
  }
  for (int line = 1; !rest.empty(); ++line) {
    const std::string_view record = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(record.size() + 1, rest.size()));
    if (is_blank(record)) continue;
    try {
      file.reports.push_back(read_record(record));
    } catch (const RecordError& error) {
      throw ConversionError(Refusal::kDamaged, name,
                            "line " + std::to_string(line) + ": " + error.what());
    }
  }
  return file;
}

}  // namespace prongsai

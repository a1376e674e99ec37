#include "exporters/briefs/write_briefs.h"

#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "exporters/briefs/draw_brief.h"
#include "exporters/text/utf8.h"
#include "exporters/write_error.h"

namespace prongsai {
namespace {

using Identity = std::tuple<std::string, std::string, std::string, std::string, std::string, int>;

Identity identity_of(const Report& report) {
  const Agency& agency = report.agency;
  const int year = report.fiscal_year ? report.fiscal_year->buddhist_era : 0;
  return {agency.province.value_or(""),
          agency.district.value_or(""),
          agency.name,
          agency.kind,
          agency.code.value_or(""),
          year};
}

bool has_result(const Report& report) {
  return report.document_type != DocumentType::kNotIta && report.overall.score.value.has_value();
}

std::map<Identity, const Report*> one_an_agency(const RunResult& run) {
  std::map<Identity, const Report*> reports;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      if (!has_result(report)) continue;
      const Report*& chosen = reports[identity_of(report)];
      if (chosen == nullptr || chosen->items.size() < report.items.size()) chosen = &report;
    }
  }
  return reports;
}

std::string brief_name(const Report& report) {
  std::string name = report.agency.name.empty() ? "ไม่ทราบหน่วยงาน" : report.agency.name;
  if (report.agency.district) name += " อ." + *report.agency.district;
  if (report.fiscal_year) name += ' ' + std::to_string(report.fiscal_year->buddhist_era);
  return file_name_of(name);
}

}  // namespace

std::string file_name_of(const std::string& words) {
  constexpr std::size_t kLongest = 200;  // bytes; file systems take 255
  std::string name;
  for (const char c : sound_utf8(words)) {
    const bool refused = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    name += refused ? '_' : c;
  }
  if (name.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
  if (name.empty() || name.front() == '.') name.insert(name.begin(), '_');
  return name;
}

void write_briefs(const RunResult& run, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw WriteError(folder.string(), error.message());
  std::set<std::string> names;
  for (const auto& [identity, report] : one_an_agency(run)) {
    const std::string wanted = brief_name(*report);
    std::string name = wanted;
    for (int i = 2; !names.insert(name).second; ++i) name = wanted + " (" + std::to_string(i) + ')';
    write_brief_pdf(lay_out_brief(*report), folder / (name + ".pdf"));
  }
}

std::vector<DistrictRun> runs_by_district(const RunResult& run) {
  std::map<std::pair<std::string, std::string>, RunResult> by_district;
  for (const InputOutcome& input : run.inputs) {
    std::map<std::pair<std::string, std::string>, InputOutcome> parts;
    for (const Report& report : input.reports) {
      if (!report.agency.district) continue;
      const std::pair district(report.agency.province.value_or(""), *report.agency.district);
      auto [part, is_new] = parts.try_emplace(district, input);
      if (is_new) {
        part->second.reports.clear();
        part->second.message.clear();  // it may name others
        part->second.pictures.clear();  // they count on the places of all reports
      }
      part->second.reports.push_back(report);
    }
    for (auto& [district, part] : parts) {
      by_district[district].inputs.push_back(std::move(part));
    }
  }
  std::vector<DistrictRun> runs;
  for (auto& [district, part] : by_district) {
    std::string name = "อำเภอ" + district.second;
    if (!district.first.empty()) name += " จังหวัด" + district.first;
    runs.push_back({name, std::move(part)});
  }
  return runs;
}

}  // namespace prongsai

#include "pipeline/province/province.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "comparison/follow_up.h"
#include "comparison/join.h"
#include "comparison/remarks.h"
#include "comparison/roster.h"
#include "comparison/successions.h"
#include "exporters/workbook/sheets/comparison_sheets.h"
#include "exporters/workbook/words.h"
#include "exporters/workbook/workbook_options.h"
#include "extractors/review/read_notes.h"
#include "extractors/roster/read_roster.h"
#include "extractors/xlsx/read_sheets.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

constexpr Hundredths kPass{8500};  // ITA's own bound of passing, in every year

// The same answer, or one about the same field of the same agency and with the same value.
bool is_remembered(const ReviewAnswer& answer, const std::vector<ReviewAnswer>& remembered) {
  return std::any_of(remembered.begin(), remembered.end(), [&](const ReviewAnswer& other) {
    const bool same_document =
        answer.sha256.empty() ? answer.agency == other.agency : answer.sha256 == other.sha256;
    return same_document && answer.field == other.field && answer.value == other.value &&
           answer.said.verdict == other.said.verdict;
  });
}

// Under which document the results of each stand; by file, contents, row and first page.
using Destinations = std::map<std::string, std::string>;

std::string place_of(const Source& source) { return source.sha256 + '\n' + record_place(source); }

Destinations destinations_of(const std::vector<JoinedAgency>& joined) {
  Destinations destinations;
  for (const JoinedAgency& agency : joined) {
    for (const Source& source : agency.sources) {
      destinations.emplace(place_of(source), agency.report.source.file);
    }
  }
  return destinations;
}

// For each record that stands under another document than its own.
std::vector<std::string> where_joined(const std::vector<const Report*>& moved,
                                      const Destinations& destinations) {
  std::vector<std::string> files;
  for (const Report* report : moved) {
    const auto found = destinations.find(place_of(report->source));
    if (found != destinations.end()) files.push_back(found->second);
  }
  return files;
}

// Names of sheets and headings of a workbook in English, as read_notes() knows them.
void to_thai(std::vector<EditedSheet>& sheets) {
  for (EditedSheet& sheet : sheets) {
    const std::string name = thai_of(sheet.name);
    if (name == sheet.name) continue;
    sheet.name = name;
    if (sheet.rows.empty()) continue;
    for (EditedCell& heading : sheet.rows.front()) heading.text = thai_of(heading.text);
  }
}

WrittenNotes notes_of(const std::string& workbook) {
  std::vector<EditedSheet> sheets = read_sheets(workbook, workbook);
  to_thai(sheets);
  return read_notes(sheets);
}

// Where the agency is another kind by now, its row has the new name.
void call_by_new_name(OldRemark& remark, const std::vector<RosterRow>& rows) {
  for (const RosterRow& row : rows) {
    const RosterEntry& now = row.agency;
    if (now.former.name.empty() || now.former.name != remark.agency) continue;
    if (now.district == remark.district) {
      remark.agency = now.name;
      return;
    }
  }
}

}  // namespace

void try_province_inputs(const ProvinceOptions& options) {
  try {
    if (!options.roster.empty()) (void)read_roster(options.roster, options.roster);
    for (const std::string& old : options.carry) (void)notes_of(old);
  } catch (const ConversionError& error) {
    throw std::runtime_error(error.what());
  }
}

std::string notes_in(const std::filesystem::path& workbook, const ProvinceOptions& options,
                     const std::vector<ReviewAnswer>& remembered) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(workbook, error)) return {};
  const bool carried = std::any_of(
      options.carry.begin(), options.carry.end(),
      [&](const std::string& old) { return std::filesystem::equivalent(workbook, old, error); });
  try {
    const WrittenNotes notes = notes_of(workbook.string());
    if (!carried && has_notes(notes.follow_up)) {
      return "มีบันทึกในแผ่นงานติดตาม / holds notes in ติดตาม";
    }
    const std::vector<OldRemark> remarks = remarks_of_people(notes.remarks);
    if (!carried && !remarks.empty()) {
      return "มีหมายเหตุที่พิมพ์ไว้ เช่น / holds remarks, as " + remarks.front().agency + ": " +
             remarks.front().text;
    }
    for (const ReviewAnswer& answer : notes.answers) {
      if (is_remembered(answer, remembered)) continue;
      return "มีผลการตรวจที่ยังไม่ได้นำเข้า / holds answers that prongsai apply has not taken";
    }
  } catch (const ConversionError&) {
    return {};  // no workbook of ours
  }
  return {};
}

Province compare_province(const RunResult& run, const Gazetteer& gazetteer,
                          const std::vector<ItemPair>& crosswalk, const ProvinceOptions& options) {
  Province province;
  std::vector<RosterEntry> roster;
  if (!options.roster.empty()) roster = read_roster(options.roster, options.roster);
  const std::vector<Succession> successions = find_successions(roster, run, gazetteer);
  province.joined = join_agencies(run, successions);
  if (options.roster.empty()) roster = default_roster(gazetteer, province.joined);
  province.roster =
      match_roster(with_successions(std::move(roster), successions), province.joined, run);
  province.follow_up = follow_up_of(province.joined, crosswalk);
  for (const std::string& old : options.carry) {
    province.follow_up = carry(std::move(province.follow_up), notes_of(old).follow_up);
  }
  return province;
}

RunResult joined_run(RunResult run, std::vector<JoinedAgency> joined) {
  using FileBytes = std::pair<std::string, std::string>;  // file and contents
  std::map<FileBytes, std::vector<Report*>> reports;
  for (JoinedAgency& agency : joined) {
    const Source& source = agency.report.source;
    reports[{source.file, source.sha256}].push_back(&agency.report);
  }
  const Destinations destinations = destinations_of(joined);
  std::set<const Report*> placed;
  for (InputOutcome& input : run.inputs) {
    std::vector<Report> kept;
    std::vector<const Report*> moved;
    for (Report& report : input.reports) {
      if (report.document_type == DocumentType::kNotIta) {
        kept.push_back(std::move(report));
        continue;
      }
      const auto& candidates = reports[{report.source.file, report.source.sha256}];
      const auto own = std::find_if(candidates.begin(), candidates.end(), [&](Report* candidate) {
        return candidate->source.row == report.source.row &&
               candidate->source.page_from == report.source.page_from &&
               placed.insert(candidate).second;
      });
      if (own != candidates.end()) {
        kept.push_back(std::move(**own));
      } else {
        moved.push_back(&report);
      }
    }
    input.joined_into = where_joined(moved, destinations);
    input.reports = std::move(kept);
  }
  return run;
}

Province part_of(const Province& all, const std::string& province) {
  Province part;
  part.follow_up.headings = all.follow_up.headings;
  std::copy_if(all.roster.begin(), all.roster.end(), std::back_inserter(part.roster),
               [&](const RosterRow& row) { return row.agency.province == province; });
  std::copy_if(all.follow_up.rows.begin(), all.follow_up.rows.end(),
               std::back_inserter(part.follow_up.rows),
               [&](const FollowUpRow& row) { return row.province == province; });
  return part;
}

std::map<std::string, std::string> urls_of(const Province& province) {
  std::map<std::string, std::set<std::string>> files;  // by address
  for (const RosterRow& row : province.roster) {
    const std::string& url = row.agency.url;
    const bool opens = url.starts_with("https://") || url.starts_with("http://");
    constexpr std::size_t kLongest = 2000;  // Excel's limit is 2,079, "#page=12" counted
    if (opens && url.size() <= kLongest && !row.file.empty()) files[url].insert(row.file);
  }
  std::map<std::string, std::string> urls;
  for (const auto& [url, of_url] : files) {
    if (of_url.size() == 1) urls[*of_url.begin()] = url;
  }
  return urls;
}

std::map<std::string, std::vector<std::string>> joined_files_of(
    const std::vector<JoinedAgency>& joined) {
  std::map<std::string, std::vector<std::string>> files;
  for (const JoinedAgency& agency : joined) {
    if (agency.sources.size() < 2) continue;
    std::vector<std::string>& own = files[record_place(agency.report.source)];
    for (const Source& source : agency.sources) own.push_back(source.file);
  }
  return files;
}

std::vector<std::string> add_province_sheets(Workbook& workbook, const Province& province,
                                             const std::vector<std::string>& carry,
                                             Language language) {
  const Words words(language);
  std::vector<std::string> lost;
  for (const std::string& old : carry) {
    auto remarks = remarks_of_people(notes_of(old).remarks);
    for (OldRemark& remark : remarks) call_by_new_name(remark, province.roster);
    for (const OldRemark& remark : carry_remarks(workbook, remarks)) {
      lost.push_back(remark.agency + ' ' + remark.district + ' ' + remark.year + ": " +
                     remark.text);
    }
  }
  const auto differing = announced_otherwise(province.roster);
  std::vector<Sheet> sheets;
  if (!province.follow_up.rows.empty()) {
    sheets.push_back(lay_out_follow_up(province.follow_up, words));
  }
  if (!province.roster.empty()) {
    sheets.push_back(lay_out_roster(province.roster, rates_of(province), words));
  }
  if (!differing.empty()) sheets.push_back(lay_out_announced_otherwise(differing, words));
  // Before what tells of the workbook itself.
  const auto place = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [](const Sheet& sheet) { return sheet.name == "เอกสารต้นทาง"; });
  workbook.sheets.insert(place, std::make_move_iterator(sheets.begin()),
                         std::make_move_iterator(sheets.end()));
  return lost;
}

std::vector<std::string> rates_of(const Province& province) {
  std::set<FiscalYear> years;
  for (const RosterRow& row : province.roster) years.insert(row.year);
  std::vector<std::string> lines;
  for (const FiscalYear year : years) {
    lines.push_back(std::to_string(year.buddhist_era) + ": " +
                    words_of(pass_rate(province.roster, year, kPass)));
  }
  return lines;
}

}  // namespace prongsai

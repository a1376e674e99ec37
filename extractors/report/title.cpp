#include "extractors/report/title.h"

#include <algorithm>
#include <array>
#include <map>

#include "extractors/report/name_end.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A title stands on the cover; longer covers list what is inside. Forewords, which mention ITA in
// documents about something else (procurement, satisfaction), begin later or lower.
constexpr std::size_t kCoverLines = 6;
// Cover, title block and introduction: the longest one met has 40 lines before its first table.
constexpr std::size_t kTitleLines = 80;

// How local authorities' names begin; the rest of the name follows with or without a space.
constexpr std::array<std::string_view, 14> kLocalKinds{"องค์การบริหารส่วนตำบล",
                                                       "องค์กรบริหารส่วนตำบล",
                                                       "องค์การบริหารส่วนจังหวัด",
                                                       "องค์กรบริหารส่วนจังหวัด",
                                                       "เทศบาลตำบล",
                                                       "เทศบาลเมือง",
                                                       "เทศบาลนคร",
                                                       "อบต.",
                                                       "อบจ.",
                                                       "ทต.",
                                                       "ทม.",
                                                       "ทน.",
                                                       "เมืองพัทยา",
                                                       "กรุงเทพมหานคร"};

std::vector<Line> title_lines(const Flow& flow) {
  std::vector<Line> lines;
  for (const FlowBlock& block : flow.blocks) {
    if (lines.size() >= kTitleLines) break;
    if (block.kind == FlowBlock::Kind::kLine) lines.push_back(block.line);
  }
  return lines;
}

std::string_view token_at(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text[offset] == ' ') ++offset;
  const std::size_t end = text.find_first_of(" ),;(", offset);
  return text.substr(offset, end == std::string_view::npos ? end : end - offset);
}

// The longest of `names` that `token` begins with: "นครศรีธรรมราชพบว่า" is นครศรีธรรมราช. The token
// itself where it begins with none (a misspelt name).
template <typename Names>
std::string known_beginning(std::string_view token, const Names& names) {
  std::string_view best;
  for (const std::string& name : names) {
    if (token.starts_with(name) && name.size() > best.size()) best = name;
  }
  return std::string(best.empty() ? token : best);
}

// Behind these words stands a place's name, unless the word is part of another one ("ส่วนจังหวัด",
// "ที่ว่าการอำเภอ", "ระดับจังหวัด").
bool part_of_another_word(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with("ส่วน") || before.ends_with("ว่าการ") || before.ends_with("ระดับ") ||
         before.ends_with("ประจำ") || before.ends_with("ศาลากลาง") || before.ends_with("ภาย");
}

template <typename Names>
void collect_places(const Line& line, std::string_view word, const Names& names,
                    std::vector<Text>& into) {
  for (std::size_t at = line.text.find(word); at != std::string::npos;
       at = line.text.find(word, at + 1)) {
    if (part_of_another_word(line.text, at)) continue;
    const std::string_view token = token_at(line.text, at + word.size());
    if (token.size() < 6) continue;  // two Thai letters: no place is that short
    into.push_back({known_beginning(token, names), line.origin});
  }
}

// Where a name's place stands on the line after its kind: "องค์การบริหารส่วนตำบล" / "คลองใส".
std::string_view place_below(const Line* below) {
  if (!below) return {};
  const std::string_view text = trim(below->text);
  for (const std::string_view other : {"อำเภอ", "จังหวัด", "ตำบล", "ประจำ", "ปี", "อ.", "จ.", "พ.ศ"}) {
    if (text.starts_with(other)) return {};
  }
  const bool one_word = text.find(' ') == std::string_view::npos;
  return one_word && agency_kind(text).empty() ? text : std::string_view();
}

void collect_local_names(const Line& line, const Line* below, std::vector<Text>& into) {
  for (const std::string_view kind : kLocalKinds) {
    for (std::size_t at = line.text.find(kind); at != std::string::npos;
         at = line.text.find(kind, at + 1)) {
      std::size_t end = at + kind.size();
      std::string name(kind);
      const bool whole = kind == "เมืองพัทยา" || kind == "กรุงเทพมหานคร";
      if (!whole) {
        std::string_view rest = token_at(line.text, end);
        if (trim(std::string_view(line.text).substr(end)).empty()) rest = place_below(below);
        rest = without_sentence(rest);
        if (rest.size() < 6 || rest.starts_with("อำเภอ") || rest.starts_with("จังหวัด")) continue;
        name += rest;
      }
      into.push_back({name, line.origin});
    }
  }
}

// Other agencies: a line of the cover that is a name as a whole. `is_place`: districts are named,
// so that "จังหวัด…" says where the agency is and not what it is.
void collect_other_names(const std::vector<Line>& lines, bool is_place, std::vector<Text>& into) {
  constexpr std::size_t kLongestName = 300;  // bytes: 100 Thai characters
  for (const Line& line : lines) {
    const std::string_view text = trim(line.text);
    if (text.size() > kLongestName || text.find("การประเมิน") != std::string_view::npos) continue;
    if (text.starts_with("อำเภอ") || text.starts_with("ตำบล")) continue;
    const std::string_view kind = agency_kind(text);
    if (kind.empty() || !text.starts_with(kind) || (kind == "จังหวัด" && is_place)) continue;
    into.push_back({std::string(text), line.origin});
    return;
  }
}

// "อ.ปากช่อง จ.นครราชสีมา"
void collect_abbreviated(const Line& line, std::string_view abbreviation, std::vector<Text>& into) {
  const std::string text = ' ' + line.text;
  const std::size_t at = text.find(' ' + std::string(abbreviation));
  if (at == std::string::npos) return;
  const std::string_view token = token_at(text, at + 1 + abbreviation.size());
  if (token.size() >= 6) into.push_back({std::string(token), line.origin});
}

// The place in the first line that is a local authority's name and little else ("เทศบาลตำบลนครไทย
// อำเภอ…", "ของเทศบาลตำบล…"), as a key: the agency itself. Sentences name its neighbours, too.
std::string own_place(const std::vector<Line>& lines) {
  constexpr std::size_t kLongestLine = 300;  // bytes: name, district and province
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view text = trim(lines[i].text);
    if (text.starts_with("ของ")) text = text.substr(std::string_view("ของ").size());
    if (text.size() > kLongestLine) continue;
    for (const std::string_view kind : kLocalKinds) {
      if (!text.starts_with(kind)) continue;
      std::string_view place = token_at(text, kind.size());
      if (place.empty()) place = place_below(i + 1 < lines.size() ? &lines[i + 1] : nullptr);
      if (place.size() >= 6) return phrase_key(without_sentence(place));
    }
  }
  return {};
}

// Whether a line of the title may speak of the agency: it names it, or is a place as a whole.
bool speaks_of(const Line& line, const std::string& own) {
  if (own.empty()) return true;
  const std::string_view text = trim(line.text);
  for (const std::string_view word : {"อำเภอ", "จังหวัด", "อ.", "จ.", "ตำบล"}) {
    if (text.starts_with(word)) return true;
  }
  return phrase_key(text).find(own) != std::string::npos;
}

// The kind alone, its place on the line below.
bool ends_with_kind(const Line& line) {
  const std::string_view text = trim(line.text);
  return std::any_of(kLocalKinds.begin(), kLocalKinds.end(), [&](std::string_view kind) {
    return text == kind || text == "ของ" + std::string(kind);
  });
}

// Provincial capitals are called by half their name: "อำเภอเมือง จังหวัดเลย" is เมืองเลย.
void complete_capital(AgencyEvidence& evidence, const std::vector<std::string>& districts) {
  if (evidence.provinces.empty()) return;
  for (Text& district : evidence.districts) {
    if (district.value != "เมือง") continue;
    const std::string whole = "เมือง" + evidence.provinces.front().value;
    if (std::find(districts.begin(), districts.end(), whole) != districts.end())
      district.value = whole;
  }
}

AgencyEvidence collect_agency(const std::vector<Line>& lines, const Gazetteer& gazetteer) {
  AgencyEvidence evidence;
  std::vector<std::string> districts;
  for (const auto& [province, district] : gazetteer.districts) districts.push_back(district);
  const std::string own = own_place(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const Line* below = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
    if (!speaks_of(line, own) && !ends_with_kind(line)) continue;
    collect_local_names(line, below, evidence.names);
    collect_places(line, "อำเภอ", districts, evidence.districts);
    collect_places(line, "จังหวัด", gazetteer.provinces, evidence.provinces);
    collect_abbreviated(line, "อ.", evidence.districts);
    collect_abbreviated(line, "จ.", evidence.provinces);
  }
  complete_capital(evidence, districts);
  if (evidence.names.empty())
    collect_other_names(lines, !evidence.districts.empty(), evidence.names);
  return evidence;
}

// A line that is dated says when it was written, or is about a law: "ณ วันที่ 15 ธันวาคม 2568".
bool is_dated(std::string_view text) {
  for (const std::string_view word :
       {"วันที่", "เดือน", "พระราชบัญญัติ", "พ.ร.บ.", "ยุทธศาสตร์", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน",
        "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool names_assessment(std::string_view text) {
  return text.find("ผลการประเมิน") != std::string_view::npos ||
         text.find("การประเมินคุณธรรม") != std::string_view::npos ||
         text.find("ITA") != std::string_view::npos;
}

bool names_plan(std::string_view text) {
  for (const std::string_view word : {"มาตรการ", "แผน", "แนวทาง", "ไปสู่การปฏิบัติ"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool names_fiscal_year(std::string_view text) {
  return text.find("ปีงบประมาณ") != std::string_view::npos ||
         text.find("ประจำปี") != std::string_view::npos;
}

// How surely the year in line `i` is the year assessed; the lines above belong to it, titles are
// broken anywhere. A plan's year is the next one: "มาตรการ… ประจำปีงบประมาณ พ.ศ. 2569
// (จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568)".
int weight_of_year(const std::vector<Line>& lines, std::size_t i) {
  const std::string& text = lines[i].text;
  if (is_dated(text)) return 1;
  std::string above;  // a title may be broken before its last word
  for (std::size_t j = i - std::min<std::size_t>(i, 2); j < i; ++j) above += lines[j].text;
  const bool fiscal = names_fiscal_year(text);
  if (names_assessment(text) && !names_plan(text))
    return i < kCoverLines ? 8 : i < 2 * kCoverLines ? 6 : fiscal ? 5 : 2;
  if (names_plan(text) || (names_plan(above) && !names_assessment(above)))
    return i < kCoverLines ? 4 : 2;
  if (i < kCoverLines) return fiscal ? 8 : 7;
  return fiscal ? 3 : 2;
}

// The year in the title: of the lines that name one the surest, the first of equals.
std::optional<FiscalYear> title_year(const std::vector<Line>& lines) {
  std::optional<FiscalYear> best;
  int weight = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto year = find_year(lines[i].text);
    if (!year) continue;
    const int own = weight_of_year(lines, i);
    if (own > weight) {
      best = year;
      weight = own;
    }
  }
  return best;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "EB1", "EB 26": the evidence of the Ministry of Public Health; not "WEB1".
bool names_evidence(std::string_view text) {
  for (std::size_t at = text.find("EB"); at != std::string_view::npos; at = text.find("EB", at)) {
    const bool begins = at == 0 || text[at - 1] < 'A' || text[at - 1] > 'z';
    at += 2;
    const std::size_t digit = text.find_first_not_of(" .", at);
    if (begins && digit != std::string_view::npos && digit_at(text, digit).length > 0) return true;
  }
  return false;
}

// Schools and vocational colleges are assessed by their own ministry's offices; universities and
// other colleges by the NACC.
bool is_school(const AgencyEvidence& agency) {
  constexpr std::string_view kSchools[] = {
      "โรงเรียน",        "วิทยาลัยเทคนิค",   "วิทยาลัยอาชีวศึกษา",         "วิทยาลัยการอาชีพ",
      "วิทยาลัยสารพัดช่าง", "วิทยาลัยพณิชยการ", "วิทยาลัยเกษตรและเทคโนโลยี", "วิทยาลัยประมง"};
  if (agency.names.empty()) return false;
  const std::string& name = agency.names.front().value;
  return std::any_of(std::begin(kSchools), std::end(kSchools),
                     [&](std::string_view school) { return name.starts_with(school); });
}

// Assessments of the same name with other items: the Ministry of Public Health's (MOIT, EB), those
// of schools and vocational colleges, and everything before FY 2562 with its five indices.
bool is_other_programme(const std::string& text, const Title& title) {
  if (title.fiscal_year && title.fiscal_year->buddhist_era < 2562) return true;
  return contains(text, "MOIT") || contains(text, "MOPH ITA") || contains(text, "ดัชนีความโปร่งใส") ||
         contains(text, "EBIT") || contains(text, "ITA Online") || names_evidence(text) ||
         is_school(title.agency);
}

// "ผลการประเมิน ITA", "ผลประเมิน (ITA)", "คะแนน ITA" in the cover's lines run together; not
// "DIGITAL", and not where the ITA is only a part of the matter.
bool names_results_of_ita(std::string_view cover) {
  for (std::size_t at = cover.find("ITA"); at != std::string_view::npos;
       at = cover.find("ITA", at + 1)) {
    std::string_view before = trim(cover.substr(0, at));
    while (before.ends_with("(") || before.ends_with(" ")) before.remove_suffix(1);
    const std::string_view after = cover.substr(at + 3);
    const bool goes_on = !after.empty() && after.front() >= 'A' && after.front() <= 'Z';
    if (goes_on) continue;
    for (const std::string_view words : {"ผลการประเมิน", "ผลประเมิน", "คะแนน"}) {
      if (before.ends_with(words)) return true;
    }
  }
  return false;
}

}  // namespace

Title read_title(const Flow& flow, const Gazetteer& gazetteer) {
  const std::vector<Line> lines = title_lines(flow);
  std::string text;
  for (const Line& line : lines) text += line.text + ' ';
  Title title;
  title.fiscal_year = title_year(lines);
  const std::string key = phrase_key(text);
  const bool ita = contains(key, phrase_key("การประเมินคุณธรรมและความโปร่งใส")) ||
                   contains(key, "integrityandtransparencyassessment") ||
                   (contains(text, "ITA") && contains(key, phrase_key("คุณธรรมและความโปร่งใส")));
  std::string cover;
  for (std::size_t i = 0; i < std::min(kCoverLines, lines.size()); ++i) cover += lines[i].text;
  const std::string cover_key = phrase_key(cover);
  title.on_cover = contains(cover_key, phrase_key("คุณธรรมและความโปร่งใส")) ||
                   contains(cover_key, "integrityandtransparency") || contains(cover, "ITA");
  title.agency = collect_agency(lines, gazetteer);
  // "การวิเคราะห์ผลการประเมิน ITA ประจำปี 2568": where nothing says more, its results have to.
  const bool by_abbreviation = !ita && names_results_of_ita(cover);
  if (by_abbreviation) title.on_cover = false;
  if (ita || by_abbreviation) {
    title.document_type = is_other_programme(text, title) ? DocumentType::kOtherProgramme
                                                          : DocumentType::kAnalysisReport;
  }
  return title;
}

}  // namespace prongsai

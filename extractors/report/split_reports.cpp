#include "extractors/report/split_reports.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/report/title.h"
#include "normalizers/names/agency.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A cover has its agency within this many lines.
constexpr std::size_t kTitleLines = 12;
// Two spellings of one agency ("องค์กรบริหารส่วนตำบล…", "ถ้าพรรณรา" for "ถ้ำพรรณรา") are at least this
// alike.
constexpr double kSameName = 0.85;

std::optional<int> page_of(const FlowBlock& block) {
  return block.kind == FlowBlock::Kind::kLine ? block.line.origin.page : block.table.origin.page;
}

// The lines from a block on, up to the first table or the page's end.
std::vector<Line> lines_from(const Flow& flow, std::size_t first) {
  std::vector<Line> lines;
  const auto page = page_of(flow.blocks[first]);
  for (std::size_t i = first; i < flow.blocks.size() && lines.size() < kTitleLines; ++i) {
    const FlowBlock& block = flow.blocks[i];
    if (block.kind == FlowBlock::Kind::kTable || page_of(block) != page) break;
    lines.push_back(block.line);
  }
  return lines;
}

// Whether a line is that agency's name and little else: its place may follow, no number of its
// result ("เทศบาลตำบลทุ่งดาว ได้ 95.11 คะแนน" speaks of a neighbour).
bool has_line_of(const std::string& name, const std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 300;  // bytes: name, district and province
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    std::string_view text = trim(line.text);
    if (text.starts_with("ของ")) text = trim(text.substr(std::string_view("ของ").size()));
    const std::string_view kind = agency_kind(text);
    return text.size() <= kLongest && !kind.empty() && text.starts_with(kind) &&
           find_scores(text).empty() && phrase_key(name).starts_with(phrase_key(kind));
  });
}

bool names_report(const std::vector<Line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    for (const std::string_view word : {"รายงาน", "การวิเคราะห์", "ผลการประเมิน"}) {
      if (line.text.find(word) != std::string::npos) return true;
    }
    return false;
  });
}

// Whether a title may begin with a line further down a page: it names a report, the line above does
// not.
bool begins_title(const Flow& flow, std::size_t at) {
  const FlowBlock& above = flow.blocks[at - 1];
  const bool goes_on = above.kind == FlowBlock::Kind::kLine && names_report({above.line});
  return !goes_on && names_report({flow.blocks[at].line});
}

// The end of the report before stands above the title on its page.
bool results_above_title(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (names_report({line})) return false;
    if (!find_scores(line.text).empty()) return true;
  }
  return false;
}

struct Cover {
  std::string name;      // key
  std::string district;  // key; empty: none is named
  std::string province;  // the same
};

// "เทศบาลตำบลทุ่งดาวอำเภอด่านซ้าย" is named without a space before its district.
std::string without_place(std::string name) {
  for (const std::string_view place : {"อำเภอ", "จังหวัด"}) {
    const auto at = name.find(place);
    if (at != std::string::npos && at > 0) name.erase(at);
  }
  return name;
}

std::optional<Cover> cover_of(const std::vector<Line>& lines, const Gazetteer& gazetteer) {
  if (!names_report(lines)) return std::nullopt;
  Flow flow;
  for (const Line& line : lines) flow.blocks.push_back({FlowBlock::Kind::kLine, line, {}});
  const Title title = read_title(flow, gazetteer);
  if (!title.on_cover || !title.fiscal_year || title.agency.names.empty()) return std::nullopt;
  const std::string& name = title.agency.names.front().value;
  // Those who assess are named, too.
  if (name.find("ปราบปรามการทุจริต") != std::string::npos || !has_line_of(name, lines))
    return std::nullopt;
  // Abbreviations and slips ("อบต.", "องค์กรบริหารส่วนตำบล") are settled as in any report.
  Findings aside;
  const Agency agency = settle_agency(title.agency, gazetteer, aside);
  Cover cover;
  cover.name = phrase_key(without_place(agency.name));
  cover.district = phrase_key(agency.district.value_or(""));
  cover.province = phrase_key(agency.province.value_or(""));
  return cover;
}

bool is_same(const Cover& a, const Cover& b) {
  // The province alone, on a page that does not repeat the name.
  if (!a.province.empty() && b.name == phrase_key("จังหวัด") + a.province) return true;
  if (a.name == b.name) {
    // Sub-districts of one name lie in different districts.
    return a.district.empty() || b.district.empty() ||
           key_likeness(a.district, b.district) >= kSameName;
  }
  return key_likeness(a.name, b.name) >= kSameName && a.district == b.district;
}

}  // namespace

std::vector<ReportStart> further_covers(const Flow& flow, const Gazetteer& gazetteer) {
  std::vector<ReportStart> starts;
  std::optional<Cover> current;
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const FlowBlock& block = flow.blocks[i];
    const auto page = page_of(block);
    if (!page || block.kind == FlowBlock::Kind::kTable) continue;
    const bool tops_page = i == 0 || page_of(flow.blocks[i - 1]) != page;
    if (!tops_page && !begins_title(flow, i)) continue;
    const std::vector<Line> lines = lines_from(flow, i);
    if (tops_page && results_above_title(lines)) continue;
    const auto cover = cover_of(lines, gazetteer);
    if (!cover) continue;
    if (current && !is_same(*current, *cover)) starts.push_back({i, *page, tops_page});
    current = cover;
  }
  return starts;
}

std::vector<FlowPart> split_at(const Flow& flow, const std::vector<ReportStart>& starts,
                               int pages) {
  std::vector<FlowPart> parts(starts.size() + 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    FlowPart& part = parts[i];
    const bool last = i == starts.size();
    part.page_from = i == 0 ? 1 : starts[i - 1].page;
    part.page_to = last ? pages : starts[i].page - (starts[i].tops_page ? 1 : 0);
    const std::size_t from = i == 0 ? 0 : starts[i - 1].block;
    const std::size_t to = last ? flow.blocks.size() : starts[i].block;
    part.flow.blocks.assign(flow.blocks.begin() + static_cast<std::ptrdiff_t>(from),
                            flow.blocks.begin() + static_cast<std::ptrdiff_t>(to));
  }
  return parts;
}

}  // namespace prongsai

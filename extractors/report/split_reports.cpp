#include "extractors/report/split_reports.h"

#include <algorithm>
#include <map>
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

// The first lines of each page, up to its first table.
std::map<int, std::vector<Line>> page_beginnings(const Flow& flow) {
  std::map<int, std::vector<Line>> pages;
  std::map<int, bool> closed;
  for (const FlowBlock& block : flow.blocks) {
    const auto page = page_of(block);
    if (!page || closed[*page]) continue;
    if (block.kind == FlowBlock::Kind::kTable) {
      closed[*page] = true;
    } else if (auto& lines = pages[*page]; lines.size() < kTitleLines) {
      lines.push_back(block.line);
    }
  }
  return pages;
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

std::vector<int> further_covers(const Flow& flow, const Gazetteer& gazetteer) {
  std::vector<int> covers;
  std::optional<Cover> current;
  for (const auto& [page, lines] : page_beginnings(flow)) {
    const auto cover = cover_of(lines, gazetteer);
    if (!cover) continue;
    if (current && !is_same(*current, *cover)) covers.push_back(page);
    current = cover;
  }
  return covers;
}

std::vector<FlowPart> split_at(const Flow& flow, const std::vector<int>& covers, int pages) {
  std::vector<FlowPart> parts(covers.size() + 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].page_from = i == 0 ? 1 : covers[i - 1];
    parts[i].page_to = i < covers.size() ? covers[i] - 1 : pages;
  }
  for (const FlowBlock& block : flow.blocks) {
    const int page = page_of(block).value_or(1);
    const auto next = std::upper_bound(covers.begin(), covers.end(), page);
    parts[static_cast<std::size_t>(next - covers.begin())].flow.blocks.push_back(block);
  }
  return parts;
}

}  // namespace prongsai

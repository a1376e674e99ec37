#include "extractors/layout/running_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "normalizers/numbers/digits.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Heads and feet lie in the outer tenth of a page held upright: official letters have 2.5 cm (8.4
// %) above and 2 cm below. Pages set across keep the margins of the sheet.
constexpr double kMargin = 0.10;
// A line that repeats on so many pages is a running line.
constexpr int kRepeats = 3;

Points margin_of(const Page& page) { return std::max(page.width, page.height) * kMargin; }

bool in_head(const Page& page, const Line& line) {
  return line.origin.box && line.origin.box->y1 <= margin_of(page);
}
bool in_foot(const Page& page, const Line& line) {
  return line.origin.box && line.origin.box->y0 >= page.height - margin_of(page);
}

// "- 6 -", "๖", "หน้า 6", "6 / 20", "หน้าที่ ๖"; not "96.83" or "2568 เป็นปี".
bool is_page_number(std::string_view text) {
  std::string plain = with_ascii_digits(text);
  for (const std::string_view word : {"หน้าที่", "หน้า", "Page", "page"}) {
    if (const auto at = plain.find(word); at != std::string::npos) plain.erase(at, word.size());
  }
  int digits = 0;
  for (const char c : plain) {
    if (c >= '0' && c <= '9') {
      ++digits;
    } else if (std::string_view(" -/()|").find(c) == std::string_view::npos) {
      if (static_cast<unsigned char>(c) < 0x80) return false;
      // En and em dashes are all that may remain beside ASCII.
      if (static_cast<unsigned char>(c) != 0xE2 && static_cast<unsigned char>(c) != 0x80 &&
          static_cast<unsigned char>(c) != 0x93 && static_cast<unsigned char>(c) != 0x94) {
        return false;
      }
    }
  }
  return digits >= 1 && digits <= 6;
}

// The line with its numbers taken out: "หน้า 6" and "หน้า 7" are the same line.
std::string repeating_key(std::string_view text) {
  std::string key = phrase_key(text);
  std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
  return key;
}

// Page numbers stand at one place on every page; what a recogniser makes of some of them is no
// number. A short line of a picture's text at the place (within 6 pt) of lines of two other pages.
class NumberPlaces {
 public:
  void add(const Page& page, const Line& line) {
    if (is_short(page, line)) places_.emplace_back(page.number, line.origin.box->centre());
  }

  [[nodiscard]] bool has(const Page& page, const Line& line) const {
    if (line.origin.method != Method::kOcr || !is_short(page, line)) return false;
    const Point here = line.origin.box->centre();
    const auto others = std::count_if(places_.begin(), places_.end(), [&](const auto& place) {
      return place.first != page.number && std::abs(place.second.x - here.x) < kSamePlace &&
             std::abs(place.second.y - here.y) < kSamePlace;
    });
    return others + 1 >= kRepeats;
  }

 private:
  static constexpr Points kSamePlace = 6;

  static bool is_short(const Page& page, const Line& line) {
    constexpr double kShort = 0.1;
    return line.origin.box && line.origin.box->width() < kShort * page.width;
  }

  std::vector<std::pair<int, Point>> places_;  // by page
};

// The same line at the same place on two pages that follow one another, so near to the edge that no
// text stands there: a document of two pages has its head no more than twice.
class EdgeLines {
 public:
  void add(const Page& page, const Line& line) {
    if (is_at_edge(page, line)) lines_.emplace_back(page.number, &line);
  }

  [[nodiscard]] bool has(const Page& page, const Line& line) const {
    if (!is_at_edge(page, line)) return false;
    const Rect& here = *line.origin.box;
    return std::any_of(lines_.begin(), lines_.end(), [&](const auto& other) {
      const Rect& there = *other.second->origin.box;
      return std::abs(other.first - page.number) == 1 && other.second->text == line.text &&
             std::abs(there.x0 - here.x0) < kSamePlace && std::abs(there.y0 - here.y0) < kSamePlace;
    });
  }

 private:
  static constexpr Points kSamePlace = 1.5;

  static bool is_at_edge(const Page& page, const Line& line) {
    constexpr double kEdge = 0.06;  // 1.8 cm; text begins at 2.5
    return line.origin.box && (line.origin.box->y1 <= page.height * kEdge ||
                               line.origin.box->y0 >= page.height * (1 - kEdge));
  }

  std::vector<std::pair<int, const Line*>> lines_;  // by page
};

// A number that stands first or last on its page and grows by one from page to page is the page's,
// even below the margin where heads stand ("- ๓ -" at 3.5 cm of letters with a wide head).
class GrowingNumbers {
 public:
  explicit GrowingNumbers(const Document& document) {
    for (const Page& page : document.pages) {
      for (const Block* block : ends_of(page)) {
        if (const auto number = number_of(page, *block)) ++pages_[*number - page.number];
      }
    }
  }

  [[nodiscard]] bool has(const Page& page, const Block& block) const {
    const auto ends = ends_of(page);
    if (std::find(ends.begin(), ends.end(), &block) == ends.end()) return false;
    const auto number = number_of(page, block);
    if (!number) return false;
    const auto pages = pages_.find(*number - page.number);
    return pages != pages_.end() && pages->second >= kRepeats;
  }

 private:
  static std::vector<const Block*> ends_of(const Page& page) {
    if (page.blocks.empty()) return {};
    if (page.blocks.size() == 1) return {&page.blocks.front()};
    return {&page.blocks.front(), &page.blocks.back()};
  }

  static std::optional<int> number_of(const Page& page, const Block& block) {
    constexpr double kWidestMargin = 1.5 * kMargin;
    if (block.kind != BlockKind::kLine || !block.text.origin.box) return std::nullopt;
    const Rect& box = *block.text.origin.box;
    const Points margin = kWidestMargin * std::max(page.width, page.height);
    if (box.y1 > margin && box.y0 < page.height - margin) return std::nullopt;
    if (!is_page_number(block.text.text)) return std::nullopt;
    std::string digits = with_ascii_digits(block.text.text);
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    constexpr std::size_t kMostDigits = 4;
    if (digits.size() > kMostDigits) return std::nullopt;
    return std::stoi(digits);
  }

  std::map<int, int> pages_;  // by how far the number is ahead of the page's place in the file
};

void mark_heads_and_feet(Document& document) {
  std::map<std::string, int> repeats;
  NumberPlaces places;
  EdgeLines edges;
  for (const Page& page : document.pages) {
    for (const Block& block : page.blocks) {
      if (block.kind != BlockKind::kLine) continue;
      if (!in_head(page, block.text) && !in_foot(page, block.text)) continue;
      ++repeats[repeating_key(block.text.text)];
      places.add(page, block.text);
      edges.add(page, block.text);
    }
  }
  const GrowingNumbers numbers(document);
  for (Page& page : document.pages) {
    for (Block& block : page.blocks) {
      if (block.kind != BlockKind::kLine) continue;
      if (numbers.has(page, block)) {
        const bool upper = block.text.origin.box->y1 < page.height / 2;
        block.kind = upper ? BlockKind::kRunningHead : BlockKind::kRunningFoot;
        continue;
      }
      const bool head = in_head(page, block.text);
      if (!head && !in_foot(page, block.text)) continue;
      const std::string key = repeating_key(block.text.text);
      if (is_page_number(block.text.text) || (!key.empty() && repeats[key] >= kRepeats) ||
          places.has(page, block.text) || edges.has(page, block.text)) {
        block.kind = head ? BlockKind::kRunningHead : BlockKind::kRunningFoot;
      }
    }
  }
}

// "/รวมถึงนำ...", "/๑๑. วิทยาลัย…": a slash, some words, dots. A path ("/home") has no dots behind.
bool looks_like_catchword(std::string_view text) {
  text = trim(text);
  constexpr std::size_t kLongest = 120;  // bytes; 40 Thai characters
  if (text.size() < 4 || text.size() > kLongest) return false;
  const bool dots = text.ends_with("...") || text.ends_with("…") || text.ends_with("..");
  return dots && text.front() == '/';
}

bool is_running(const Block& block) {
  return block.kind == BlockKind::kRunningHead || block.kind == BlockKind::kRunningFoot;
}

// Whether the page's text, or one of its first table's first rows or cells, begins with the words.
bool begins_with(const Page& page, const std::string& key) {
  const auto first = std::find_if(page.blocks.begin(), page.blocks.end(),
                                  [](const Block& block) { return !is_running(block); });
  if (first == page.blocks.end()) return false;
  if (first->kind != BlockKind::kTable) return phrase_key(first->text.text).starts_with(key);
  constexpr int kRows = 3;  // below a header that is repeated
  std::array<std::string, kRows> rows;
  for (const Cell& cell : first->table.cells) {
    if (cell.row >= kRows) continue;
    const std::string text = phrase_key(plain_text(cell));
    if (text.starts_with(key)) return true;
    rows.at(static_cast<std::size_t>(cell.row)) += text;
  }
  return std::any_of(rows.begin(), rows.end(),
                     [&](const std::string& row) { return row.starts_with(key); });
}

// "๑๑.วิทยาลัยการอาชีพ..." at a page's end, without a slash: the next page begins with these words.
bool announces(const Line& line, const Page& next) {
  std::string_view text = trim(line.text);
  if (!text.ends_with("..") && !text.ends_with("…")) return false;
  const std::string key = phrase_key(text);
  constexpr std::size_t kShortest = 9;  // bytes; three Thai letters
  return key.size() >= kShortest && begins_with(next, key);
}

void mark_catchwords(Document& document) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    std::vector<Block>& blocks = document.pages[i].blocks;
    for (Block& block : blocks) {
      if (block.kind == BlockKind::kLine && looks_like_catchword(block.text.text))
        block.kind = BlockKind::kCatchword;
    }
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(),
                                   [](const Block& block) { return !is_running(block); });
    if (last == blocks.rend() || last->kind != BlockKind::kLine) continue;
    if (i + 1 < document.pages.size() && announces(last->text, document.pages[i + 1]))
      last->kind = BlockKind::kCatchword;
  }
}

}  // namespace

void mark_running_lines(Document& document) {
  mark_heads_and_feet(document);
  mark_catchwords(document);
}

}  // namespace prongsai

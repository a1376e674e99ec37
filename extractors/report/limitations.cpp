#include "extractors/report/limitations.h"

#include <algorithm>
#include <optional>

#include "normalizers/lists/split_list.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A line that ends this near to the right edge of its page's text was wrapped; the lines of a
// paragraph are ragged by less than a word, some 15 % of the width.
constexpr double kWrapped = 0.82;
// Between heading and list stands an introduction of a few lines.
constexpr std::size_t kIntroduction = 12;

// "แนวทางแก้ไขข้อจำกัด" heads another list; "ปัญหา อุปสรรค และแนวทางแก้ไข" this one.
bool names_remedies(const std::string& text) {
  const std::size_t at = std::min(text.find("แนวทาง"), text.find("แก้ไข"));
  return at < std::min(text.find("ข้อจำกัด"), text.find("ปัญหา"));
}

bool is_heading(const std::string& text) {
  const bool names =
      text.find("ข้อจำกัด") != std::string::npos ||
      (text.find("ปัญหา") != std::string::npos && text.find("อุปสรรค") != std::string::npos);
  return names && !names_remedies(text);
}

// A heading, not a sentence: "จุดแข็ง", "๒.๑ จุดเด่นของหน่วยงาน (Strengths)"; not "จุดแข็งและจุดอ่อน", under
// which stand both.
bool is_strengths_heading(const std::string& text) {
  constexpr std::size_t kLongestHeading = 150;  // bytes: 50 Thai characters
  if (text.size() > kLongestHeading) return false;
  const auto names = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  if (!names("จุดแข็ง") && !names("จุดเด่น") && !names("ข้อดีเด่น")) return false;
  for (const std::string_view other : {"จุดอ่อน", "จุดด้อย", "พัฒนา", "ปรับปรุง", "ข้อจำกัด", "โอกาส"}) {
    if (names(other)) return false;
  }
  return true;
}

using IsHeading = bool (*)(const std::string& text);

// Reads the longest list that stands under a heading of one kind.
class ListReader {
 public:
  ListReader(const Flow& flow, IsHeading is_heading) : flow_(flow), is_heading_(is_heading) {}

  std::vector<Text> read() {
    for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
      if (!is_line(i) || !is_heading_(line(i).text)) continue;
      std::vector<Text> list = read_list(i + 1, read_list_marker(line(i).text).has_value());
      if (list.size() > best_.size()) best_ = std::move(list);
    }
    return std::move(best_);
  }

 private:
  [[nodiscard]] bool is_line(std::size_t i) const {
    return i < flow_.blocks.size() && flow_.blocks[i].kind == FlowBlock::Kind::kLine;
  }
  [[nodiscard]] const Line& line(std::size_t i) const { return flow_.blocks[i].line; }

  // A heading with a number ("6. ข้อจำกัดในการประเมิน") is followed by a list of its own, from 1; a
  // list's entry that speaks of limitations by the next entry.
  std::vector<Text> read_list(std::size_t begin, bool heading_numbered) const {
    std::size_t i = begin;
    while (is_line(i) && i < begin + kIntroduction && !read_list_marker(line(i).text)) {
      if (heads_another(i)) return {};
      ++i;
    }
    std::vector<Text> list;
    if (!is_line(i)) return list;
    const auto first = read_list_marker(line(i).text);
    if (!first || (heading_numbered && first->number.value_or(1) != 1)) return list;
    int expected = first->number.value_or(0);
    std::vector<Line> item;
    const auto finish = [&] {
      if (!item.empty()) list.push_back(join_text(item));
      item.clear();
    };
    for (; is_line(i); ++i) {
      const auto marker = read_list_marker(line(i).text);
      if (marker && marker->style == first->style && marker->number.value_or(0) == expected) {
        finish();
        item.push_back(line(i));
        item.back().text.erase(0, marker->length);
        if (first->number) ++expected;
      } else if (!item.empty() && wrapped_onto(i) && !heads_list(i)) {
        item.push_back(line(i));
      } else {
        break;
      }
    }
    finish();
    return list;
  }

  // A heading of something else: the list behind it is not the one looked for ("ข้อจำกัด", two lines
  // without numbers, "จุดเด่น", "1. …").
  [[nodiscard]] bool heads_another(std::size_t i) const {
    constexpr std::size_t kLongestHeading = 150;  // bytes: 50 Thai characters
    const std::string& text = line(i).text;
    if (text.size() > kLongestHeading || is_heading_(text) || !heads_list(i)) return false;
    if (is_heading(text) || is_strengths_heading(text)) return true;
    for (const std::string_view other : {"จุดอ่อน", "ข้อเสนอแนะ", "แนวทาง", "มาตรการ", "แผน"}) {
      if (text.find(other) != std::string::npos) return true;
    }
    return false;
  }

  // A list from 1 on stands behind it.
  [[nodiscard]] bool heads_list(std::size_t i) const {
    if (!is_line(i + 1)) return false;
    const auto marker = read_list_marker(line(i + 1).text);
    return marker && marker->number == 1;
  }

  // Whether line `i` is the rest of the one above: that one reached the right edge.
  [[nodiscard]] bool wrapped_onto(std::size_t i) const {
    const Line& above = line(i - 1);
    if (!above.origin.box || !line(i).origin.box) return false;
    if (above.origin.page != line(i).origin.page)
      return above.origin.box->x1 >= kWrapped * right_edge(above);
    return above.origin.box->x1 >= kWrapped * right_edge(above);
  }

  [[nodiscard]] Points right_edge(const Line& of) const {
    Points edge = 0;
    for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
      if (is_line(i) && line(i).origin.page == of.origin.page && line(i).origin.box) {
        edge = std::max(edge, line(i).origin.box->x1);
      }
    }
    return edge;
  }

  const Flow& flow_;
  IsHeading is_heading_;
  std::vector<Text> best_;
};

}  // namespace

std::vector<Text> read_limitations(const Flow& flow) { return ListReader(flow, is_heading).read(); }

std::vector<Text> read_strengths(const Flow& flow) {
  return ListReader(flow, is_strengths_heading).read();
}

namespace {

// What stands under the header cells of one kind, list by list.
std::vector<Text> texts_under(const Table& table, IsHeading is_heading) {
  constexpr std::size_t kLongestHeader = 150;  // bytes: 50 Thai characters
  std::vector<Text> texts;
  for (const Cell& header : table.cells) {
    const std::string name = join_lines(header.lines);
    if (header.row != 0 || header.column_span != 1 || name.size() > kLongestHeader ||
        !is_heading(name)) {
      continue;
    }
    for (const Cell& cell : table.cells) {
      if (cell.row == 0 || cell.column != header.column) continue;
      for (Text& text : split_steps(cell.lines)) {
        if (text.value != "-" && text.value != "–") texts.push_back(std::move(text));
      }
    }
  }
  return texts;
}

}  // namespace

std::vector<Text> limitations_in(const Table& table) { return texts_under(table, is_heading); }

std::vector<Text> strengths_in(const Table& table) {
  return texts_under(table, is_strengths_heading);
}

}  // namespace prongsai

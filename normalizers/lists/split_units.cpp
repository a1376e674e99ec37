#include "normalizers/lists/split_units.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalizers/text/join_lines.h"
#include "normalizers/lists/list_items.h"
#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Words with which the names of units and posts of agencies begin. Taken from the divisions of
// local authorities, ministries' departments, schools and hospitals, and the civil service's posts.
constexpr std::array<std::string_view, 33> kHeads = {
    "กอง",      "สำนัก",    "ฝ่าย",      "งาน",       "ส่วน",          "หน่วย",   "กลุ่ม",
    "คณะ",      "ทุก",      "ศูนย์",      "โรงเรียน",   "โรงพยาบาล",    "สถานี",   "สถาบัน",
    "ปลัด",      "รองปลัด",  "หัวหน้า",    "ผู้อำนวยการ", "รองผู้อำนวยการ", "ผู้บริหาร", "ผู้บังคับบัญชา",
    "ผู้รับผิดชอบ", "นัก",      "นิติกร",     "เจ้าพนักงาน", "เจ้าหน้าที่",      "พนักงาน", "บุคลากร",
    "นายก",     "รองนายก", "เลขานุการ", "สภา",       "สาขา"};

// What begins like a head and goes on with the name before it: "องค์การบริหาร" | "ส่วนตำบล",
// "การมี" | "ส่วนร่วม", "ฝ่ายบริหาร" | "งานทั่วไป".
constexpr std::array<std::string_view, 7> kNoHeads = {"ส่วนตำบล", "ส่วนจังหวัด", "ส่วนท้องถิ่น", "ส่วนร่วม",
                                                      "ส่วนกลาง", "งานทั่วไป",  "งานบุคคล"};

// Names that are not complete: what comes behind them belongs to them. สำนัก and งาน alone name
// nothing, whereas ปลัด and ผู้บริหาร do.
constexpr std::array<std::string_view, 21> kWantMore = {
    "กอง",      "สำนัก",     "สำนักงาน",   "ฝ่าย",       "งาน",          "ส่วน", "หน่วย",
    "กลุ่ม",      "กลุ่มงาน",   "คณะ",       "ทุก",        "ศูนย์",          "รอง", "หัวหน้า",
    "หัวหน้าฝ่าย", "หัวหน้างาน", "หัวหน้าสำนัก", "ผู้อำนวยการ", "ผู้อำนวยการกอง", "นัก",  "เจ้าพนักงาน"};

// Endings behind which a name goes on: "งานพัสดุและ" | "ทรัพย์สิน", "ฝ่ายบริหาร" | "งานคลัง", "งานการ" |
// "เจ้าหน้าที่"; not "กองสวัสดิการ".
constexpr std::array<std::string_view, 9> kOpenEndings = {
    "และ", "หรือ", "ของ", "กับ", "บริหาร", "-", "งานการ", "กองการ", "ฝ่ายการ"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

bool begins_unit(std::string_view text) {
  return begins_with_any(text, kHeads) && !begins_with_any(text, kNoHeads);
}

// "สำ" | "นักปลัด", "เจ้า" | "พนักงาน": a narrow column breaks the very word a name begins with.
bool is_torn_head(std::string_view text) {
  return std::any_of(kHeads.begin(), kHeads.end(), [text](std::string_view head) {
    return head.size() > text.size() && head.starts_with(text);
  });
}

bool wants_more(std::string_view text) {
  if (contains(kWantMore, text) || is_torn_head(text)) return true;
  if (text.ends_with("ผู้บริหาร")) return false;  // people, not an administration of something
  return std::any_of(kOpenEndings.begin(), kOpenEndings.end(),
                     [text](std::string_view ending) { return text.ends_with(ending); });
}

// Parts one entry of a cell into units.
class UnitSplitter {
 public:
  explicit UnitSplitter(const ListItem& item) : balanced_(is_balanced(item)) {}

  void add(const Line& line) {
    if (depth_ == 0 && !unit_.empty()) meet(trim(line.text));
    std::size_t start = 0;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
      if (balanced_ && line.text[at] == '(') ++depth_;
      if (balanced_ && line.text[at] == ')' && depth_ > 0) --depth_;
      if (depth_ > 0 || !is_border(line.text, at)) continue;
      put(line, start, at);
      end_unit();
      start = at + 1;
    }
    put(line, start, line.text.size());
  }

  std::vector<Text> finish() {
    end_unit();
    return std::move(units_);
  }

 private:
  // A parenthesis that is never closed would swallow all units behind it.
  static bool is_balanced(const ListItem& item) {
    std::ptrdiff_t open = 0;
    for (const Line& line : item) {
      open += std::count(line.text.begin(), line.text.end(), '(');
      open -= std::count(line.text.begin(), line.text.end(), ')');
    }
    return open == 0;
  }

  static bool is_border(std::string_view text, std::size_t at) {
    if (text[at] == ',' || text[at] == ';') return true;
    if (text[at] != '/') return false;
    const bool and_or =
        trim(text.substr(0, at)).ends_with("และ") && trim(text.substr(at + 1)).starts_with("หรือ");
    return !and_or;
  }

  // Decides what the line end before `next` is: the border of two units, or a break inside one.
  void meet(std::string_view next) {
    Line& last = unit_.back();
    const std::string so_far = join_lines(unit_);
    const bool inside_word = seam_is_inside_word(trim(last.text), next);
    if (begins_unit(next) && !inside_word && !wants_more(so_far)) {
      end_unit();
    } else if (inside_word) {
      last.text = std::string(trim(last.text));
      last.ends_with_space = last.paragraph_end = false;
    }
  }

  void put(const Line& line, std::size_t from, std::size_t to) {
    Line part = line;
    part.text = line.text.substr(from, to - from);
    if (!trim(part.text).empty()) unit_.push_back(std::move(part));
  }

  void end_unit() {
    Text unit = join_text(unit_);
    if (!unit.value.empty()) units_.push_back(std::move(unit));
    unit_.clear();
  }

  bool balanced_;
  int depth_ = 0;  // of parentheses
  ListItem unit_;  // the lines of the unit so far
  std::vector<Text> units_;
};

}  // namespace

std::vector<Text> split_units(std::span<const Line> lines) {
  std::vector<Text> units;
  for (const ListItem& item : list_items(lines)) {
    UnitSplitter splitter(item);
    for (const Line& line : item) splitter.add(line);
    for (Text& unit : splitter.finish()) units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace prongsai

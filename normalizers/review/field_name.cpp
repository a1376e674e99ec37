#include "normalizers/review/field_name.h"

#include <re2/re2.h>

#include <array>
#include <utility>

#include "normalizers/numbers/digits.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using NamedField = std::pair<std::string_view, std::string_view>;

constexpr std::array<NamedField, 31> kWords{{{"overall", "overall"},
                                             {"คะแนนภาพรวม", "overall"},
                                             {"ภาพรวม", "overall"},
                                             {"คะแนนรวม", "overall"},
                                             {"overallscore", "overall"},
                                             {"level", "overall.level"},
                                             {"overall.level", "overall.level"},
                                             {"ระดับ", "overall.level"},
                                             {"ระดับผลการประเมิน", "overall.level"},
                                             {"หน่วยงาน", "agency.name"},
                                             {"ชื่อหน่วยงาน", "agency.name"},
                                             {"agency.name", "agency.name"},
                                             {"agency", "agency.name"},
                                             {"อำเภอ", "agency.district"},
                                             {"district", "agency.district"},
                                             {"agency.district", "agency.district"},
                                             {"จังหวัด", "agency.province"},
                                             {"province", "agency.province"},
                                             {"agency.province", "agency.province"},
                                             {"ประเภท", "agency.kind"},
                                             {"kind", "agency.kind"},
                                             {"agency.kind", "agency.kind"},
                                             {"รหัสอปท.", "agency.code"},
                                             {"agency.code", "agency.code"},
                                             {"ปีงบประมาณ", "fiscal_year"},
                                             {"fiscalyear", "fiscal_year"},
                                             {"fiscal_year", "fiscal_year"},
                                             {"ปีของแผน", "plan_year"},
                                             {"yearoftheplan", "plan_year"},
                                             {"yearofplan", "plan_year"},
                                             {"plan_year", "plan_year"}}};

// What fields begin with, as people and the workbook write it, longer ones first.
constexpr std::array<NamedField, 15> kBeginnings{{{"item:", "item:"},
                                                  {"item", "item:"},
                                                  {"ข้อ", "item:"},
                                                  {"instrument:", "instrument:"},
                                                  {"instrument", "instrument:"},
                                                  {"แบบวัด", "instrument:"},
                                                  {"indicator:", "indicator:"},
                                                  {"indicator", "indicator:"},
                                                  {"ตัวชี้วัดที่", "indicator:"},
                                                  {"ตัวชี้วัด", "indicator:"},
                                                  {"ตช.", "indicator:"},
                                                  {"ตช", "indicator:"},
                                                  {"ind.", "indicator:"},
                                                  {"มาตรการที่", "plan:"},
                                                  {"measure", "plan:"}}};

constexpr std::array<NamedField, 4> kFurtherBeginnings{{{"ผลย้อนหลัง", "history:"},
                                                        {"history", "history:"},
                                                        {"ปัญหาที่", "limitation:"},
                                                        {"problem", "limitation:"}}};

// What they end in, with or without the brackets that the workbook sets.
constexpr std::array<NamedField, 15> kEndings{{{"ส่วนที่1", ".part1"},
                                               {"ส่วนที่2", ".part2"},
                                               {"ส่วน1", ".part1"},
                                               {"ส่วน2", ".part2"},
                                               {"part1", ".part1"},
                                               {"part2", ".part2"},
                                               {"ผลการวิเคราะห์", ".analysis"},
                                               {"analysis", ".analysis"},
                                               {"ข้อคำถาม", ".text"},
                                               {"question", ".text"},
                                               {"มาตรการ", ".measure"},
                                               {"measure", ".measure"},
                                               {"ขั้นตอน", ".steps"},
                                               {"steps", ".steps"},
                                               {"ผู้รับผิดชอบ", ".responsible"}}};

// Spaces say nothing here, and capitals only that somebody likes them.
std::string squeezed(std::string_view words) {
  std::string text;
  for (const char c : with_ascii_digits(trim(words))) {
    if (c == ' ' || c == '\t' || c == '\n') continue;
    text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

template <std::size_t kCount>
bool replace_beginning(std::string& text, const std::array<NamedField, kCount>& beginnings) {
  for (const auto& [words, name] : beginnings) {
    if (!text.starts_with(words)) continue;
    text.replace(0, words.size(), name);
    return true;
  }
  return false;
}

// "ข้อe3(ส่วนที่2)" is "item:e3.part2". A word that is all of the text is no ending.
void replace_ending(std::string& text) {
  for (const auto& [words, name] : kEndings) {
    const bool bracketed = text.ends_with(')');
    const std::string_view whole(text.data(), text.size() - (bracketed ? 1 : 0));
    if (!whole.ends_with(words) || whole.size() == words.size()) continue;
    text.resize(whole.size() - words.size());
    // "(part1" as the workbook writes it, ".part1" as the record does
    if (text.ends_with(bracketed ? '(' : '.')) text.pop_back();
    text += name;
    return;
  }
}

std::optional<std::string> word_field(std::string_view text) {
  if (const std::size_t note = text.find('('); note != std::string_view::npos) {
    text = text.substr(0, note);  // "ปีงบประมาณ (พ.ศ.)"
  }
  for (const auto& [word, field] : kWords) {
    if (word == text) return std::string(field);
  }
  return std::nullopt;
}

// "item:e3.part2", "e3", "item:e3#2"; not "e3x", "x3", "e0".
std::optional<std::string> score_field(const std::string& text) {
  static const RE2 kItem(
      "(?:item:)?([ieo][1-9][0-9]{0,2}(?:#[0-9]+)?)(|\\.part[12]|\\.text|\\.analysis|\\.group)");
  static const RE2 kInstrument("(?:instrument:)?(iit|eit|oit)(|\\.part[12])");
  static const RE2 kIndicator("indicator:([1-9][0-9]?)(?:[^0-9].{0,60})?");
  std::string name;
  std::string part;
  if (RE2::FullMatch(text, kItem, &name, &part)) return "item:" + name + part;
  if (RE2::FullMatch(text, kInstrument, &name, &part)) return "instrument:" + upper(name) + part;
  if (RE2::FullMatch(text, kIndicator, &name)) return "indicator:" + name;
  return std::nullopt;
}

std::optional<std::string> list_field(const std::string& text) {
  static const RE2 kPlan("plan:([1-9][0-9]{0,3})((?:\\.[a-z0-9_]+)?)");
  // The workbook says in brackets what a look back is of: "ผลย้อนหลัง 6 (IIT ปี 2566)".
  static const RE2 kOther("(history:[1-9][0-9]*)(?:\\([^()]*\\))?|(limitation:[1-9][0-9]*)");
  std::string number;
  std::string part;
  if (RE2::FullMatch(text, kPlan, &number, &part)) {
    // What the sheets of items and of measures both call ผลการวิเคราะห์.
    return "plan:" + number + (part == ".analysis" ? ".finding" : part);
  }
  std::string look_back;
  std::string limitation;
  if (RE2::FullMatch(text, kOther, &look_back, &limitation)) {
    return look_back.empty() ? limitation : look_back;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> field_name(std::string_view words) {
  const std::string written = squeezed(words);
  if (auto field = word_field(written)) return field;
  std::string text = written;
  if (!text.starts_with("indicator:")) replace_ending(text);
  if (!replace_beginning(text, kBeginnings) && !text.starts_with("history:")) {
    replace_beginning(text, kFurtherBeginnings);
  }
  if (auto field = score_field(text)) return field;
  return list_field(text);
}

}  // namespace prongsai

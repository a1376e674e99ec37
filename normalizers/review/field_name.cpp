#include "normalizers/review/field_name.h"

#include <re2/re2.h>

#include <array>
#include <utility>

#include "normalizers/numbers/digits.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using NamedField = std::pair<std::string_view, std::string_view>;

constexpr std::array<NamedField, 24> kWords{
    {{"overall", "overall"},         {"คะแนนภาพรวม", "overall"},
     {"ภาพรวม", "overall"},          {"คะแนนรวม", "overall"},
     {"level", "overall.level"},     {"overall.level", "overall.level"},
     {"ระดับ", "overall.level"},      {"ระดับผลการประเมิน", "overall.level"},
     {"หน่วยงาน", "agency.name"},     {"ชื่อหน่วยงาน", "agency.name"},
     {"agency.name", "agency.name"}, {"agency", "agency.name"},
     {"อำเภอ", "agency.district"},   {"agency.district", "agency.district"},
     {"จังหวัด", "agency.province"},   {"agency.province", "agency.province"},
     {"ประเภท", "agency.kind"},      {"agency.kind", "agency.kind"},
     {"รหัสอปท.", "agency.code"},     {"agency.code", "agency.code"},
     {"ปีงบประมาณ", "fiscal_year"},   {"fiscal_year", "fiscal_year"},
     {"ปีของแผน", "plan_year"},       {"plan_year", "plan_year"}}};

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

}  // namespace

std::optional<std::string> field_name(std::string_view words) {
  // "item:e3.part2", "e3", "ข้อe3ส่วนที่2", "ข้อe3#2"; not "e3x", "x3", "e0".
  static const RE2 kItem(
      "(?:item:|ข้อ)?([ieo][1-9][0-9]{0,2}(?:#[0-9]+)?)(?:(?:\\.part|ส่วนที่|ส่วน)([12]))?");
  static const RE2 kInstrument("(?:instrument:)?(iit|eit|oit)(?:(?:\\.part|ส่วนที่|ส่วน)([12]))?");
  static const RE2 kIndicator("(?:indicator:|ตช\\.?|ตัวชี้วัดที่|ตัวชี้วัด)([1-9][0-9]?).{0,60}");
  static const RE2 kPlan("(?:plan:|มาตรการที่)([1-9][0-9]{0,3})((?:\\.[a-z0-9_]+)?)");
  static const RE2 kOther(
      "(?:item:[ieo][1-9][0-9]{0,2}\\.(?:text|analysis|group))|(?:history:[1-9][0-9]*)|(?:"
      "limitation:[1-9][0-9]*)");
  const std::string text = squeezed(words);
  std::string name;
  std::string part;
  const auto with_part = [&](const std::string& field) {
    return part.empty() ? field : field + ".part" + part;
  };
  if (RE2::FullMatch(text, kItem, &name, &part)) return with_part("item:" + name);
  if (RE2::FullMatch(text, kInstrument, &name, &part)) {
    return with_part("instrument:" + upper(name));
  }
  if (RE2::FullMatch(text, kIndicator, &name)) return "indicator:" + name;
  if (RE2::FullMatch(text, kPlan, &name, &part)) return "plan:" + name + part;
  if (RE2::FullMatch(text, kOther)) return text;
  std::string_view known = text;
  if (const std::size_t note = known.find('('); note != std::string_view::npos) {
    known = known.substr(0, note);  // "ปีงบประมาณ (พ.ศ.)"
  }
  for (const auto& [word, field] : kWords) {
    if (word == known) return std::string(field);
  }
  return std::nullopt;
}

}  // namespace prongsai

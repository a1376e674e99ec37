#include "exporters/workbook/field_words.h"

#include <charconv>

namespace prongsai {
namespace {

struct FieldWords {
  std::string_view prefix;
  std::string_view words;
};

constexpr FieldWords kFields[] = {
    {"item:", "ข้อ "},          {"indicator:", "ตัวชี้วัดที่ "},        {"instrument:", "แบบวัด "},
    {"plan:", "มาตรการที่ "},    {"follow_up:", "ผลมาตรการเดิมที่ "}, {"strength:", "จุดแข็งที่ "},
    {"limitation:", "ปัญหาที่ "}, {"history:", "ผลย้อนหลัง "},        {"overall", "คะแนนภาพรวม"},
    {"agency", "หน่วยงาน"},     {"level", "ระดับผลการประเมิน"},     {"fiscal_year", "ปีงบประมาณ"},
    {"plan_year", "ปีของแผน"},
};

constexpr FieldWords kEndings[] = {
    {".part1", " (ส่วนที่ 1)"},         {".part2", " (ส่วนที่ 2)"},
    {".score", " (คะแนน)"},          {".analysis", " (ผลการวิเคราะห์)"},
    {".text", " (ข้อคำถาม)"},         {".level", " (ระดับ)"},
    {".measure", " (มาตรการ)"},      {".finding", " (ผลการวิเคราะห์)"},
    {".steps", " (ขั้นตอน)"},          {".period", " (ระยะเวลา)"},
    {".responsible", " (ผู้รับผิดชอบ)"}, {".follow_up", " (การติดตามผล)"},
};

// Takes a known ending off `where` and returns its words.
std::string_view take_ending(std::string_view& where) {
  for (const FieldWords& ending : kEndings) {
    if (!where.ends_with(ending.prefix)) continue;
    where.remove_suffix(ending.prefix.size());
    return ending.words;
  }
  return {};
}

}  // namespace

std::string field_words(std::string_view where, const Words& words) {
  std::string_view field = where;
  const std::string_view ending = take_ending(field);
  for (const FieldWords& known : kFields) {
    const bool takes_name = known.prefix.back() == ':';
    if (takes_name ? !field.starts_with(known.prefix) : field != known.prefix) continue;
    const std::string_view name = takes_name ? field.substr(known.prefix.size()) : "";
    return words(known.words) + std::string(name) + (ending.empty() ? "" : words(ending));
  }
  return std::string(where);
}

std::string field_words(std::string_view field, const Report& report, const Words& words) {
  constexpr std::string_view kHistory = "history:";
  std::string text = field_words(field, words);
  if (!field.starts_with(kHistory)) return text;
  std::size_t number = 0;
  const std::string_view digits = field.substr(kHistory.size());
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (number == 0 || number > report.history.size()) return text;
  const auto& entry = report.history[number - 1];
  std::string scope = entry.scope;
  if (scope == "overall") scope = words("คะแนนภาพรวม");
  if (scope.find_first_not_of("0123456789") == std::string::npos) scope = words("ตัวชี้วัดที่ ") + scope;
  const std::string year = std::to_string(entry.year.buddhist_era);
  return text + " (" + scope + ' ' + words("ปี") + ' ' + year + ')';
}

std::string misprint_words(const Score& score, const Words& words) {
  std::string text = words("หน่วยงานพิมพ์ผิด");
  if (score.value) text += " (" + words("พิมพ์") + ' ' + to_string(*score.value) + ')';
  return text;
}

}  // namespace prongsai

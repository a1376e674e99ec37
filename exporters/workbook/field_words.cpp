#include "exporters/workbook/field_words.h"

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

std::string misprint_words(const Score& score, const Words& words) {
  std::string text = words("หน่วยงานพิมพ์ผิด");
  if (score.value) text += " (" + words("พิมพ์") + ' ' + to_string(*score.value) + ')';
  return text;
}

}  // namespace prongsai

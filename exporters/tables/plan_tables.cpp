#include "exporters/tables/plan_tables.h"

#include "exporters/tables/data_rows.h"

namespace prongsai {
namespace {

constexpr std::string_view kScale = "0.00 to 100.00";

void each_plan(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const auto& plan : numbered.report->plans) {
      sink({numbered.record, ++number, year_value(numbered.report->plan_year),
            number_value(plan.indicator),
            plan.item ? text_value(to_string(*plan.item)) : DataValue{},
            text_value(plan.item_text.value), score_value(plan.score), score_value(plan.part1),
            score_value(plan.part2), text_value(plan.measure.value), text_value(plan.finding.value),
            date_value(plan.start), date_value(plan.end), text_value(plan.period.value),
            text_value(plan.budget.value), text_value(plan.follow_up.value),
            number_value(plan.page ? plan.page : plan.measure.origin.page)});
    }
  });
}

// Rows of the texts that `texts_of` finds in each measure.
void each_plan_text(const RunResult& run, const RowSink& sink,
                    std::vector<Text> Plan<Score>::*texts_of) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t plan_number = 0;
    for (const auto& plan : numbered.report->plans) {
      ++plan_number;
      std::int64_t number = 0;
      for (const Text& text : plan.*texts_of) {
        sink({numbered.record, plan_number, ++number, text_value(text.value),
              number_value(text.origin.page)});
      }
    }
  });
}

void each_step(const RunResult& run, const RowSink& sink) {
  each_plan_text(run, sink, &Plan<Score>::steps);
}

void each_unit(const RunResult& run, const RowSink& sink) {
  each_plan_text(run, sink, &Plan<Score>::responsible);
}

// An agency's lines as a list: one a row.
void each_line(const RunResult& run, const RowSink& sink, std::vector<Text> Report::*lines) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const Text& line : numbered.report->*lines) {
      sink({numbered.record, ++number, text_value(line.value), number_value(line.origin.page)});
    }
  });
}

void each_limitation(const RunResult& run, const RowSink& sink) {
  each_line(run, sink, &Report::limitations);
}

void each_strength(const RunResult& run, const RowSink& sink) {
  each_line(run, sink, &Report::strengths);
}

std::string lines_of(const std::vector<Text>& texts) {
  std::string lines;
  for (const Text& text : texts) lines += (lines.empty() ? "" : "\n") + text.value;
  return lines;
}

void each_former_plan(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const auto& plan : numbered.report->follow_ups) {
      sink({numbered.record, ++number, number_value(plan.indicator),
            plan.item ? text_value(to_string(*plan.item)) : DataValue{},
            text_value(plan.measure.value), text_value(lines_of(plan.steps)),
            text_value(plan.follow_up.value), text_value(lines_of(plan.responsible)),
            text_value(plan.period.value), text_value(plan.budget.value),
            number_value(plan.page ? plan.page : plan.measure.origin.page)});
    }
  });
}

void each_rank(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const Rank& rank : numbered.report->ranks) {
      sink({numbered.record, ++number, static_cast<std::int64_t>(rank.position),
            number_value(rank.of), text_value(rank.text.value),
            number_value(rank.text.origin.page)});
    }
  });
}

constexpr DataColumn kRecord{"record", "ลำดับระเบียน", DataType::kInteger};
constexpr DataColumn kMeasure{"plan", "ลำดับมาตรการ", DataType::kInteger,
                              "from 1, in the order of the document"};
constexpr DataColumn kPage{"page", "หน้า", DataType::kInteger};

}  // namespace

DataTable plans_table() {
  return {"plans",
          "มาตรการและแผน",
          "a row a measure",
          {kRecord,
           kMeasure,
           {"plan_year", "ปีของแผน (พ.ศ.)", DataType::kYear},
           {"indicator", "ตัวชี้วัดที่", DataType::kInteger},
           {"item", "ข้อ", DataType::kText, "i10, e3, o28"},
           {"item_text", "ข้อคำถามหรือรายการข้อมูล", DataType::kText},
           {"score", "คะแนน", DataType::kScore, kScale},
           {"part1", "ส่วนที่ 1", DataType::kScore, kScale},
           {"part2", "ส่วนที่ 2", DataType::kScore, kScale},
           {"measure", "มาตรการ โครงการ หรือกิจกรรม", DataType::kText},
           {"finding", "ผลการวิเคราะห์", DataType::kText},
           {"start", "เริ่ม", DataType::kDate},
           {"end", "สิ้นสุด", DataType::kDate},
           {"period_text", "ระยะเวลาตามเอกสาร", DataType::kText},
           {"budget", "งบประมาณตามเอกสาร", DataType::kText, "as printed"},
           {"follow_up", "การติดตามผล", DataType::kText, "how it is to be watched"},
           kPage},
          2,
          "records",
          each_plan};
}

DataTable plan_steps_table() {
  return {"plan_steps",
          "ขั้นตอนการดำเนินการ",
          "a row a step of a measure",
          {kRecord,
           kMeasure,
           {"step", "ลำดับขั้นตอน", DataType::kInteger},
           {"text", "ขั้นตอน", DataType::kText},
           kPage},
          3,
          "plans",
          each_step};
}

DataTable plan_units_table() {
  return {"plan_units",
          "ผู้รับผิดชอบ",
          "a row a unit that is responsible for a measure",
          {kRecord,
           kMeasure,
           {"number", "ลำดับ", DataType::kInteger},
           {"unit", "หน่วยที่รับผิดชอบ", DataType::kText},
           kPage},
          3,
          "plans",
          each_unit};
}

DataTable limitations_table() {
  return {"limitations",
          "ปัญหาและข้อจำกัด",
          "a row a problem that the agency names",
          {kRecord,
           {"number", "ลำดับ", DataType::kInteger},
           {"text", "ปัญหาและข้อจำกัด", DataType::kText},
           kPage},
          2,
          "records",
          each_limitation};
}

DataTable strengths_table() {
  return {
      "strengths",
      "จุดแข็ง",
      "a row a strength that the agency names",
      {kRecord, {"number", "ลำดับ", DataType::kInteger}, {"text", "จุดแข็ง", DataType::kText}, kPage},
      2,
      "records",
      each_strength};
}

DataTable ranks_table() {
  return {"ranks",
          "ลำดับในรายงาน",
          "a row a place among other agencies that the report names",
          {kRecord,
           {"number", "ลำดับ", DataType::kInteger},
           {"position", "ลำดับที่ระบุ", DataType::kInteger, "1 is the best"},
           {"agencies", "จาก (แห่ง)", DataType::kInteger, "of how many, where it is said"},
           {"text", "ข้อความ", DataType::kText, "the words around it"},
           kPage},
          2,
          "records",
          each_rank};
}

DataTable former_plans_table() {
  return {"former_plans",
          "ผลมาตรการเดิม",
          "a row a measure of a former plan, with what came of it",
          {kRecord,
           {"number", "ลำดับ", DataType::kInteger},
           {"indicator", "ตัวชี้วัดที่", DataType::kInteger},
           {"item", "ข้อ", DataType::kText, "i10, e3, o28"},
           {"measure", "มาตรการ โครงการ หรือกิจกรรม", DataType::kText},
           {"steps", "ขั้นตอนการดำเนินการ", DataType::kText, "one a line"},
           {"outcome", "ผลการดำเนินการ", DataType::kText},
           {"responsible", "ผู้รับผิดชอบ", DataType::kText, "one unit a line"},
           {"period_text", "ระยะเวลาตามเอกสาร", DataType::kText},
           {"budget", "งบประมาณตามเอกสาร", DataType::kText, "as printed"},
           kPage},
          2,
          "records",
          each_former_plan};
}

}  // namespace prongsai

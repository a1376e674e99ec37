#include "extractors/report/title.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

TEST_CASE("the year assessed is told from the plan's, laws' and dates", "[extractors][title]") {
  struct Row {
    std::vector<std::string> lines;
    std::optional<int> year;
  };
  const auto row = GENERATE(values<Row>({
      {{"ผลการประเมินคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "แผน ปีงบประมาณ พ.ศ. 2569"},
       2568},
      {{"ผลการประเมิน (ITA) 2568", "เทศบาลตำบลก", "แนวทาง ประจำปีงบประมาณ พ.ศ. 2569"}, 2568},
      {{"มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2569",
        "(จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568)"},
       2568},
      {{"มาตรการส่งเสริมคุณธรรม", "ประจำปี พ.ศ. 2568"}, 2568},
      {{"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายใน", "หน่วยงาน", "ประจำปีงบประมาณ พ.ศ. 2569",
        "เทศบาลตำบลก", "1. หลักการ", "ได้นำผล ITA ประจำ", "ปีงบประมาณ พ.ศ. 2568 มากำหนดมาตรการ",
        "ผลการประเมินในปีงบประมาณ พ.ศ. 2568"},
       2568},
      {{"ผลการประเมิน ITA", "ปี 2567", "ข้อมูล ณ วันที่ 15 ธันวาคม 2568"}, 2567},
      {{"ผลการประเมิน ITA", "พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. 2540", "ในปีงบประมาณ พ.ศ. 2568 ได้"}, 2568},
      {{"ผลการประเมิน ITA", "ประจำปีงบประมาณ พ.ศ. 2568", "ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2567"},
       2568},
      {{"ผลการประเมิน ITA"}, {}},
  }));
  CAPTURE(row.lines.front());
  const auto year = read_title(made_flow(row.lines), reference().gazetteer).fiscal_year;
  CHECK((year ? std::optional(year->buddhist_era) : std::nullopt) == row.year);
}

TEST_CASE("other programmes of the name are told by their evidence, year or schools",
          "[extractors][title]") {
  const std::string ita = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA)";
  struct Row {
    std::vector<std::string> lines;
    DocumentType type;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {{ita, "เทศบาลตำบลทุ่งดาว", "ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kAnalysisReport},
      {{ita, "มหาวิทยาลัยทุ่งดาว", "ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kAnalysisReport},
      {{ita, "เทศบาลตำบลทุ่งดาว WEB1", "ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kAnalysisReport},
      {{ita, "โรงพยาบาลทุ่งดาว", "MOIT 1 ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kOtherProgramme},
      {{ita, "โรงพยาบาลทุ่งดาว", "EB 26 ปีงบประมาณ พ.ศ. 2564"}, DocumentType::kOtherProgramme},
      {{ita, "โรงเรียนทุ่งดาววิทยา", "ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kOtherProgramme},
      {{ita, "วิทยาลัยเทคนิคทุ่งดาว", "ปีงบประมาณ พ.ศ. 2568"}, DocumentType::kOtherProgramme},
      {{ita, "เทศบาลตำบลทุ่งดาว", "ปีงบประมาณ พ.ศ. 2560"}, DocumentType::kOtherProgramme},
      {{"การวิเคราะห์ผลการประเมิน ITA", "เทศบาลตำบลทุ่งดาว", "ปี 2568"}, DocumentType::kAnalysisReport},
      {{"สรุปผลการประเมิน (ITA)", "เทศบาลตำบลทุ่งดาว", "ปี 2568"}, DocumentType::kAnalysisReport},
      {{"คำสั่งแต่งตั้งคณะทำงาน ITA", "เทศบาลตำบลทุ่งดาว", "ปี 2568"}, DocumentType::kNotIta},
      {{"แผน DIGITAL", "เทศบาลตำบลทุ่งดาว", "ผลการประเมิน 2568"}, DocumentType::kNotIta},
  }));
  CAPTURE(row.lines[1], row.lines[2]);
  CHECK(read_title(made_flow(row.lines), reference().gazetteer).document_type == row.type);
}

TEST_CASE("neighbours named in sentences are not the agency", "[extractors][title]") {
  struct Row {
    std::vector<std::string> lines;
    std::string names;
    std::string districts;
  };
  const auto row = GENERATE(values<Row>({
      {{"ITA", "เทศบาลตำบลทุ่งดาว", "อำเภอด่านซ้าย", "ติดต่อกับองค์การบริหารส่วนตำบลนาดี อำเภอนครไทย"},
       "เทศบาลตำบลทุ่งดาว",
       "ด่านซ้าย"},
      {{"ของเทศบาลตำบลทุ่งดาว อำเภอด่านซ้าย", "ติดกับเทศบาลตำบลนครไทย"}, "เทศบาลตำบลทุ่งดาว", "ด่านซ้าย"},
      {{"องค์การบริหารส่วนตำบล", "ดอนพะยูงงาม", "อำเภอปากช่อง"},
       "องค์การบริหารส่วนตำบลดอนพะยูงงาม",
       "ปากช่อง"},
      {{"อบต.ดอนพะยูงงาม", "อ.ปากช่อง จ.นครราชสีมา"}, "อบต.ดอนพะยูงงาม", "ปากช่อง"},
      {{"เทศบาลเมืองเลย", "อำเภอเมือง จังหวัดเลย"}, "เทศบาลเมืองเลย", "เมืองเลย"},
      {{"ส่วนราชการ สำนักปลัด เทศบาลตำบลทุ่งดาว อำเภอด่านซ้าย", "ITA",
        "เทศบาลตำบลทุ่งดาวมีผลคะแนนในภาพรวม 91.20"},
       "เทศบาลตำบลทุ่งดาว",
       "ด่านซ้าย"},
  }));
  const auto agency = read_title(made_flow(row.lines), reference().gazetteer).agency;
  REQUIRE_FALSE(agency.names.empty());
  for (const Text& name : agency.names) CHECK(name.value == row.names);
  REQUIRE(agency.districts.size() == 1);
  CHECK(agency.districts.front().value == row.districts);
}

#include "exporters/json/record_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using nlohmann::json;
using nlohmann::ordered_json;
using prongsai::testing::made_up_report;
using prongsai::testing::made_up_run;

namespace {

// The record of made_up_report(), written by hand after the format. BOX and TEXT stand for the
// boxes of its numbers and texts.
const char* const kHead = R"({
  "schema": "ita-report/1",
  "source": {"file": "ก/บ้านสมมุติ.pdf", "sha256": "SHA", "pages": 12, "kind": "mixed", "row": null},
  "document_type": "analysis-report",
  "agency": {"name": "องค์การบริหารส่วนตำบลบ้านสมมุติ", "name_printed": "อบต.บ้านสมมุติ",
             "kind": "องค์การบริหารส่วนตำบล", "district": "เมืองสมมุติ", "province": "สมมุติบุรี",
             "code": "09990101", "places": {"name": {"page": 1, "bbox": TEXT}}},
  "fiscal_year": 2568,
  "overall": {"score": {"value": 96.83, "status": "verified", "raw": "96.83", "origin": "text",
                        "confidence": 1, "page": 2, "bbox": BOX, "checks": ["overall:weights"]},
              "level": "ผ่านดี", "level_expected": "ผ่าน",
              "places": {"level": {"page": 2, "bbox": TEXT}}},
  "instruments": [
    {"code": "IIT", "score": {"value": 93.80, "status": "verified", "raw": "93.80",
      "origin": "text", "confidence": 1, "page": 2, "bbox": BOX, "checks": []}},
    {"code": "EIT", "score": {"value": 97.30, "status": "verified", "raw": null,
      "origin": "computed", "confidence": 1, "page": null, "bbox": null, "checks": []},
     "part1": {"value": 97.38, "status": "verified", "raw": "97.38", "origin": "text",
      "confidence": 1, "page": 2, "bbox": BOX, "checks": []},
     "part2": {"value": 97.22, "status": "conflict", "raw": "97.22", "origin": "text",
      "confidence": 1, "page": 2, "bbox": BOX, "checks": []}},
    {"code": "OIT", "score": {"value": 98.75, "status": "verified", "raw": "39.50",
      "origin": "text", "confidence": 1, "page": 2, "bbox": BOX, "checks": [],
      "points": 39.50, "weighted": true}}],
  "indicators": [
    {"number": 4, "name": "การใช้ทรัพย์สินของราชการ", "instrument": "IIT", "score": {"value": 76.23,
     "status": "verified", "raw": "76.23", "origin": "text", "confidence": 1, "page": 3,
     "bbox": BOX, "checks": []}}],
  "items": [
    {"code": "i10", "indicator": 4, "text": "การขอยืมทรัพย์สินของหน่วยงาน",
     "score": {"value": 35.65, "status": "repaired", "raw": "35.65", "origin": "text",
      "confidence": 1, "page": 4, "bbox": BOX, "checks": []},
     "analysis": "ควรจัดทำแนวทางการขอยืมทรัพย์สิน\nและแจ้งเวียนให้ทราบ", "code_printed": "ข้อ i10",
     "places": {"text": {"page": 4, "bbox": TEXT}, "analysis": {"page": 5, "bbox": TEXT}}},
    {"code": "e3", "indicator": 6, "text": "การเรียกรับสินบน",
     "score": {"value": 98.50, "status": "read", "raw": null, "origin": "computed",
      "confidence": 1, "page": null, "bbox": null, "checks": []},
     "part1": {"value": 100.00, "status": "read", "raw": "100.00", "origin": "text",
      "confidence": 1, "page": 6, "bbox": BOX, "checks": []},
     "part2": {"value": 97.00, "status": "read", "raw": "97.00", "origin": "text",
      "confidence": 1, "page": 6, "bbox": BOX, "checks": []},
     "analysis": null, "code_printed": "ข้อ e3", "places": {"text": {"page": 4, "bbox": TEXT}}},
    {"code": "o2", "indicator": 9, "group": "ข้อมูลพื้นฐาน", "text": "=ข้อมูลผู้บริหาร",
     "score": {"value": null, "status": "missing", "raw": null, "origin": null, "confidence": 0,
      "page": null, "bbox": null, "checks": []},
     "analysis": null, "code_printed": null,
     "places": {"group": {"page": 7, "bbox": TEXT}, "text": {"page": 4, "bbox": TEXT}}}],)";

const char* const kRest = R"(
  "plan_year": 2569,
  "plans": [
    {"indicator": 4, "item": "i10", "item_text": "การขอยืมทรัพย์สินของหน่วยงาน",
     "score": {"value": 35.65, "status": "read", "raw": "35.65", "origin": "text",
      "confidence": 1, "page": 9, "bbox": BOX, "checks": []},
     "measure": "จัดทำคู่มือการยืมทรัพย์สิน", "finding": "บุคลากรไม่ทราบแนวทาง",
     "steps": ["ประชุมชี้แจง", "เผยแพร่คู่มือ"], "start": "2025-10-01", "end": "2026-09-30",
     "period_text": "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙", "responsible": ["งานพัสดุ", "กองคลัง"],
     "page": 9,
     "places": {"item_text": {"page": 9, "bbox": TEXT}, "measure": {"page": 9, "bbox": TEXT},
                "finding": {"page": 9, "bbox": TEXT},
                "steps": [{"page": 9, "bbox": TEXT}, {"page": 10, "bbox": TEXT}],
                "period_text": {"page": 9, "bbox": TEXT},
                "responsible": [{"page": 9, "bbox": TEXT}, {"page": 9, "bbox": TEXT}]}},
    {"indicator": null, "item": null, "item_text": null,
     "score": {"value": null, "status": "missing", "raw": null, "origin": null, "confidence": 0,
      "page": null, "bbox": null, "checks": []},
     "measure": "- ส่งเสริมการใช้ช่องทางออนไลน์", "finding": null, "steps": ["ปรับปรุงเว็บไซต์"],
     "start": null, "end": null, "period_text": null, "responsible": [], "page": null,
     "places": {"measure": {"page": 10, "bbox": TEXT}, "steps": [{"page": 10, "bbox": TEXT}]}}],
  "limitations": ["บุคลากรไม่เพียงพอ", "เว็บไซต์ขัดข้อง"],
  "limitations_places": [{"page": 11, "bbox": TEXT}, {"page": 11, "bbox": TEXT}],
  "history": [{"fiscal_year": 2567, "scope": "overall", "score": {"value": 90.12,
    "status": "read", "raw": "90.12", "origin": "text", "confidence": 1, "page": 11, "bbox": BOX,
    "checks": []}}],
  "checks": [
    {"id": "overall:weights", "holds": false, "expected": 96.84, "printed": 96.83,
     "inputs": ["instrument:IIT"]},
    {"id": "indicator-mean:4", "holds": true, "expected": 76.23, "printed": null,
     "inputs": ["item:i10", "item:i11"]}],
  "findings": [
    {"severity": "info", "code": "text-doubtful", "where": "plan:1", "page": 9,
     "message": "ข้อความน่าสงสัย", "message_en": "doubtful text"},
    {"severity": "error", "code": "item-missing", "where": "item:o2", "page": null,
     "message": "ไม่พบข้อ o2", "message_en": "o2 not found"}]
})";

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

// Ordered: the order of the keys is part of what is expected.
ordered_json expected_record() {
  std::string text = std::string(kHead) + kRest;
  text = replace_all(text, "BOX", "[401.2, 233, 437.9, 247.5]");
  text = replace_all(text, "TEXT", "[72, 100.12, 523.28, 118.5]");
  return ordered_json::parse(replace_all(text, "SHA", std::string(64, 'a')));
}

// Where the first difference is, for the reader of a failed test.
std::string first_difference(const ordered_json& expected, const ordered_json& record) {
  const json patch = json::diff(json::parse(expected.dump()), json::parse(record.dump()));
  return patch.empty() ? "only the order of keys" : patch[0].dump();
}

}  // namespace

TEST_CASE("A record has every field of the format, in its order", "[exporters][json]") {
  const std::string line = to_json(made_up_report());
  CHECK(line.find('\n') == std::string::npos);
  const ordered_json record = ordered_json::parse(line);
  const ordered_json expected = expected_record();
  INFO(first_difference(expected, record));
  CHECK((record.dump() == expected.dump()));  // in brackets: the strings are long
}

TEST_CASE("Scores are written with two decimals", "[exporters][json]") {
  const std::string line = to_json(made_up_report());
  for (const char* expected : {"\"value\":93.80,", "\"value\":100.00,", "\"points\":39.50,"}) {
    CAPTURE(expected);
    CHECK(line.find(expected) != std::string::npos);
  }
}

TEST_CASE("A transcript has neither pages nor boxes nor places", "[exporters][json]") {
  const json record = json::parse(to_json(made_up_run().inputs[1].reports[0]));
  CHECK(record["source"]["pages"].is_null());
  CHECK(record["overall"]["score"]["page"].is_null());
  CHECK(record["overall"]["score"]["bbox"].is_null());
  CHECK(record["overall"]["score"]["origin"] == "transcript");
  CHECK_FALSE(record.contains("limitations_places"));
  CHECK_FALSE(record["agency"].contains("places"));
  CHECK_FALSE(record["instruments"][1].contains("part1"));  // 2564 has no EIT parts
}

TEST_CASE("What a league table does not print is null, not missing", "[exporters][json]") {
  Report report = made_up_run().inputs[2].reports[0];
  json record = json::parse(to_json(report));
  CHECK(record["source"]["row"] == json({{"page", 2}, {"row", 12}}));
  CHECK(record["overall"]["score"]["value"] == 88.0);
  CHECK(record["overall"]["level"].is_null());
  CHECK(record["agency"]["district"].is_null());
  CHECK(record["plan_year"].is_null());
  CHECK(record["items"] == json::array());
  report.overall.score = Score{};
  record = json::parse(to_json(report));
  CHECK(record["overall"]["score"].is_null());
}

TEST_CASE("Only OIT items always have a group", "[exporters][json]") {
  Report report = made_up_report();
  for (auto& item : report.items) item.group = {};
  const json record = json::parse(to_json(report));
  CHECK_FALSE(record["items"][0].contains("group"));
  CHECK_FALSE(record["items"][1].contains("group"));
  CHECK(record["items"][2]["group"].is_null());
}

TEST_CASE("A step without a place keeps its seat in the list of places", "[exporters][json]") {
  Report report = made_up_report();
  report.plans[0].steps[0].origin = {};
  const json record = json::parse(to_json(report));
  CHECK(record["plans"][0]["places"]["steps"][0].is_null());
  CHECK(record["plans"][0]["places"]["steps"][1]["page"] == 10);
}

TEST_CASE("the source tells how each page was read, a row's that of its page",
          "[exporters][json]") {
  Report report = made_up_report();
  PageRead sound;
  sound.page = 1;
  sound.valid_clusters = 1.0;
  sound.lexicon = 0.982;
  sound.am_rate = 12.1;
  sound.unmapped = 0.0;
  PageRead picture;
  picture.page = 2;
  picture.method = PageMethod::kNone;
  picture.reason = "picture";
  report.source.pages_read = {sound, picture};
  const json first = json::parse(R"({"page": 1, "method": "text", "reason": null,
    "valid_clusters": 1, "lexicon": 0.982, "am_rate": 12.1, "unmapped": 0})");
  const json second = json::parse(R"({"page": 2, "method": "none", "reason": "picture",
    "valid_clusters": null, "lexicon": null, "am_rate": null, "unmapped": null})");
  CHECK(json::parse(to_json(report)).at("source").at("pages_read") == json{first, second});
  report.source.row = SourceRow{2, 7};
  CHECK(json::parse(to_json(report)).at("source").at("pages_read") == json::array({second}));
  CHECK_FALSE(json::parse(to_json(report)).at("source").contains("fonts_read"));
  report.source.fonts_read = {{"THSarabunPSK", true, "", 1.0, 0.982, 12.1, 0.0},
                              {"CIDFont+F3", false, "glyphs-unmapped", {}, {}, {}, 0.9}};
  CHECK(json::parse(to_json(report)).at("source").at("fonts_read") == json::parse(R"([
    {"name": "THSarabunPSK", "used": true, "reason": null,
     "valid_clusters": 1, "lexicon": 0.982, "am_rate": 12.1, "unmapped": 0},
    {"name": "CIDFont+F3", "used": false, "reason": "glyphs-unmapped",
     "valid_clusters": null, "lexicon": null, "am_rate": null, "unmapped": 0.9}])"));
}

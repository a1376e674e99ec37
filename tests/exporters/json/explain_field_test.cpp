#include "exporters/json/explain_field.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// One record with a repaired score, a computed one and one in conflict.
const std::string kRecord = R"({"source": {"file": "a.pdf"},
"instruments": [{"code": "EIT", "score": {"value": 97.30, "status": "read", "raw": null,
  "origin": "computed", "confidence": 1, "page": null, "bbox": null,
  "checks": ["instrument-mean:EIT"]}}],
"indicators": [{"number": 4, "score": {"value": 76.23, "status": "conflict", "raw": "76.23",
  "origin": "text", "confidence": 1, "page": 3, "bbox": null, "checks": ["indicator-mean:4"]}}],
"items": [{"code": "i10", "score": {"value": 35.65, "status": "repaired", "raw": "34.65",
  "origin": "ocr", "confidence": 0.7, "page": 5, "bbox": [1, 2, 3, 4],
  "candidates": [{"value": 34.65, "likelihood": 0.7}, {"value": 35.65, "likelihood": 0.25}],
  "checks": ["indicator-mean:4"]}}],
"checks": [{"id": "indicator-mean:4", "holds": false, "expected": 76.00, "printed": 76.23,
  "inputs": ["item:i10"]},
 {"id": "instrument-mean:EIT", "holds": true, "expected": 97.30, "printed": null, "inputs": []}],
"findings": [{"code": "sum-mismatch", "where": "indicator:4", "message": "ไม่ตรง",
  "message_en": "not what its inputs give"}]})";

}  // namespace

TEST_CASE("an explanation leads from the characters to the value", "[exporters][explain]") {
  struct Row {
    const char* field;
    std::vector<std::string> parts;
  };
  for (const Row& row : {
           Row{"item:i10",
               {"read: \"34.65\" on page 5, in the box [1,2,3,4], by a recogniser",
                "candidates:\n    34.65 (70.00 %)\n    35.65 (25.00 %)", "known misreads",
                "value: 35.65, repaired", "the only value that every check allows",
                "indicator-mean:4 FAILS: printed 76.23, expected 76.00", "item:i10 = 35.65",
                "findings: none"}},
           Row{"indicator:4",
               {"in the text layer", "candidates: this one only", "a person must look",
                "sum-mismatch: not what its inputs give\n      ไม่ตรง"}},
           Row{"instrument:EIT",
               {"not printed; computed from its parts",
                "instrument-mean:EIT holds: not printed, expected 97.30"}},
       }) {
    const auto text = explain_field(kRecord, row.field);
    REQUIRE(text);
    for (const std::string& part : row.parts) {
      CAPTURE(*text, part);
      CHECK(contains(*text, part));
    }
  }
  CHECK_FALSE(explain_field(kRecord, "item:i11"));
}

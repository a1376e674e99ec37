#include "normalizers/proof/swapped_scores.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

bool is_named(const Report& report) {
  const auto codes = codes_of(report.findings);
  return std::find(codes.begin(), codes.end(), "scores-swapped") != codes.end();
}

TEST_CASE("scores of two items that changed places are named and doubted", "[normalizers][proof]") {
  struct Row {
    const char* one;
    const char* two;
    bool named;
  };
  for (const Row& row : {
           Row{"item:i4", "item:i10", true},             // 94.78 and 35.65
           Row{"item:i1", "item:i15", true},             // 98.26 and 93.91
           Row{"item:e1.part1", "item:e4.part1", true},  // 96.80 and 97.20
           Row{"item:i10", "item:i12", false},           // one indicator: the same mean
           Row{"item:i10", "item:e9.part2", false},      // not of one table
           Row{"item:i3", "item:i7", false},             // both 100.00: nothing changes
       }) {
    for (const bool scan : {false, true}) {
      CAPTURE(row.one, row.two, scan);
      Draft draft = scan ? scanned(draft_2568()) : draft_2568();
      std::swap(readings_of(draft, row.one), readings_of(draft, row.two));
      const Report report = prove(draft, real_reference());
      CHECK(is_named(report) == row.named);
      if (!row.named) continue;
      for (const char* field : {row.one, row.two}) {
        CHECK(score_of(report, field).status == Status::kConflict);
        CHECK(score_of(report, field).value ==
              readings_of(draft, field).front().candidates[0].value);
      }
    }
  }
}

TEST_CASE("one wrong number is no exchange", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "indicator:4") = prints({"36.23"});
  CHECK_FALSE(is_named(prove(draft, real_reference())));
}

}  // namespace
}  // namespace prongsai

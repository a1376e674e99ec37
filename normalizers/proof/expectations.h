#pragma once

#include <map>
#include <string>

#include "model/framework.h"
#include "model/record.h"

namespace prongsai {

// What a draft of an analysis report should have.
struct Expectations {
  bool indicators = false;  // three instruments and ten indicators
  bool parts = false;       // both parts of EIT and of e-items
  bool items = false;       // every item of the year
};

// Sorts instruments, indicators and items as the framework does, and adds without any print what is
// expected and not there.
void complete(const Framework& framework, const Expectations& expected, Draft& draft);

// Reports score-missing for what is expected and not printed, once for a run of missing ones; with
// the value, where a single one is missing that the sums determine. What has ink is
// score-unreadable instead.
void report_missing(const Expectations& expected,
                    const std::map<std::string, Hundredths>& determined, Report& report);

}  // namespace prongsai

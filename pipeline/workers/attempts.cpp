#include "pipeline/workers/attempts.h"

#include "pipeline/inputs/refusal_words.h"

namespace prongsai {
namespace {

// A document of which more pages kill is not a report with a bad page. Each has cost two workers.
constexpr std::size_t kMostLeftOut = 8;

constexpr int kMostWholeDeaths = 2;

}  // namespace

Attempts::Attempts(const Input& input) : task_{input.path.string(), input.name} {}

bool Attempts::go_on_after(const WorkerDeath& death) {
  ++deaths_;
  last_ = death;
  const bool in_trial = is_trial();
  if (death.page == 0 || (in_trial && death.page != *task_.only) ||
      task_.left_out.contains(death.page)) {
    task_.only.reset();
    return ++whole_deaths_ < kMostWholeDeaths;
  }
  if (in_trial || tried_.contains(death.page)) {
    task_.only.reset();
    task_.left_out.emplace(death.page, refusal_name(death.cause));
    return task_.left_out.size() <= kMostLeftOut;
  }
  task_.only = death.page;
  return true;
}

void Attempts::end_trial() {
  tried_.insert(*task_.only);
  task_.only.reset();
}

InputOutcome Attempts::hopeless() const {
  InputOutcome outcome;
  outcome.file = task_.name;
  outcome.refusal = last_.cause;
  std::string reason = last_.page > 0 ? "page " + std::to_string(last_.page) + ", " : "";
  reason += last_.reason;
  if (task_.left_out.size() > kMostLeftOut) reason += ", and so did other pages";
  outcome.message = refusal_message(last_.cause, reason);
  return outcome;
}

}  // namespace prongsai

#include "pipeline/dump/score_text.h"

#include <array>
#include <cstdio>

#include "exporters/record_names.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

std::string two_decimals(double share) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.2f", share);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string text_form(const Reading& reading) {
  std::string text = one_line(reading.raw) + " {" + reading.seen_in +
                     (reading.weighted ? ", weighted" : "") + "} " + text_form(reading.origin) +
                     " =";
  if (reading.candidates.empty()) return text + " ?";
  for (const Candidate& candidate : reading.candidates) {
    text += ' ' + to_string(candidate.value);
    if (candidate.likelihood < 1) text += '@' + two_decimals(candidate.likelihood);
  }
  return text;
}

}  // namespace

std::string text_form(const Readings& readings) {
  if (readings.empty()) return "not printed";
  std::string text;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i > 0) text += "\n    also ";
    text += text_form(readings[i]);
  }
  return text;
}

std::string text_form(const Score& score) {
  std::string text = score.value ? to_string(*score.value) : "-";
  text += ' ';
  text += record_name(score.status);
  if (!score.raw.empty()) text += " \"" + one_line(score.raw) + '"';
  if (score.status != Status::kMissing) {
    text += ' ' + text_form(score.origin) + ' ' + two_decimals(score.confidence);
  }
  if (score.points) text += " points " + to_string(*score.points);
  for (const std::string& check : score.checks) text += ' ' + check;
  return text;
}

}  // namespace prongsai

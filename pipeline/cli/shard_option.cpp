#include "pipeline/cli/shard_option.h"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace prongsai {
namespace {

constexpr int kMostShards = 100'000;

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<int> number_of_task() {
  if (const char* slurm = std::getenv("SLURM_ARRAY_TASK_ID")) return whole_number(slurm);
  const char* kubernetes = std::getenv("JOB_COMPLETION_INDEX");
  const std::optional<int> index = kubernetes ? whole_number(kubernetes) : std::nullopt;
  return index ? std::optional(*index + 1) : std::nullopt;
}

}  // namespace

Shard read_shard(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) throw std::invalid_argument(text + " is not like 3/7 or auto/7");
  const std::string first = text.substr(0, slash);
  const std::optional<int> count = whole_number(std::string_view(text).substr(slash + 1));
  const std::optional<int> number = first == "auto" ? number_of_task() : whole_number(first);
  if (first == "auto" && !number) {
    throw std::invalid_argument(
        "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX says which shard this is");
  }
  if (!count || !number) throw std::invalid_argument(text + " is not like 3/7 or auto/7");
  if (*count < 1 || *count > kMostShards || *number < 1 || *number > *count) {
    throw std::invalid_argument("there is no shard " + std::to_string(*number) + " of " +
                                std::to_string(*count) + "; they count from 1");
  }
  return {*number, *count};
}

}  // namespace prongsai

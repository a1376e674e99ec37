#include "pipeline/run/shard.h"

#include <charconv>
#include <cstdint>

namespace prongsai {

int shard_of(const std::string& sha256, int shards) {
  std::uint32_t number = 0;
  std::from_chars(sha256.data(), sha256.data() + 8, number, 16);
  return static_cast<int>(number % static_cast<std::uint32_t>(shards)) + 1;
}

std::string shard_name(const Shard& shard) {
  return std::to_string(shard.number) + '/' + std::to_string(shard.count);
}

}  // namespace prongsai

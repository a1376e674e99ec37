#pragma once

#include <string>

#include "pipeline/journal/journal.h"

namespace prongsai {

// The shard, from 1, that a content falls to. `sha256` is in hexadecimal.
[[nodiscard]] int shard_of(const std::string& sha256, int shards);

// "3/7"
[[nodiscard]] std::string shard_name(const Shard& shard);

}  // namespace prongsai

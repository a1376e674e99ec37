#pragma once

#include <atomic>

namespace prongsai {

// Makes the first Ctrl-C, or the first SIGTERM, ask for an end instead of ending the program; the
// second one ends it at once. Returns the flag that it sets.
[[nodiscard]] const std::atomic<bool>& stop_on_interrupt();

}  // namespace prongsai

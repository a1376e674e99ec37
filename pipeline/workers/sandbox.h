#pragma once

#include <string>

namespace prongsai {

// Gives up, for the rest of this process's life: the network, running other programs, starting
// processes, looking into or ending others, and changing anything in the file system. Files can be
// read. What is given up fails with an error and does not end the process. Returns why the kernel
// does not allow it; empty: it does.
[[nodiscard]] std::string enter_sandbox();

}  // namespace prongsai

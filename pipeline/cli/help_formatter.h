#pragma once

#include <memory>

namespace CLI {
class FormatterBase;
}

namespace prongsai {

// Lays out --help: an option, what it takes and what it does on one line each; nothing about types
// and exclusions, which the messages for wrong command lines tell.
[[nodiscard]] std::shared_ptr<CLI::FormatterBase> help_formatter();

}  // namespace prongsai

#include "pipeline/cli/help_formatter.h"

#include <CLI/CLI.hpp>
#include <string>

namespace prongsai {
namespace {

// CLI11's own formatter leaves blank lines behind groups; one between two parts is enough.
std::string without_double_blank_lines(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n' && result.size() >= 2 && result.compare(result.size() - 2, 2, "\n\n") == 0) {
      continue;
    }
    result += c;
  }
  return result;
}

class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    return without_double_blank_lines(CLI::Formatter::make_help(app, std::move(name), mode));
  }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    return "Usage: " + name + ' ' + arguments_of(*app) + "\n";
  }

  static std::string arguments_of(const CLI::App& app) {
    if (app.get_name() == "extract") return "INPUT... -o OUT.xlsx [OPTIONS]";
    if (app.get_name() == "merge") return "WORK... -o OUT.xlsx [OPTIONS]";
    if (app.get_name() == "explain") return "OUT.jsonl --field FIELD [--report FILE]";
    return "COMMAND [OPTIONS]";
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_size() == 0 ? "" : ' ' + option->get_type_name();
  }

  // A verb among others: its name and the first line of its description.
  std::string make_expanded(const CLI::App* verb) const override { return make_subcommand(verb); }

  std::string make_subcommand(const CLI::App* verb) const override {
    const std::string& all = verb->get_description();
    std::stringstream line;
    CLI::detail::format_help(line, verb->get_name(), all.substr(0, all.find('\n')),
                             get_column_width());
    return line.str();
  }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter() {
  auto formatter = std::make_shared<HelpFormatter>();
  formatter->column_width(28);
  return formatter;
}

}  // namespace prongsai

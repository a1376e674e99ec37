#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai {

// Where the stages of convert() show their values. Each value is offered once, under a file name
// that sorts by stage; its text form is made only if the sink asks for it. A default StageDump
// keeps nothing and costs nothing.
class StageDump {
 public:
  using Sink = std::function<void(std::string_view file, const std::function<std::string()>& text)>;

  StageDump() = default;
  explicit StageDump(Sink sink) : sink_(std::move(sink)) {}

  template <typename Value, typename TextForm>
  void operator()(std::string_view file, const Value& value, TextForm text_form) const {
    if (sink_) sink_(file, [&] { return text_form(value); });
  }

 private:
  Sink sink_;
};

// A dump could not be written: the user's trouble, not the document's, so it ends the run.
class DumpError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes each text to a file in `folder`, which is made when the first one comes. Throws DumpError
// where it cannot.
[[nodiscard]] StageDump dump_into(std::filesystem::path folder);

// The same for one text.
void write_dump(const std::filesystem::path& file, std::string_view text);

}  // namespace prongsai

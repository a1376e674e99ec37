#include "pipeline/cli/run_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <string_view>

#include "exporters/json/json_writer.h"
#include "exporters/write_error.h"
#include "pipeline/inputs/refusal_words.h"
#include "pipeline/run/shard.h"
#include "pipeline/run/status.h"

namespace prongsai {
namespace {

constexpr int kSecondsDecimals = 3;

// "2026-11-22T18:30:00Z"
std::string now() {
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
  return text;
}

// An object with what every line has.
JsonWriter begin_line(std::string_view event) {
  JsonWriter json;
  json.begin_object();
  json.key("event").string(event);
  json.key("time").string(now());
  return json;
}

std::string end_line(JsonWriter& json) {
  json.end_object();
  return json.text() + '\n';
}

}  // namespace

RunLog::RunLog(const std::filesystem::path& file) {
  if (file.empty()) return;
  constexpr int kHow = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
  file_ = ::open(file.c_str(), kHow, 0666);
  if (file_ < 0) throw WriteError(file.string(), std::strerror(errno));
}

RunLog::~RunLog() {
  if (file_ >= 0) ::close(file_);
}

// In one call, so that lines of several programs do not mix. A log that the disk does not take any
// more is no reason to end a run.
void RunLog::write(const std::string& line) const {
  if (file_ < 0) return;
  while (::write(file_, line.data(), line.size()) < 0 && errno == EINTR) {
  }
}

void RunLog::start(std::size_t inputs, int workers, const Shard& shard,
                   const std::string& work) const {
  JsonWriter json = begin_line("start");
  json.key("inputs").integer(static_cast<long long>(inputs));
  json.key("workers").integer(workers);
  json.key("shard").string(shard_name(shard));
  json.key("work").string(work);
  write(end_line(json));
}

void RunLog::input(const InputOutcome& outcome, double seconds, bool resumed) const {
  JsonWriter json = begin_line("input");
  json.key("file").string(outcome.file);
  json.key("sha256").string_or_null(outcome.sha256);
  json.key("status").string(status_name(outcome));
  json.key("pages").integer(outcome.pages);
  json.key("pages_left_out").begin_array();
  for (const int page : outcome.pages_left_out) json.integer(page);
  json.end_array();
  json.key("records").integer(static_cast<long long>(outcome.reports.size()));
  json.key("seconds").decimal(seconds, kSecondsDecimals);
  json.key("resumed").boolean(resumed);
  json.key("message").string_or_null(outcome.message);
  write(end_line(json));
}

void RunLog::note(const std::string& message) const {
  JsonWriter json = begin_line("note");
  json.key("message").string(message);
  write(end_line(json));
}

void RunLog::end(const Tally& figures, std::size_t resumed, double seconds, ExitCode code) const {
  JsonWriter json = begin_line("end");
  const auto count = [&](std::string_view name, std::size_t value) {
    json.key(name).integer(static_cast<long long>(value));
  };
  count("inputs", static_cast<std::size_t>(figures.inputs));
  count("read", static_cast<std::size_t>(figures.read));
  count("partial", static_cast<std::size_t>(figures.partial));
  count("duplicates", static_cast<std::size_t>(figures.duplicates));
  count("resumed", resumed);
  json.key("failed").begin_object();
  for (const auto& [refusal, failed] : figures.failed) {
    json.key(refusal_name(refusal)).integer(failed);
  }
  json.end_object();
  count("pages", static_cast<std::size_t>(figures.pages));
  count("records", static_cast<std::size_t>(figures.records));
  count("values_proved", static_cast<std::size_t>(figures.values_proved));
  count("values_to_review", static_cast<std::size_t>(figures.values_to_review));
  json.key("seconds").decimal(seconds, kSecondsDecimals);
  json.key("exit_code").integer(static_cast<int>(code));
  write(end_line(json));
}

}  // namespace prongsai

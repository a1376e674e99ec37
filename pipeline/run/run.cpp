#include "pipeline/run/run.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>
#include <tuple>
#include <utility>

#include "pipeline/run/read_input.h"
#include "pipeline/run/refusal_words.h"

namespace prongsai {
namespace {

InputRead not_begun(const Input& input) {
  InputRead result;
  result.outcome.file = input.name;
  result.outcome.refusal = Refusal::kOutOfResources;
  result.outcome.message = "ยังไม่ได้อ่านเพราะถูกสั่งหยุด / not read: interrupted";
  return result;
}

// A folder an input. Two inputs found under different arguments may have the same name; they stand
// side by side in `inputs`, and the second one's folder is called NAME~2.
std::vector<StageDump> dumps_of(const std::vector<Input>& inputs,
                                const std::filesystem::path& folder) {
  std::vector<StageDump> dumps(inputs.size());
  if (folder.empty()) return dumps;
  int namesakes = 1;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    namesakes = i > 0 && inputs[i - 1].name == inputs[i].name ? namesakes + 1 : 1;
    const std::string suffix = namesakes > 1 ? '~' + std::to_string(namesakes) : "";
    dumps[i] = dump_into(folder / (inputs[i].name + suffix));
  }
  return dumps;
}

// Reads inputs one after the other, each by whichever thread is free.
class Workers {
 public:
  Workers(const std::vector<Input>& inputs, const Reference& reference, const RunOptions& options)
      : inputs_(inputs),
        reference_(reference),
        options_(options),
        dumps_(dumps_of(inputs, options.dump_folder)),
        reads_(inputs.size()) {}

  std::vector<InputRead> read_all() {
    const auto wanted = static_cast<std::size_t>(std::max(options_.jobs, 1));
    std::vector<std::thread> others(std::min(wanted, std::max<std::size_t>(inputs_.size(), 1)) - 1);
    for (std::thread& thread : others) thread = std::thread([this] { work(); });
    work();
    for (std::thread& thread : others) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    return std::move(reads_);
  }

  [[nodiscard]] bool interrupted() const { return interrupted_; }

 private:
  void work() {
    for (std::size_t i = next_++; i < inputs_.size(); i = next_++) {
      if (options_.stop != nullptr && *options_.stop) {
        interrupted_ = true;
        reads_[i] = not_begun(inputs_[i]);
        continue;
      }
      try {
        read_one(i);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        next_ = inputs_.size();
      }
    }
  }

  void read_one(std::size_t i) {
    const auto start = std::chrono::steady_clock::now();
    reads_[i] = read_input(inputs_[i], reference_, options_, dumps_[i]);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!options_.progress) return;
    const std::lock_guard lock(mutex_);
    options_.progress(reads_[i].outcome, taken.count());
  }

  const std::vector<Input>& inputs_;
  const Reference& reference_;
  const RunOptions& options_;
  const std::vector<StageDump> dumps_;
  std::vector<InputRead> reads_;  // each written by the one thread that drew its index
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> interrupted_{false};
  std::mutex mutex_;            // for progress and failure_
  std::exception_ptr failure_;  // what kept the whole run from going on
};

// Sorted by what the user sees, not by how the inputs came to be named.
void sort_by_file(std::vector<InputRead>& reads) {
  std::stable_sort(reads.begin(), reads.end(), [](const InputRead& a, const InputRead& b) {
    return std::tie(a.outcome.file, a.outcome.sha256) < std::tie(b.outcome.file, b.outcome.sha256);
  });
}

}  // namespace

Run run(FoundInputs found, const Reference& reference, const RunOptions& options) {
  Workers workers(found.inputs, reference, options);
  std::vector<InputRead> reads = workers.read_all();
  for (InputOutcome& outcome : found.refused) {
    if (options.progress) options.progress(outcome, 0);
    reads.push_back({std::move(outcome), {}});
  }
  sort_by_file(reads);

  Run run;
  run.interrupted = workers.interrupted();
  run.result.texts_skipped = found.texts_skipped;
  for (InputRead& read : reads) {
    if (!read.changes.empty()) {
      run.changes.push_back({read.outcome.file, std::move(read.changes)});
    }
    run.result.inputs.push_back(std::move(read.outcome));
  }
  return run;
}

}  // namespace prongsai

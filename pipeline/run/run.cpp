#include "pipeline/run/run.h"

#include <algorithm>
#include <cstdint>
#include <future>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "extractors/bytes/sha256.h"
#include "extractors/scanner/reading_store.h"
#include "pipeline/dump/stage_dump.h"
#include "pipeline/inputs/refusal_words.h"
#include "pipeline/journal/engine.h"
#include "pipeline/run/shard.h"
#include "pipeline/run/status.h"
#include "pipeline/workers/pack.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// The options that decide results.
struct DecidingOptions {
  OcrMode ocr;
  RuleNames without;
  std::vector<std::string> passwords;
  bool keep_changes;
  int memory_mb;
  int page_seconds;
};

std::string hash_of(const WorkerSetup& setup) {
  return sha256(pack(DecidingOptions{setup.ocr, setup.without, setup.passwords, setup.keep_changes,
                                     setup.limits.memory_mb, setup.limits.page_seconds}));
}

std::string lower_extension(const std::string& name) {
  std::string extension = fs::path(name).extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

bool falls_to(const Shard& shard, const std::string& sha256) {
  return shard_of(sha256, shard.count) == shard.number;
}

InputOutcome not_read(const std::string& name, std::string_view why) {
  InputOutcome outcome;
  outcome.file = name;
  outcome.refusal = Refusal::kNotRead;
  outcome.message = refusal_message(Refusal::kNotRead, why);
  return outcome;
}

// A folder an input. Two inputs found under different arguments may have the same name; they stand
// side by side in `inputs`, and the second one's folder is called NAME~2.
std::vector<std::string> dump_names(const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  int namesakes = 1;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    namesakes = i > 0 && inputs[i - 1].name == inputs[i].name ? namesakes + 1 : 1;
    names.push_back(inputs[i].name + (namesakes > 1 ? '~' + std::to_string(namesakes) : ""));
  }
  return names;
}

std::vector<std::uintmax_t> sizes_of(const std::vector<Input>& inputs) {
  std::vector<std::uintmax_t> sizes;
  for (const Input& input : inputs) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(input.path, error);
    sizes.push_back(error ? 0 : size);
  }
  return sizes;
}

// The order in which inputs are begun: the largest files first, so that no worker begins a long
// document when the others have nothing left to do.
std::vector<std::size_t> largest_first(const std::vector<std::uintmax_t>& sizes) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  return order;
}

// The inputs of a run on their way from file to result.
class Batch {
 public:
  Batch(FoundInputs found, const RunOptions& options)
      : found_(std::move(found)),
        options_(options),
        states_(found_.inputs.size()),
        dump_names_(dump_names(found_.inputs)),
        sizes_(sizes_of(found_.inputs)),
        order_(largest_first(sizes_)),
        journal_(std::make_shared<Journal>(options.work_folder)),
        engine_(std::async(std::launch::async, engine_hash, options.setup.data_folder)) {
    tell_trouble();
    progress_.bytes_left = std::accumulate(sizes_.begin(), sizes_.end(), std::uintmax_t{0});
  }

  Run read_all(Pool& pool) {
    for (const InputOutcome& outcome : found_.refused) {
      if (falls_to(options_.shard, sha256(outcome.file))) tell_end(outcome, 0, false);
    }
    pool.run();
    return collect();
  }

  std::optional<Job> next() {
    while (next_ < order_.size() && !stopped()) {
      const std::size_t i = order_[next_++];
      if (!needs_reading(i)) {
        progress_.bytes_left -= sizes_[i];
        continue;
      }
      states_[i].begun = true;
      return Job{i, found_.inputs[i]};
    }
    return std::nullopt;
  }

  void done(std::size_t i, InputRead read, double seconds) {
    State& state = states_[i];
    InputOutcome& outcome = read.outcome;
    // The file may have been written to since it was hashed.
    if (!outcome.sha256.empty()) learn_content(i, outcome.sha256);
    if (state.content) outcome.sha256 = state.content->sha256;
    progress_.pages += static_cast<std::size_t>(outcome.pages);
    progress_.bytes_read += sizes_[i];
    progress_.bytes_left -= sizes_[i];
    begin_journal();
    if (state.content) {
      const bool retry = outcome.refusal && retry_may_help(*outcome.refusal);
      journal_->keep(*state.content, std::string(status_name(outcome)), retry, pack(read));
    } else {
      journal_->keep_outcome(i, pack(outcome));
      state.result = pack(read);
    }
    state.ended = true;
    tell_end(outcome, seconds, false);
    tell_trouble();
  }

  void dumped(std::size_t i, const DumpedText& text) const {
    write_dump(options_.dump_folder / dump_names_[i] / text.file, text.text);
  }

  void tick(const Pool& pool) {
    if (!options_.events.tick) return;
    progress_.inputs = states_.size() + found_.refused.size();
    progress_.in_hand = pool.in_hand();
    options_.events.tick(progress_);
  }

 private:
  struct State {
    std::optional<ContentId> content;
    std::string result;  // packed, of an input without content
    bool begun = false;
    bool ended = false;
    bool passed = false;  // another shard's
  };

  [[nodiscard]] bool stopped() const { return options_.stop != nullptr && *options_.stop; }

  // Looks at the next input; false where its result is known or somebody else's.
  bool needs_reading(std::size_t i) {
    const std::optional<std::string> hash = sha256_of_file(found_.inputs[i].path);
    const std::string& name = found_.inputs[i].name;
    if (hash) learn_content(i, *hash);
    if (!falls_to(options_.shard, hash ? *hash : sha256(name))) {
      states_[i].passed = true;
      ++progress_.ended;
      return false;
    }
    if (!hash || !options_.dump_folder.empty()) return true;
    const bool first = seen_.insert(*states_[i].content).second;
    if (!first) {  // settle() finds what it is a duplicate of
      states_[i].ended = true;
      ++progress_.ended;
      return false;
    }
    return !recall(i);
  }

  bool recall(std::size_t i) {
    if (journal_->empty()) return false;
    begin_journal();
    const std::optional<std::string> known = journal_->recall(*states_[i].content);
    if (!known) return false;
    try {
      InputOutcome outcome = unpack<InputRead>(*known).outcome;
      outcome.file = found_.inputs[i].name;
      states_[i].ended = true;
      tell_end(outcome, 0, true);
      return true;
    } catch (const PackError&) {
      return false;
    }
  }

  void learn_content(std::size_t i, const std::string& hash) {
    const ContentId content{hash, lower_extension(found_.inputs[i].name)};
    if (states_[i].content == content) return;
    states_[i].content = content;
    journal_->know_content(i, content);
  }

  // Late, since it waits for the hash of the engine: the first document is at a worker by then.
  void begin_journal() {
    if (!engine_.valid()) return;
    JournalRun run;
    run.maker = {engine_.get(), hash_of(options_.setup)};
    run.shard = options_.shard;
    run.texts_skipped = found_.texts_skipped;
    std::string names;
    std::vector<JournalInput> inputs;
    for (const Input& input : found_.inputs) {
      inputs.push_back({input.name, fs::absolute(input.path).string(), {}, {}});
    }
    for (const InputOutcome& outcome : found_.refused) {
      inputs.push_back({outcome.file, "", {}, pack(outcome)});
    }
    for (const JournalInput& input : inputs) names += input.name + '\n';
    run.input_set = sha256(names);
    journal_->begin(std::move(run), inputs);
  }

  void tell_end(const InputOutcome& outcome, double seconds, bool resumed) {
    ++progress_.ended;
    progress_.resumed += resumed ? 1 : 0;
    progress_.failed += outcome.refusal ? 1 : 0;
    if (options_.events.ended) options_.events.ended(outcome, seconds, resumed);
  }

  void tell_trouble() {
    if (journal_->trouble().empty() || std::exchange(trouble_told_, true)) return;
    if (options_.events.note) {
      options_.events.note(
          "ทำต่อจากเดิมไม่ได้หากหยุดกลางคัน / this run cannot be resumed: the journal in " +
          options_.work_folder.string() + " cannot be written: " + journal_->trouble());
    }
  }

  Run collect() {
    begin_journal();
    std::vector<InputResult> results;
    bool interrupted = false;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const State& state = states_[i];
      if (state.passed) continue;
      const std::string& name = found_.inputs[i].name;
      if (!state.ended) {
        interrupted = true;
        results.push_back({name, std::nullopt, {not_read(name, "interrupted")}});
        continue;
      }
      const std::optional<std::string> result =
          state.content ? journal_->result(*state.content) : state.result;
      if (!result) {  // a duplicate of one that was not begun any more
        results.push_back({name, std::nullopt, {not_read(name, "interrupted")}});
        continue;
      }
      results.push_back({name, state.content, unpack<InputRead>(*result)});
    }
    for (InputOutcome& outcome : found_.refused) {
      if (!falls_to(options_.shard, sha256(outcome.file))) continue;
      const std::string name = outcome.file;
      results.push_back({name, std::nullopt, {std::move(outcome)}});
    }
    Run run = settle(std::move(results), found_.texts_skipped);
    run.interrupted = interrupted;
    run.resumed = progress_.resumed;
    if (!interrupted) run.outputs_written = [journal = journal_] { journal->finish(); };
    return run;
  }

  FoundInputs found_;
  const RunOptions& options_;
  std::vector<State> states_;
  const std::vector<std::string> dump_names_;
  const std::vector<std::uintmax_t> sizes_;
  const std::vector<std::size_t> order_;
  std::shared_ptr<Journal> journal_;
  std::future<std::string> engine_;  // taken once
  std::set<ContentId> seen_;
  std::size_t next_ = 0;
  RunProgress progress_;
  bool trouble_told_ = false;
};

}  // namespace

Run run(FoundInputs found, const RunOptions& options) {
  PoolOptions pool_options;
  pool_options.workers = options.workers;
  pool_options.setup = options.setup;
  pool_options.setup.readings_folder = (options.work_folder / "pages").string();
  pool_options.setup.dump = !options.dump_folder.empty();
  std::optional<Batch> batch;
  std::optional<Pool> pool;
  PoolEvents events;
  events.next = [&] { return batch->next(); };
  events.done = [&](std::size_t i, InputRead read, double seconds) {
    batch->done(i, std::move(read), seconds);
  };
  events.dumped = [&](std::size_t i, const DumpedText& text) { batch->dumped(i, text); };
  events.keep_reading = [&](const KeptReading& reading) {
    keep_reading(pool_options.setup.readings_folder, reading.key, reading.text);
  };
  events.no_sandbox = [&](const std::string& reason) {
    if (options.events.note) {
      options.events.note("อ่านโดยไม่มีแซนด์บ็อกซ์ / no sandbox, the kernel does not allow it: " +
                          reason);
    }
  };
  events.tick = [&] { batch->tick(*pool); };
  pool.emplace(pool_options, std::move(events));
  if (!found.inputs.empty()) pool->warm_up();
  batch.emplace(std::move(found), options);
  return batch->read_all(*pool);
}

}  // namespace prongsai

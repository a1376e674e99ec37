#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/journal/database.h"

namespace prongsai {

// What a result depends on besides engine and options: a text file is read as what its name says.
struct ContentId {
  std::string sha256;
  std::string extension;  // lower case: ".pdf"
  auto operator<=>(const ContentId&) const = default;
};

// What makes a result besides the content.
struct Maker {
  std::string engine;   // engine_hash()
  std::string options;  // a hash of those that decide results
  bool operator==(const Maker&) const = default;
};

// A part of a set of inputs: those whose content hash falls to it.
struct Shard {
  int number = 1;  // from 1
  int count = 1;
  bool operator==(const Shard&) const = default;
};

// An input of a run, as the journal knows it.
struct JournalInput {
  std::string name;
  std::string path;
  std::optional<ContentId> content;    // empty: not hashed, or not hashed yet
  std::optional<std::string> outcome;  // a packed InputOutcome, where there is no result by content
};

// One run over a set of inputs, or over one shard of it. The same command has the same one.
struct JournalRun {
  std::int64_t id = 0;
  std::string input_set;  // a hash of the names
  Maker maker;
  Shard shard;
  int texts_skipped = 0;
  bool finished = false;
};

// The journal of a work folder: what every input came to, kept as each document ends, so that a run
// that was stopped goes on where it was. Several runs may use one at the same time. A journal that
// cannot be written, now or later, becomes one in memory: the run goes on, and trouble() says why
// it cannot be taken up again.
class Journal {
 public:
  explicit Journal(const std::filesystem::path& folder);

  [[nodiscard]] const std::string& trouble() const { return trouble_; }
  [[nodiscard]] bool empty() const { return empty_; }  // as it was opened: nothing is in it

  // Begins a run, or takes it up again: its inputs in their order.
  void begin(JournalRun run, const std::vector<JournalInput>& inputs);

  // The content of an input is known; kept with the next result.
  void know_content(std::size_t input, const ContentId& content);

  // What the run's maker made of the content; nothing where it is not known, or where a retry may
  // help and the run that had it is over.
  [[nodiscard]] std::optional<std::string> recall(const ContentId& content);

  // The same, whatever the run's state: for the end of a run and for merging.
  [[nodiscard]] std::optional<std::string> result(const ContentId& content);

  void keep(const ContentId& content, const std::string& status, bool retry_may_help,
            const std::string& result);
  void keep_outcome(std::size_t input, const std::string& outcome);

  // All outputs are written.
  void finish();

  // All runs over the set of inputs that was begun last.
  [[nodiscard]] std::vector<JournalRun> latest_runs();
  [[nodiscard]] std::vector<JournalInput> inputs_of(const JournalRun& run);
  void use(const JournalRun& run) { run_ = run; }

 private:
  void open(const std::filesystem::path& folder);
  template <typename Change>
  void change(Change change);
  void write_contents();

  std::optional<Database> database_;
  JournalRun run_;
  std::vector<std::pair<std::size_t, ContentId>> known_;  // not written yet
  std::map<ContentId, std::string> unwritten_;            // results that the disk did not take
  std::string trouble_;
  bool empty_ = true;
};

}  // namespace prongsai

#include "pipeline/run/merge.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "pipeline/inputs/refusal_words.h"
#include "pipeline/run/shard.h"
#include "pipeline/workers/pack.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// One run of one folder.
struct Piece {
  std::shared_ptr<Journal> journal;
  JournalRun run;
  std::vector<JournalInput> inputs;
};

// An input with its place, for sorting.
struct PlacedResult {
  std::string path;
  InputResult result;
};

class Merger {
 public:
  explicit Merger(std::string engine) : engine_(std::move(engine)) {}

  void add_folder(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder / "journal.sqlite", error)) {
      throw MergeError(folder.string() + " has no journal: it is no work folder of a run");
    }
    const auto journal = std::make_shared<Journal>(folder);
    if (!journal->trouble().empty()) throw MergeError(folder.string() + ": " + journal->trouble());
    const std::vector<JournalRun> runs = journal->latest_runs();
    if (runs.empty()) throw MergeError(folder.string() + ": nothing was run there");
    for (const JournalRun& run : runs) {
      check(folder, run);
      sets_[run.input_set].push_back({journal, run, journal->inputs_of(run)});
    }
  }

  Merged merge() {
    Merged merged;
    int texts_skipped = 0;
    for (const auto& [id, pieces] : sets_) texts_skipped += merge_set(pieces);
    std::stable_sort(results_.begin(), results_.end(),
                     [](const PlacedResult& a, const PlacedResult& b) {
                       return std::tie(a.result.name, a.path) < std::tie(b.result.name, b.path);
                     });
    std::vector<InputResult> results;
    for (const PlacedResult& placed : results_) {
      std::error_code error;
      if (fs::exists(placed.path, error)) merged.paths.emplace(placed.result.name, placed.path);
    }
    for (PlacedResult& placed : results_) results.push_back(std::move(placed.result));
    merged.run = settle(std::move(results), texts_skipped);
    for (const auto& [shard, lacking] : lacking_) {
      merged.missing.push_back("shard " + std::to_string(shard.second) + '/' +
                               std::to_string(shard.first) + ": " + std::to_string(lacking) +
                               " not read");
    }
    return merged;
  }

 private:
  void check(const fs::path& folder, const JournalRun& run) {
    if (run.maker.engine != engine_) {
      throw MergeError(folder.string() +
                       " was made by another version of this program or of its reference data; "
                       "merge it with the one that made it");
    }
    if (options_.empty()) options_ = run.maker.options;
    if (run.maker.options != options_) {
      throw MergeError(folder.string() + " was made with other options than the folders before it");
    }
    const std::vector<Piece>& others = sets_[run.input_set];
    if (!others.empty() && others.front().run.shard.count != run.shard.count) {
      throw MergeError(folder.string() + " has shard " + shard_name(run.shard) +
                       ", another folder shard " + shard_name(others.front().run.shard));
    }
  }

  // Returns how many texts were passed over: every shard has seen the same.
  int merge_set(const std::vector<Piece>& pieces) {
    int texts_skipped = 0;
    for (const Piece& piece : pieces) {
      texts_skipped = std::max(texts_skipped, piece.run.texts_skipped);
    }
    for (std::size_t i = 0; i < pieces.front().inputs.size(); ++i) merge_input(pieces, i);
    return texts_skipped;
  }

  void merge_input(const std::vector<Piece>& pieces, std::size_t i) {
    const JournalInput& input = pieces.front().inputs[i];
    PlacedResult placed{input.path, {input.name, std::nullopt, {}}};
    for (const Piece& piece : pieces) {
      const JournalInput& seen = piece.inputs.at(i);
      if (seen.content) placed.result.content = seen.content;
      if (seen.outcome) {
        placed.result.read.outcome = unpack<InputOutcome>(*seen.outcome);
        results_.push_back(std::move(placed));
        return;
      }
    }
    if (!placed.result.content || !find_result(pieces, placed.result)) {
      lack(pieces, placed.result);
    }
    results_.push_back(std::move(placed));
  }

  static bool find_result(const std::vector<Piece>& pieces, InputResult& result) {
    for (const Piece& piece : pieces) {
      piece.journal->use(piece.run);
      const std::optional<std::string> packed = piece.journal->result(*result.content);
      if (!packed) continue;
      result.read = unpack<InputRead>(*packed);
      return true;
    }
    return false;
  }

  void lack(const std::vector<Piece>& pieces, InputResult& result) {
    const int shards = pieces.front().run.shard.count;
    const std::string hash = result.content ? result.content->sha256 : "";
    // Where no shard got as far as to hash it, the shard is not known: 0.
    const int shard = hash.empty() ? 0 : shard_of(hash, shards);
    ++lacking_[{shards, shard}];
    result.content.reset();
    InputOutcome& outcome = result.read.outcome;
    outcome.refusal = Refusal::kNotRead;
    outcome.sha256 = hash;
    outcome.message = refusal_message(
        Refusal::kNotRead,
        shard == 0 ? "" : "shard " + shard_name({shard, shards}) + " did not come to it");
  }

  const std::string engine_;
  std::string options_;
  std::map<std::string, std::vector<Piece>> sets_;  // by set of inputs
  std::vector<PlacedResult> results_;
  std::map<std::pair<int, int>, int> lacking_;  // by count of shards and shard
};

}  // namespace

Merged merge_runs(const std::vector<fs::path>& folders, const std::string& engine) {
  Merger merger(engine);
  std::set<fs::path> seen;
  for (const fs::path& folder : folders) {
    if (seen.insert(fs::weakly_canonical(folder)).second) merger.add_folder(folder);
  }
  return merger.merge();
}

}  // namespace prongsai

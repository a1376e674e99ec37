#include "pipeline/journal/journal.h"

#include <system_error>

namespace prongsai {
namespace {

namespace fs = std::filesystem;

constexpr char kFile[] = "journal.sqlite";

constexpr char kTables[] = R"(
CREATE TABLE IF NOT EXISTS results(
  sha256 TEXT, extension TEXT, engine TEXT, options TEXT,
  status TEXT, retry INTEGER,  -- 0: no use; 1: may help; 2: the same, and its run is over
  result BLOB,
  PRIMARY KEY(sha256, extension, engine, options)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs(
  id INTEGER PRIMARY KEY, input_set TEXT, engine TEXT, options TEXT, shard INTEGER, shards INTEGER,
  texts_skipped INTEGER, finished INTEGER, begun INTEGER,
  UNIQUE(input_set, engine, options, shard, shards));
CREATE TABLE IF NOT EXISTS inputs(
  run INTEGER, number INTEGER, name TEXT, path TEXT, sha256 TEXT, extension TEXT, outcome BLOB,
  PRIMARY KEY(run, number)) WITHOUT ROWID;
)";

// Waits for the disk at every commit: what was told to be done survives a power cut.
constexpr char kCareful[] = "PRAGMA synchronous=FULL";

JournalRun run_at(const Statement& row) {
  return {row.number_at(0),
          row.text_at(1),
          {row.text_at(2), row.text_at(3)},
          {static_cast<int>(row.number_at(4)), static_cast<int>(row.number_at(5))},
          static_cast<int>(row.number_at(6)),
          row.number_at(7) != 0};
}

}  // namespace

Journal::Journal(const fs::path& folder) {
  try {
    open(folder);
  } catch (const DatabaseError& error) {
    trouble_ = error.what();
    database_.emplace(Database::in_memory());
    database_->run(kTables);
  }
}

void Journal::open(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw DatabaseError(folder.string() + ": " + error.message());
  database_.emplace(folder / kFile);
  // While nothing is in it nothing can be lost.
  database_->run("PRAGMA synchronous=OFF");
  database_->run("PRAGMA journal_mode=WAL");
  database_->run(kTables);
  database_->run(kCareful);
  Statement any = database_->prepare("SELECT 1 FROM runs LIMIT 1");
  empty_ = !any.step();
}

// A change that the disk does not take is left undone, and told once.
template <typename Change>
void Journal::change(Change change) {
  try {
    database_->together(change);
  } catch (const DatabaseError& error) {
    if (trouble_.empty()) trouble_ = error.what();
  }
}

void Journal::begin(JournalRun run, const std::vector<JournalInput>& inputs) {
  run_ = std::move(run);
  change([&] {
    Statement head = database_->prepare(
        "INSERT INTO runs(input_set, engine, options, shard, shards, texts_skipped, finished, "
        "begun)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, 0, (SELECT 1 + COALESCE(MAX(begun), 0) FROM runs))"
        " ON CONFLICT DO UPDATE SET texts_skipped=?6, finished=0, begun=excluded.begun"
        " RETURNING id");
    head.text(1, run_.input_set).text(2, run_.maker.engine).text(3, run_.maker.options);
    head.number(4, run_.shard.number).number(5, run_.shard.count).number(6, run_.texts_skipped);
    if (head.step()) run_.id = head.number_at(0);
    while (head.step()) {
    }
    Statement row = database_->prepare(
        "INSERT OR REPLACE INTO inputs(run, number, name, path, outcome) VALUES(?1, ?2, ?3, ?4, "
        "?5)");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      row.number(1, run_.id).number(2, static_cast<std::int64_t>(i));
      row.text(3, inputs[i].name).text(4, inputs[i].path);
      if (inputs[i].outcome) {
        row.blob(5, *inputs[i].outcome);
      } else {
        row.null(5);
      }
      row.run();
    }
  });
}

void Journal::know_content(std::size_t input, const ContentId& content) {
  known_.emplace_back(input, content);
}

void Journal::write_contents() {
  Statement row =
      database_->prepare("UPDATE inputs SET sha256=?3, extension=?4 WHERE run=?1 AND number=?2");
  for (const auto& [input, content] : known_) {
    row.number(1, run_.id).number(2, static_cast<std::int64_t>(input));
    row.text(3, content.sha256).text(4, content.extension);
    row.run();
  }
}

std::optional<std::string> Journal::recall(const ContentId& content) {
  const auto unwritten = unwritten_.find(content);
  if (unwritten != unwritten_.end()) return unwritten->second;
  try {
    Statement row = database_->prepare(
        "SELECT result FROM results"
        " WHERE sha256=?1 AND extension=?2 AND engine=?3 AND options=?4 AND retry<>2");
    row.text(1, content.sha256).text(2, content.extension);
    row.text(3, run_.maker.engine).text(4, run_.maker.options);
    if (row.step()) return row.blob_at(0);
  } catch (const DatabaseError& error) {
    if (trouble_.empty()) trouble_ = error.what();
  }
  return std::nullopt;
}

std::optional<std::string> Journal::result(const ContentId& content) {
  if (std::optional<std::string> known = recall(content)) return known;
  Statement row = database_->prepare(
      "SELECT result FROM results WHERE sha256=?1 AND extension=?2 AND engine=?3 AND options=?4");
  row.text(1, content.sha256).text(2, content.extension);
  row.text(3, run_.maker.engine).text(4, run_.maker.options);
  return row.step() ? row.blob_at(0) : std::nullopt;
}

void Journal::keep(const ContentId& content, const std::string& status, bool retry_may_help,
                   const std::string& result) {
  bool written = false;
  change([&] {
    write_contents();
    Statement row = database_->prepare(
        "INSERT OR REPLACE INTO results(sha256, extension, engine, options, status, retry, result)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    row.text(1, content.sha256).text(2, content.extension);
    row.text(3, run_.maker.engine).text(4, run_.maker.options);
    row.text(5, status).number(6, retry_may_help ? 1 : 0).blob(7, result);
    row.run();
    written = true;
  });
  if (written && trouble_.empty()) {
    known_.clear();
  } else {
    unwritten_[content] = result;
  }
}

void Journal::keep_outcome(std::size_t input, const std::string& outcome) {
  change([&] {
    Statement row = database_->prepare("UPDATE inputs SET outcome=?3 WHERE run=?1 AND number=?2");
    row.number(1, run_.id).number(2, static_cast<std::int64_t>(input)).blob(3, outcome);
    row.run();
  });
}

void Journal::finish() {
  change([&] {
    write_contents();
    Statement run = database_->prepare("UPDATE runs SET finished=1 WHERE id=?1");
    run.number(1, run_.id).run();
    Statement results = database_->prepare(
        "UPDATE results SET retry=2 WHERE retry=1 AND engine=?1 AND options=?2 AND EXISTS"
        " (SELECT 1 FROM inputs WHERE run=?3 AND inputs.sha256=results.sha256)");
    results.text(1, run_.maker.engine).text(2, run_.maker.options).number(3, run_.id).run();
  });
}

std::vector<JournalRun> Journal::latest_runs() {
  Statement row = database_->prepare(
      "SELECT id, input_set, engine, options, shard, shards, texts_skipped, finished FROM runs"
      " WHERE (input_set, engine, options) ="
      " (SELECT input_set, engine, options FROM runs ORDER BY begun DESC LIMIT 1) ORDER BY shard");
  std::vector<JournalRun> runs;
  while (row.step()) runs.push_back(run_at(row));
  return runs;
}

std::vector<JournalInput> Journal::inputs_of(const JournalRun& run) {
  Statement row = database_->prepare(
      "SELECT name, path, sha256, extension, outcome FROM inputs WHERE run=?1 ORDER BY number");
  row.number(1, run.id);
  std::vector<JournalInput> inputs;
  while (row.step()) {
    JournalInput input{row.text_at(0), row.text_at(1), std::nullopt, row.blob_at(4)};
    if (const auto hash = row.blob_at(2)) input.content = ContentId{*hash, row.text_at(3)};
    inputs.push_back(std::move(input));
  }
  return inputs;
}

}  // namespace prongsai

#include "pipeline/workers/pool.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

#include "pipeline/workers/pack.h"

namespace prongsai {
namespace {

constexpr int kTickMilliseconds = 200;
constexpr int kMostFailedStarts = 5;

// What a worker said before it ended, without the program's name.
std::string last_line(const std::string& words) {
  const std::size_t end = words.find_last_not_of('\n');
  if (end == std::string::npos) return "workers end before they begin";
  const std::size_t begin = words.rfind('\n', end);
  std::string line = words.substr(begin == std::string::npos ? 0 : begin + 1);
  line.erase(line.find_last_not_of('\n') + 1);
  constexpr std::string_view kName = "prongsai: ";
  return line.starts_with(kName) ? line.substr(kName.size()) : line;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

Pool::Pool(PoolOptions options, PoolEvents events)
    : options_(std::move(options)),
      events_(std::move(events)),
      slots_(static_cast<std::size_t>(std::max(options_.workers, 1))) {}

void Pool::warm_up() { start(slots_.front()); }

void Pool::run() {
  while (true) {
    bool busy = false;
    for (WorkerSlot& slot : slots_) busy = slot.busy() || assign(slot) || busy;
    if (!busy) return;
    wait_and_receive();
    watch();
    if (events_.tick) events_.tick();
  }
}

std::vector<InHand> Pool::in_hand() const {
  std::vector<InHand> all;
  for (const WorkerSlot& slot : slots_) {
    if (!slot.document) continue;
    all.push_back({slot.document->index, slot.document->attempts.task().name, slot.document->page,
                   seconds_since(slot.document->since)});
  }
  return all;
}

void Pool::start(WorkerSlot& slot) {
  slot = WorkerSlot{};
  slot.child = std::make_unique<Child>();
  slot.child->send(frame_bytes(FrameType::kSetup, pack(options_.setup)));
  slot.take_sign_of_life(0);
}

void Pool::retire(WorkerSlot& slot) { slot = WorkerSlot{}; }

// Gives an idle slot something to do; false where there is nothing for it.
bool Pool::assign(WorkerSlot& slot) {
  if (!again_.empty()) {
    std::shared_ptr<DocumentInHand> document = std::move(again_.front());
    again_.pop_front();
    start(slot);
    give(slot, std::move(document));
    return true;
  }
  if (std::optional<Job> job = events_.next()) {
    give(slot, std::make_shared<DocumentInHand>(DocumentInHand{job->index, Attempts(job->input)}));
    return true;
  }
  return give_ahead(slot);
}

void Pool::give(WorkerSlot& slot, std::shared_ptr<DocumentInHand> document) {
  if (!slot.child) start(slot);
  slot.document = std::move(document);
  slot.document->page = 0;
  slot.document->to_scan.clear();
  slot.take_sign_of_life(0);
  slot.child->send(frame_bytes(FrameType::kDocument, pack(slot.document->attempts.task())));
}

// The last page of the longest list of pages to scan, where its own worker will not be there soon.
bool Pool::give_ahead(WorkerSlot& slot) {
  std::shared_ptr<DocumentInHand> longest;
  for (const WorkerSlot& other : slots_) {
    if (!other.document || other.document->to_scan.empty()) continue;
    if (!longest || longest->to_scan.size() < other.document->to_scan.size()) {
      longest = other.document;
    }
  }
  if (!longest || options_.setup.readings_folder.empty()) return false;
  std::vector<ScanPart>& left = longest->to_scan;
  const int page = left.back().page;
  if (page == left.front().page || page == longest->page) return false;
  if (!slot.child) start(slot);
  const DocumentTask& document = longest->attempts.task();
  ScanAheadTask task{document.path, document.name, {}};
  for (const ScanPart& part : left) {
    if (part.page == page) task.parts.push_back(part);
  }
  std::erase_if(left, [&](const ScanPart& part) { return part.page == page; });
  longest->scanned_ahead.push_back(page);
  slot.ahead_of = std::move(longest);
  slot.take_sign_of_life(page);
  slot.child->send(frame_bytes(FrameType::kScanAhead, pack(task)));
  return true;
}

void Pool::wait_and_receive() {
  std::vector<pollfd> handles;
  std::vector<WorkerSlot*> of;
  for (WorkerSlot& slot : slots_) {
    if (!slot.child) continue;
    handles.push_back({slot.child->socket(), POLLIN, 0});
    of.push_back(&slot);
    if (slot.child->errors() < 0) continue;
    handles.push_back({slot.child->errors(), POLLIN, 0});
    of.push_back(&slot);
  }
  if (poll(handles.data(), handles.size(), kTickMilliseconds) <= 0) return;
  for (std::size_t i = 0; i < handles.size(); ++i) {
    WorkerSlot& slot = *of[i];
    if (handles[i].revents == 0 || !slot.child) continue;
    if (handles[i].fd == slot.child->errors()) {
      slot.child->take_errors();
    } else if (handles[i].fd == slot.child->socket()) {
      receive(slot);
    }
  }
}

void Pool::receive(WorkerSlot& slot) {
  std::string bytes;
  const bool open = slot.child->receive(bytes);
  slot.frames.feed(bytes);
  try {
    while (slot.child) {
      const std::optional<Frame> frame = slot.frames.next();
      if (!frame) break;
      take(slot, *frame);
    }
  } catch (const FrameError& error) {
    slot.sentence = {slot.page, Refusal::kCrashed, error.what()};
  } catch (const PackError& error) {
    slot.sentence = {slot.page, Refusal::kCrashed, error.what()};
  }
  if (slot.child && (!open || slot.sentence)) bury(slot);
}

void Pool::take(WorkerSlot& slot, const Frame& frame) {
  switch (frame.type) {
    case FrameType::kReady: {
      slot.ready = true;
      failed_starts_ = 0;
      const auto ready = unpack<WorkerReady>(frame.payload);
      if (!ready.trouble.empty() && !std::exchange(sandbox_told_, true) && events_.no_sandbox) {
        events_.no_sandbox(ready.trouble);
      }
      return slot.take_sign_of_life(slot.page);
    }
    case FrameType::kBegins: {
      const int page = unpack<PageBegins>(frame.payload).page;
      if (slot.document) slot.document->page = page;
      return slot.take_sign_of_life(page);
    }
    case FrameType::kScans:
      if (slot.document && !slot.document->attempts.is_trial()) {
        slot.document->to_scan = unpack<std::vector<ScanPart>>(frame.payload);
      }
      return;
    case FrameType::kScanBegins:
      return begin_scan(slot, unpack<PageBegins>(frame.payload).page);
    case FrameType::kReading:
      if (events_.keep_reading) events_.keep_reading(unpack<KeptReading>(frame.payload));
      return;
    case FrameType::kDump:
      if (slot.document && events_.dumped) {
        events_.dumped(slot.document->index, unpack<DumpedText>(frame.payload));
      }
      return;
    case FrameType::kResult:
      return take_result(slot, frame);
    case FrameType::kScanned:
      end_ahead(slot);
      return between_tasks(slot);
    case FrameType::kFailed: {
      const auto failure = unpack<WorkerFailure>(frame.payload);
      slot.sentence = {slot.page, failure.cause, failure.reason};
      return;
    }
    default:
      throw FrameError("a worker said what only its parent says");
  }
}

// The page leaves the list of those that others could read; one that another is reading is waited
// for, since its reading is nearly there.
void Pool::begin_scan(WorkerSlot& slot, int page) {
  if (slot.document) {
    DocumentInHand& document = *slot.document;
    std::erase_if(document.to_scan, [&](const ScanPart& part) { return part.page == page; });
    const auto& ahead = document.scanned_ahead;
    if (std::find(ahead.begin(), ahead.end(), page) != ahead.end()) {
      document.waits_for = page;
      return;
    }
  }
  slot.take_sign_of_life(page);
  slot.child->send(frame_bytes(FrameType::kGo, ""));
}

void Pool::take_result(WorkerSlot& slot, const Frame& frame) {
  if (!slot.document) throw FrameError("a result that nobody asked for");
  auto read = unpack<InputRead>(frame.payload);
  const std::shared_ptr<DocumentInHand> document = std::move(slot.document);
  slot.document.reset();
  if (document->attempts.is_trial()) {
    document->attempts.end_trial();
    again_.push_back(document);
  } else {
    finish(*document, std::move(read));
  }
  ++slot.served;
  between_tasks(slot);
}

// Whoever waits for the page can go on: it finds the reading, or reads the page itself.
void Pool::end_ahead(WorkerSlot& slot) {
  const std::shared_ptr<DocumentInHand> document = std::move(slot.ahead_of);
  slot.ahead_of.reset();
  if (!document) return;
  std::erase(document->scanned_ahead, slot.page);
  if (document->waits_for != slot.page) return;
  document->waits_for.reset();
  for (WorkerSlot& waiting : slots_) {
    if (waiting.document != document) continue;
    waiting.take_sign_of_life(slot.page);
    waiting.child->send(frame_bytes(FrameType::kGo, ""));
  }
}

// The worker in this slot is dead or as good as dead.
void Pool::bury(WorkerSlot& slot) {
  const ChildEnd end = slot.sentence ? slot.child->stop() : slot.child->wait();
  const WorkerDeath death = slot.death(end);
  if (!slot.ready && ++failed_starts_ >= (end.signal == 0 ? 1 : kMostFailedStarts)) {
    throw std::runtime_error(last_line(slot.child->last_words()));
  }
  if (slot.ahead_of) end_ahead(slot);
  if (slot.document) lose_document(slot, death);
  retire(slot);
}

void Pool::lose_document(WorkerSlot& slot, const WorkerDeath& death) {
  const std::shared_ptr<DocumentInHand> document = std::move(slot.document);
  document->waits_for.reset();
  document->to_scan.clear();
  if (!slot.ready || document->attempts.go_on_after(death)) {
    again_.push_back(document);
  } else {
    finish(*document, {document->attempts.hopeless()});
  }
}

void Pool::watch() {
  for (WorkerSlot& slot : slots_) {
    if (!slot.child || !slot.busy()) continue;
    const std::string why = slot.overdue(options_.setup.limits.page_seconds);
    if (why.empty()) continue;
    slot.sentence = {slot.page, Refusal::kTimedOut, why};
    bury(slot);
  }
}

void Pool::finish(const DocumentInHand& document, InputRead read) {
  events_.done(document.index, std::move(read), seconds_since(document.since));
}

// A worker that has served long enough, or has grown, makes room for a new one.
void Pool::between_tasks(WorkerSlot& slot) {
  if (slot.served >= options_.documents_a_worker ||
      slot.child->memory() > options_.memory_a_worker) {
    retire(slot);
  }
}

}  // namespace prongsai

#include "pipeline/workers/worker.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include "extractors/input/read_document.h"
#include "extractors/scanner/scanner.h"
#include "pipeline/inputs/read_input.h"
#include "pipeline/reference/load_reference.h"
#include "pipeline/workers/frame.h"
#include "pipeline/workers/limits.h"
#include "pipeline/workers/messages.h"
#include "pipeline/workers/pack.h"
#include "pipeline/workers/sandbox.h"

namespace prongsai {
namespace {

// The parent's end of the socket. Where it is gone there is nobody to work for.
class Parent {
 public:
  template <typename Message>
  void tell(FrameType type, const Message& message) const {
    write_all(frame_bytes(type, pack(message)));
  }

  // The next task; leaves the process where the parent has hung up.
  [[nodiscard]] Frame next_task() {
    while (true) {
      if (std::optional<Frame> frame = frames_.next()) return std::move(*frame);
      std::array<char, 65536> piece{};
      const ssize_t count = read(kWorkerSocket, piece.data(), piece.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) leave(0);
      frames_.feed({piece.data(), static_cast<std::size_t>(count)});
    }
  }

  // Without the duties of exit(): libraries' own endings are not worth their time.
  [[noreturn]] static void leave(int code) { _exit(code); }

 private:
  static void write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(kWorkerSocket, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) leave(0);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  FrameReader frames_;
};

class Worker {
 public:
  Worker(Parent& parent, WorkerSetup setup, const WorkerHooks& hooks)
      : parent_(parent),
        setup_(std::move(setup)),
        hooks_(hooks),
        reference_(load_reference(setup_.data_folder)),
        scanner_(scanner_options()) {
    options_.convert.read.ocr = setup_.ocr;
    options_.convert.read.scanner = &scanner_;
    options_.convert.read.without = setup_.without;
    options_.convert.repair.without = setup_.without;
    options_.passwords = setup_.passwords;
    options_.keep_changes = setup_.keep_changes;
  }

  void obey(const Frame& frame) {
    allow_processor_seconds(setup_.limits.page_seconds);
    try {
      if (frame.type == FrameType::kDocument) {
        read_document(unpack<DocumentTask>(frame.payload));
      } else if (frame.type == FrameType::kScanAhead) {
        scan_ahead(unpack<ScanAheadTask>(frame.payload));
      }
    } catch (const std::bad_alloc&) {
      give_up(Refusal::kOutOfMemory, "");
    } catch (const std::exception& error) {
      give_up(Refusal::kCrashed, std::string("please report: ") + error.what());
    }
  }

 private:
  [[nodiscard]] ScannerOptions scanner_options() const {
    ScannerOptions options{setup_.data_folder + "/models", setup_.readings_folder, 1, {}};
    if (setup_.readings_folder.empty()) return options;
    options.keep = [this](const std::string& key, const std::string& text) {
      parent_.tell(FrameType::kReading, KeptReading{key, text});
    };
    return options;
  }

  ReadWatch watch_over(const std::string& name) const {
    ReadWatch watch;
    watch.begins = [this, name](int page) {
      parent_.tell(FrameType::kBegins, PageBegins{page});
      allow_processor_seconds(setup_.limits.page_seconds);
      if (hooks_.begins) hooks_.begins(name, page);
    };
    watch.scan_begins = watch.begins;
    watch.scans_begin = [this](const std::vector<ScanPart>& parts) {
      parent_.tell(FrameType::kScans, parts);
    };
    return watch;
  }

  void read_document(DocumentTask task) {
    ReadWatch watch = watch_over(task.name);
    watch.left_out = std::move(task.left_out);
    watch.only = task.only;
    watch.scan_begins = [this, begins = watch.begins](int page) {
      parent_.tell(FrameType::kScanBegins, PageBegins{page});
      if (parent_.next_task().type != FrameType::kGo) Parent::leave(2);
      begins(page);
    };
    options_.convert.read.watch = &watch;
    watch.begins(0);
    const Input input{task.path, task.name};
    const InputRead read = read_input(input, reference_, options_, dump());
    options_.convert.read.watch = nullptr;
    parent_.tell(FrameType::kResult, read);
  }

  void scan_ahead(const ScanAheadTask& task) {
    const ReadWatch watch = watch_over(task.name);
    scan_input_ahead({task.path, task.name}, task.parts, options_, watch);
    parent_.tell(FrameType::kScanned, PageBegins{});
  }

  [[nodiscard]] StageDump dump() const {
    if (!setup_.dump) return {};
    return StageDump([this](std::string_view file, const std::function<std::string()>& text) {
      parent_.tell(FrameType::kDump, DumpedText{std::string(file), text()});
    });
  }

  // What is left of the process is not to be trusted with another document.
  [[noreturn]] void give_up(Refusal cause, const std::string& reason) const {
    parent_.tell(FrameType::kFailed, WorkerFailure{cause, reason});
    Parent::leave(0);
  }

  Parent& parent_;
  const WorkerSetup setup_;
  const WorkerHooks& hooks_;
  const Reference reference_;
  Scanner scanner_;
  InputOptions options_;
};

// The parent's end is this process's end, and Ctrl-C in the terminal is the parent's business.
void depend_on(const std::string& parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NAME, "prongsai-worker");
  signal(SIGINT, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
  if (std::to_string(getppid()) != parent) Parent::leave(0);  // it died before the first line
}

}  // namespace

int serve(const std::string& parent_id, const WorkerHooks& hooks) {
  depend_on(parent_id);
  Parent parent;
  const Frame first = parent.next_task();
  if (first.type != FrameType::kSetup) return 2;
  auto setup = unpack<WorkerSetup>(first.payload);
  limit_resources(setup.limits);
  Worker worker(parent, std::move(setup), hooks);
  parent.tell(FrameType::kReady, WorkerReady{enter_sandbox()});
  while (true) worker.obey(parent.next_task());
}

}  // namespace prongsai

// The program, with workers that do what PRONGSAI_FAULT says when they come to a page:
// "WHAT PAGE FILE", several apart by semicolons. Page 0 is the document as a whole.
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/cli/program.h"
#include "pipeline/workers/frame.h"

namespace {

void send(std::string_view bytes) {
  if (write(prongsai::kWorkerSocket, bytes.data(), bytes.size()) < 0) _exit(3);
}

[[noreturn]] void spin() {
  volatile unsigned count = 0;
  while (true) count = count + 1;
}

[[noreturn]] void eat_memory() {
  std::vector<std::string> eaten;
  while (true) eaten.emplace_back(std::size_t{16} << 20, 'x');
}

void fail_as(const std::string& what) {
  if (what == "segfault") raise(SIGSEGV);
  if (what == "abort") abort();
  if (what == "kill") raise(SIGKILL);
  if (what == "leave") _exit(0);
  if (what == "spin") spin();
  if (what == "sleep") sleep(3600);
  if (what == "eat") eat_memory();
  if (what == "throw") throw std::runtime_error("a bug");
  if (what == "garbage") send("this is no frame, and it is longer than the head of one");
  if (what == "half") {
    const std::string frame =
        prongsai::frame_bytes(prongsai::FrameType::kResult, std::string(1000, 'x'));
    send(std::string_view(frame).substr(0, 500));
    _exit(0);
  }
}

void begins(const std::string& file, int page) {
  const char* faults = std::getenv("PRONGSAI_FAULT");
  std::istringstream all(faults == nullptr ? "" : faults);
  for (std::string fault; std::getline(all, fault, ';');) {
    std::istringstream words(fault);
    std::string what;
    std::string where;
    int at = 0;
    words >> what >> at >> where;
    if (at == page && where == file) fail_as(what);
  }
}

}  // namespace

int main(int argc, char** argv) { return prongsai::run_program(argc, argv, {begins}); }

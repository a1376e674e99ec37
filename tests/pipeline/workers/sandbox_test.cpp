#include "pipeline/workers/sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <functional>
#include <iostream>
#include <string>

#include "tests/support/temporary_folder.h"

using prongsai::testing::TemporaryFolder;

namespace {

constexpr int kAllowed = 0;
constexpr int kRefused = 1;
constexpr int kNoSandbox = 2;

// What becomes of `act` in a process that is in the sandbox; `act` is true where it succeeded.
int in_sandbox(const std::function<bool()>& act) {
  const pid_t child = fork();
  if (child == 0) {
    if (!prongsai::enter_sandbox().empty()) _exit(kNoSandbox);
    _exit(act() ? kAllowed : kRefused);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

TEST_CASE("In the sandbox nothing can be written, started or called", "[pipeline][workers]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "text");
  const std::string other = folder.path() / "other";
  struct Row {
    const char* what;
    int expected;
    std::function<bool()> act;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {"read a file", kAllowed, [=] { return open(file.c_str(), O_RDONLY) >= 0; }},
      {"take memory", kAllowed, [] { return std::string(1 << 24, 'x').back() == 'x'; }},
      {"write a file", kRefused, [=] { return open(file.c_str(), O_WRONLY) >= 0; }},
      {"read and write one", kRefused, [=] { return open(file.c_str(), O_RDWR) >= 0; }},
      {"make a file", kRefused, [=] { return open(other.c_str(), O_CREAT | O_RDONLY, 0600) >= 0; }},
      {"empty a file", kRefused, [=] { return truncate(file.c_str(), 0) == 0; }},
      {"remove a file", kRefused, [=] { return unlink(file.c_str()) == 0; }},
      {"rename a file", kRefused, [=] { return rename(file.c_str(), other.c_str()) == 0; }},
      {"make a folder", kRefused, [=] { return mkdir(other.c_str(), 0700) == 0; }},
      {"change rights", kRefused, [=] { return chmod(file.c_str(), 0777) == 0; }},
      {"use the network", kRefused, [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"talk to services", kRefused, [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
      {"start a process", kRefused, [] { return fork() >= 0; }},
      {"run a program", kRefused, [] { return execl("/bin/true", "true", nullptr) == 0; }},
      {"end the parent", kRefused, [] { return kill(getppid(), SIGCONT) == 0; }},
  }));
  CAPTURE(row.what);
  const int outcome = in_sandbox(row.act);
  if (outcome == kNoSandbox) {
    std::cout << "no sandbox on this kernel: not tested\n";
    return;
  }
  CHECK(outcome == row.expected);
}

#include "pipeline/workers/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

#include "pipeline/workers/worker.h"

namespace prongsai {
namespace {

constexpr std::size_t kLastWords = 4096;

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

// The environment, with the limit that Tesseract's OpenMP looks for when it is loaded: documents
// and pages are what is spread over the processors; threads for each line cost four times the
// processor time and gain nothing.
std::vector<std::string> environment() {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    if (std::strncmp(*entry, "OMP_THREAD_LIMIT=", 17) != 0) all.emplace_back(*entry);
  }
  all.emplace_back("OMP_THREAD_LIMIT=1");
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

pid_t spawn(int socket, int errors) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, kWorkerSocket);
  std::vector<std::string> arguments{"prongsai", kWorkerVerb, std::to_string(getpid())};
  std::vector<std::string> variables = environment();
  pid_t id = -1;
  // The child's own link, which is this very program even where its file was replaced meanwhile.
  const int error = posix_spawn(&id, "/proc/self/exe", &actions, nullptr,
                                pointers(arguments).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw std::system_error(error, std::generic_category(), "no worker can be started");
  return id;
}

}  // namespace

Child::Child() {
  std::array<int, 2> sockets{};
  std::array<int, 2> pipes{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) fail("socketpair");
  socket_ = sockets[0];
  if (pipe2(pipes.data(), O_CLOEXEC) != 0) {
    close(sockets[0]);
    close(sockets[1]);
    fail("pipe");
  }
  errors_ = pipes[0];
  fcntl(errors_, F_SETFL, O_NONBLOCK);
  try {
    id_ = spawn(sockets[1], pipes[1]);
  } catch (...) {
    for (const int handle : {sockets[0], sockets[1], pipes[0], pipes[1]}) close(handle);
    throw;
  }
  close(sockets[1]);
  close(pipes[1]);
}

Child::~Child() {
  if (id_ > 0) (void)stop();
  close(socket_);
  if (errors_ >= 0) close(errors_);
}

bool Child::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Child::receive(std::string& bytes) const {
  std::array<char, 65536> piece{};
  while (true) {
    const ssize_t count = recv(socket_, piece.data(), piece.size(), MSG_DONTWAIT);
    if (count > 0) {
      bytes.append(piece.data(), static_cast<std::size_t>(count));
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  }
}

void Child::take_errors() {
  if (errors_ < 0) return;
  std::array<char, 4096> piece{};
  ssize_t count = 0;
  while ((count = read(errors_, piece.data(), piece.size())) > 0) {
    last_words_.append(piece.data(), static_cast<std::size_t>(count));
    if (last_words_.size() > kLastWords) last_words_.erase(0, last_words_.size() - kLastWords);
  }
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  close(errors_);
  errors_ = -1;
}

ChildEnd Child::stop() {
  if (id_ > 0) kill(id_, SIGKILL);
  return wait();
}

ChildEnd Child::wait() {
  if (id_ <= 0) return {};
  int status = 0;
  while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = -1;
  take_errors();
  if (WIFSIGNALED(status)) return {WTERMSIG(status), 0};
  return {0, WEXITSTATUS(status)};
}

double Child::processor_seconds() const {
  std::ifstream in("/proc/" + std::to_string(id_) + "/stat");
  std::string line;
  std::getline(in, line);
  const std::size_t after_name = line.rfind(')');
  if (after_name == std::string::npos) return 0;
  std::istringstream rest(line.substr(after_name + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) rest >> skipped;  // proc(5): 14 is utime, 15 stime
  double user = 0;
  double system = 0;
  rest >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::size_t Child::memory() const {
  std::ifstream in("/proc/" + std::to_string(id_) + "/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  in >> all >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace prongsai

#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/project.h"
#include "tests/support/temporary_folder.h"

namespace prongsai::testing {

// A program that was started, its output going to files in a folder of its own.
class Program {
 public:
  // Starts prongsai with `arguments` in `folder`, or another program.
  Program(std::vector<std::string> arguments, const std::filesystem::path& folder,
          const std::filesystem::path& file = program_file()) {
    arguments.insert(arguments.begin(), file);
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);

    constexpr int kHowToOpen = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out_file().c_str(), kHowToOpen, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err_file().c_str(), kHowToOpen, 0600);
    posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    const int error = posix_spawn(&id_, file.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::runtime_error("cannot start " + file.string());
  }

  [[nodiscard]] pid_t id() const { return id_; }

  // Waits for its end; the exit code, or minus the signal that ended it.
  [[nodiscard]] int wait() const {
    int status = 0;
    waitpid(id_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  [[nodiscard]] std::string out() const { return read_file(out_file()); }
  [[nodiscard]] std::string err() const { return read_file(err_file()); }

 private:
  [[nodiscard]] std::filesystem::path out_file() const { return outputs_.path() / "out"; }
  [[nodiscard]] std::filesystem::path err_file() const { return outputs_.path() / "err"; }

  TemporaryFolder outputs_;
  pid_t id_ = 0;
};

// What a program that has ended left behind.
struct Ended {
  int code = 0;
  std::string out;
  std::string err;
};

[[nodiscard]] inline Ended run_program(const std::vector<std::string>& arguments,
                                       const std::filesystem::path& folder,
                                       const std::filesystem::path& file = program_file()) {
  const Program program(arguments, folder, file);
  const int code = program.wait();
  return {code, program.out(), program.err()};
}

}  // namespace prongsai::testing

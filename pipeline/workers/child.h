#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace prongsai {

// How a process ended, as far as it tells.
struct ChildEnd {
  int signal = 0;  // that ended it; 0: it left by itself
  int code = 0;    // exit code, where it left by itself
};

// A worker process: this program once more, started as `prongsai worker`, with a socket to it and
// its standard error. It dies with this object, and with this process.
class Child {
 public:
  Child();  // throws std::system_error where no process can be started
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] pid_t id() const { return id_; }
  [[nodiscard]] int socket() const { return socket_; }  // to poll, for reading
  [[nodiscard]] int errors() const { return errors_; }  // the same; -1 once it is closed

  // Waits until all is written; false where the worker is gone.
  bool send(std::string_view bytes) const;

  // Appends what has come without waiting; false at the end of the stream.
  bool receive(std::string& bytes) const;

  // Takes what came on standard error, keeping the end of it.
  void take_errors();
  [[nodiscard]] const std::string& last_words() const { return last_words_; }

  // Kills it, if need be, and waits for its end.
  ChildEnd stop();
  // Waits for its end, which must have come or be near: its socket is at its end.
  ChildEnd wait();

  // Processor time used so far, in seconds; memory in use, in bytes. 0 where nobody knows.
  [[nodiscard]] double processor_seconds() const;
  [[nodiscard]] std::size_t memory() const;

 private:
  pid_t id_ = -1;
  int socket_ = -1;
  int errors_ = -1;
  std::string last_words_;
};

}  // namespace prongsai

#include "exporters/write_file.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "exporters/write_error.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::read_file;
using prongsai::testing::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

long files_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

// No file can grow over `bytes` while this lives: as on a disk that is full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit{bytes, old_limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit old_limit_ = {};
  void (*old_handler_)(int) = SIG_DFL;
};

mode_t mode_of(const fs::path& file) {
  struct stat status = {};
  ::stat(file.c_str(), &status);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("A file is written, and written over", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / "ผล.jsonl";
  write_file(target, "first\n");
  CHECK(read_file(target) == "first\n");
  write_file(target, "second");
  CHECK(read_file(target) == "second");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A name as long as names can be is no hindrance", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / std::string(255, 'n');
  write_file(target, "x");
  CHECK(read_file(target) == "x");
}

TEST_CASE("What is not committed leaves nothing behind", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("out", "old");
  {
    PendingFile file(target);
    file.write("new");
    CHECK(read_file(target) == "old");
  }
  CHECK(read_file(target) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A full disk leaves the old file and says so", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("out", "old");
  {
    const FullDisk full(100);
    CHECK_THROWS_AS(write_file(target, std::string(1000, 'x')), WriteError);
  }
  CHECK(read_file(target) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("An error names the file and the reason", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const std::vector<std::pair<fs::path, std::string>> rows = {
      {folder.path() / "no" / "out", "No such file or directory"},
      {folder.path(), "Is a directory"},
      {"/dev/full", "No space left on device"},
  };
  for (const auto& [target, reason] : rows) {
    CAPTURE(target);
    try {
      write_file(target, "x");
      FAIL_CHECK("nothing was thrown");
    } catch (const WriteError& error) {
      CHECK(error.file() == target.string());
      CHECK(error.reason() == reason);
      CHECK(error.what() == "cannot write " + target.string() + ": " + reason);
    }
  }
}

TEST_CASE("Devices are written to, not replaced", "[exporters][write_file]") {
  write_file("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("A symbolic link stays a link", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("real", "old");
  fs::create_symlink("real", folder.path() / "link");
  write_file(folder.path() / "link", "new");
  CHECK(fs::is_symlink(folder.path() / "link"));
  CHECK(read_file(target) == "new");
}

TEST_CASE("Permissions are the old file's, else those of any new file", "[exporters][write_file]") {
  const TemporaryFolder folder;
  const fs::path old = folder.write("old", "x");
  fs::permissions(old, fs::perms(0640));
  write_file(old, "y");
  CHECK(mode_of(old) == 0640);
  const mode_t mask = ::umask(022);
  write_file(folder.path() / "new", "y");
  ::umask(mask);
  CHECK(mode_of(folder.path() / "new") == 0644);
}

#define CATCH_CONFIG_RUNNER
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

// Tesseract's threads wait for one another busily and cost more than they give. libgomp looks at its
// limit as it is loaded: a test program started by hand starts itself again.
int main(int argc, char** argv) {
  if (!std::getenv("OMP_THREAD_LIMIT")) {
    setenv("OMP_THREAD_LIMIT", "1", 1);
    execv("/proc/self/exe", argv);
  }
  return Catch::Session().run(argc, argv);
}

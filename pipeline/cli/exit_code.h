#pragma once

namespace prongsai {

// How a run of the program ended. The numbers are public and stay; README and --help list them.
// Where several apply, the highest of 7, 6, 5, 4 wins.
enum class ExitCode : int {
  kDone = 0,           // every input was read; values to review do not change it
  kProgramFailed = 1,  // the program's own trouble: its reference data is missing, or a bug
  kUsage = 2,          // the command line makes no sense
  kToReview = 3,       // with --strict: there are values that a person must look at
  kSomeFailed = 4,     // some inputs cannot be read
  kSomeMayRetry = 5,   // some inputs were not read for want of memory or time
  kNothingRead = 6,    // no input could be read
  kCannotWrite = 7,    // an output could not be written
  kInterrupted = 130,  // stopped by Ctrl-C; what had been read was written
};

}  // namespace prongsai

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace prongsai {

// A file to be read.
struct Input {
  std::filesystem::path path;
  std::string name;  // relative to the input argument it was found under, "/" between parts
};

// What the input arguments of a command line stand for.
struct FoundInputs {
  std::vector<Input> inputs;          // sorted by name; each file once, however often it is named
  std::vector<InputOutcome> refused;  // arguments and entries that are no readable file
  int texts_skipped = 0;              // .txt and .md files in directories without an ITA title
};

// Finds the files that `arguments` name.
//   a file       is an input whatever it is called; its name is its last part; x.jsonl holds
//   records
//                of an earlier run (in directories they are passed over: they lie there as outputs,
//                beside the reports that they were made from);
//   a directory  is searched recursively for .pdf files and for .txt and .md files that have an ITA
//                title; entries that begin with a dot are passed over;
//   @FILE        is a list of arguments, one a line, relative to the current directory; @- is read
//                from standard input.
// A directory called x.pdf, a device, a pipe, a symbolic link that leads back into a folder around
// it, and what does not exist are refused: each gives an outcome that says why. Throws nothing.
[[nodiscard]] FoundInputs find_inputs(const std::vector<std::string>& arguments);

}  // namespace prongsai

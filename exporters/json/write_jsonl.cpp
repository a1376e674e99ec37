#include "exporters/json/write_jsonl.h"

#include "exporters/json/record_json.h"
#include "exporters/write_file.h"

namespace prongsai {

// Written line by line: a national year is more than a gigabyte of JSON.
void write_jsonl(const RunResult& run, const std::filesystem::path& target) {
  PendingFile file(target);
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) file.write(to_json(report) + '\n');
  }
  file.commit();
}

}  // namespace prongsai

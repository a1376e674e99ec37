#pragma once

#include <string>
#include <vector>

namespace prongsai {

// Every text of the samples' true records (samples/*.truth.json), each once: sound Thai as reports
// have it.
[[nodiscard]] std::vector<std::string> true_texts();

// The lines of the transcripts among the samples, damage and all.
[[nodiscard]] std::vector<std::string> transcript_lines();

// The lines of a file of the repository: "samples/generator/texts/plans.py".
[[nodiscard]] std::vector<std::string> lines_of(const std::string& file);

}  // namespace prongsai

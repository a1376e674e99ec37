#include "tests/support/sample_lines.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/project.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = prongsai::testing::source_folder();

void collect(const nlohmann::json& value, std::set<std::string>& texts) {
  if (value.is_string()) texts.insert(value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& part : value) collect(part, texts);
}

}  // namespace

std::vector<std::string> true_texts() {
  std::set<std::string> texts;
  for (const auto& entry : fs::directory_iterator(kRoot / "samples")) {
    if (!entry.path().string().ends_with(".truth.json")) continue;
    std::ifstream in(entry.path());
    collect(nlohmann::json::parse(in), texts);
  }
  return {texts.begin(), texts.end()};
}

std::vector<std::string> transcript_lines() {
  std::set<std::string> all;
  for (const auto& entry : fs::directory_iterator(kRoot / "samples")) {
    if (entry.path().extension() != ".txt") continue;
    for (std::string& line : lines_of("samples/" + entry.path().filename().string())) {
      all.insert(std::move(line));
    }
  }
  return {all.begin(), all.end()};
}

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  std::ifstream in(kRoot / file);
  for (std::string line; std::getline(in, line);) lines.push_back(std::move(line));
  return lines;
}

}  // namespace prongsai

#include "comparison/twins.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::size_t kShingle = 5;
constexpr std::size_t kShortest = 25;
constexpr double kAlike = 0.8;
// Two texts that share four fifths of their shingles share one of the eight smallest hashes in all
// but 0.2^8 of cases or so; more would only cost time.
constexpr std::size_t kSketch = 8;
constexpr std::size_t kMostWithOneHash = 200;  // a phrase that all use tells nothing

using Shingles = std::vector<std::uint64_t>;  // sorted, each once

Shingles shingles_of(const std::string& text) {
  const std::u32string letters = to_code_points(phrase_key(text));
  Shingles shingles;
  if (letters.size() < kShortest) return shingles;
  for (std::size_t i = 0; i + kShingle <= letters.size(); ++i) {
    std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a: the same on every machine
    for (std::size_t j = i; j < i + kShingle; ++j) hash = (hash ^ letters[j]) * 1099511628211ULL;
    shingles.push_back(hash ^ (hash >> 29U));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double likeness(const Shingles& a, const Shingles& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++common;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

}  // namespace

std::vector<std::optional<std::size_t>> find_twins(const std::vector<std::string>& texts,
                                                   const std::vector<std::string>& owners) {
  std::vector<Shingles> shingles;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_hash;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    shingles.push_back(shingles_of(texts[i]));
    const std::size_t count = std::min(kSketch, shingles.back().size());
    for (std::size_t k = 0; k < count; ++k) {
      auto& same = by_hash[shingles.back()[k]];
      if (same.size() < kMostWithOneHash) same.push_back(i);
    }
  }
  std::vector<std::optional<std::size_t>> twins(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    double best = kAlike;
    for (std::size_t k = 0; k < std::min(kSketch, shingles[i].size()); ++k) {
      for (const std::size_t other : by_hash[shingles[i][k]]) {
        if (owners[other] == owners[i] || twins[i] == other) continue;
        const double alike = likeness(shingles[i], shingles[other]);
        const bool better = alike > best || (alike == best && (!twins[i] || other < *twins[i]));
        if (!better) continue;
        best = alike;
        twins[i] = other;
      }
    }
  }
  return twins;
}

}  // namespace prongsai

#include "pipeline/output/review_pictures.h"

#include <algorithm>
#include <optional>

#include "exporters/review_list.h"
#include "extractors/pdf/cut_picture.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

struct Wanted {
  Consequence consequence = Consequence::kOther;
  std::size_t input = 0;
  FieldPicture picture;
};

bool has_pages(const InputOutcome& input) {
  return !input.record_file && input.kind && *input.kind != SourceKind::kTranscript;
}

struct Places {
  std::vector<Wanted> wanted;
  std::vector<Cutting> cuttings;  // beside them
};

// What stands before a number says what it is: the end of a question, "ตัวชี้วัดที่ 4 (". The cell has
// room for so much.
Rect with_words_before(Rect box) {
  constexpr Points kBefore = 40;
  box.x0 = std::max(0.0, box.x0 - kBefore);
  return box;
}

Places places_of(const InputOutcome& input, std::size_t index) {
  Places places;
  for (std::size_t i = 0; i < input.reports.size(); ++i) {
    for (const ReviewEntry& entry : review_list(input.reports[i])) {
      if (entry.score == nullptr || !entry.score->origin.page || !entry.score->origin.box) continue;
      if (entry.score->source.value_or(0) != 0) continue;  // joined in from another document
      places.wanted.push_back({entry.consequence, index, {i, entry.field, "", 0, 0}});
      places.cuttings.push_back(
          {*entry.score->origin.page, with_words_before(*entry.score->origin.box), 0});
    }
  }
  return places;
}

std::vector<std::string> cut(const std::filesystem::path& path,
                             const std::vector<std::string>& passwords,
                             const std::vector<Cutting>& cuttings) {
  std::vector<std::optional<std::string>> tries{std::nullopt};
  tries.insert(tries.end(), passwords.begin(), passwords.end());
  for (const std::optional<std::string>& password : tries) {
    try {
      return cut_pictures(path.string(), password, cuttings);
    } catch (const ConversionError& error) {
      if (error.refusal() != Refusal::kNeedsPassword) break;
    }
  }
  return {};
}

// Four bytes, most significant first, of the place where a PNG has its size in pixels.
double pixels(const std::string& png, std::size_t at) {
  double value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(png[at + i]);
  return value;
}

// Pictures are cut at 150 dots an inch at most; shown a little smaller than on paper they stay
// sharp.
constexpr double kPointsPerPixel = 72.0 / 150;

void add_size(FieldPicture& picture) {
  constexpr std::size_t kWidthAt = 16;
  constexpr std::size_t kHeightAt = 20;
  picture.width = pixels(picture.bytes, kWidthAt) * kPointsPerPixel;
  picture.height = pixels(picture.bytes, kHeightAt) * kPointsPerPixel;
}

void add_cut(std::vector<Wanted>& all, Places places, const std::vector<std::string>& pictures) {
  constexpr std::size_t kSmallestPng = 33;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (pictures[i].size() < kSmallestPng) continue;
    places.wanted[i].picture.bytes = pictures[i];
    add_size(places.wanted[i].picture);
    all.push_back(std::move(places.wanted[i]));
  }
}

}  // namespace

void cut_review_pictures(RunResult& run, const DocumentPaths& paths,
                         const std::vector<std::string>& passwords) {
  std::vector<Wanted> all;
  for (std::size_t i = 0; i < run.inputs.size(); ++i) {
    const auto path = paths.find(run.inputs[i].file);
    if (path == paths.end() || !has_pages(run.inputs[i])) continue;
    Places places = places_of(run.inputs[i], i);
    if (places.cuttings.empty()) continue;
    const std::vector<std::string> pictures = cut(path->second, passwords, places.cuttings);
    add_cut(all, std::move(places), pictures);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Wanted& a, const Wanted& b) { return a.consequence < b.consequence; });
  std::size_t bytes = 0;
  for (Wanted& wanted : all) {
    bytes += wanted.picture.bytes.size();
    if (bytes > kMostPictureBytes) break;
    run.inputs[wanted.input].pictures.push_back(std::move(wanted.picture));
  }
}

}  // namespace prongsai

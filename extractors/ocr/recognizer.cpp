#include "extractors/ocr/recognizer.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace prongsai {
namespace {

using Settings = std::vector<std::pair<const char*, const char*>>;

// Dictionaries would make words of what is none; a number has no word, and the models carry none.
// White on black does not occur in lines that are prepared: trying it costs a second reading of
// every line of low confidence.
const Settings kAtStart = {{"load_system_dawg", "0"},  {"load_freq_dawg", "0"},
                           {"load_unambig_dawg", "0"}, {"load_punc_dawg", "0"},
                           {"load_number_dawg", "0"},  {"load_bigram_dawg", "0"},
                           {"debug_file", "/dev/null"}};

void set_up(tesseract::TessBaseAPI& api, const std::filesystem::path& model,
            Alternatives alternatives) {
  std::vector<std::string> names;
  std::vector<std::string> values;
  for (const auto& [name, value] : kAtStart) {
    names.emplace_back(name);
    values.emplace_back(value);
  }
  const int failed =
      api.Init(model.parent_path().c_str(), model.stem().c_str(), tesseract::OEM_LSTM_ONLY, nullptr,
               0, &names, &values, /*set_only_non_debug_params=*/false);
  if (failed) throw std::runtime_error("model cannot be loaded: " + model.string());
  api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  api.SetVariable("tessedit_do_invert", "0");
  api.SetVariable("preserve_interword_spaces", "1");
  api.SetVariable("lstm_choice_mode", alternatives == Alternatives::kNone ? "0" : "2");
}

// A line that is not this large holds no character, and Tesseract refuses it aloud.
constexpr int kSmallest = 4;

std::vector<Guess> other_choices(const tesseract::ResultIterator& at, const std::string& chosen) {
  std::vector<Guess> others;
  tesseract::ChoiceIterator choices(at);
  do {
    const char* text = choices.GetUTF8Text();
    if (text == nullptr || *text == '\0' || chosen == text) continue;
    others.push_back({text, std::clamp(choices.Confidence() / 100.0, 0.0, 1.0)});
  } while (choices.Next());
  std::stable_sort(others.begin(), others.end(),
                   [](const Guess& a, const Guess& b) { return a.likelihood > b.likelihood; });
  return others;
}

Glimpse glimpse_at(const tesseract::ResultIterator& at) {
  constexpr auto kSymbol = tesseract::RIL_SYMBOL;
  Glimpse glimpse;
  const std::unique_ptr<char[]> text(at.GetUTF8Text(kSymbol));
  if (text) glimpse.text = text.get();
  PixelBox& box = glimpse.box;
  at.BoundingBox(kSymbol, &box.x0, &box.y0, &box.x1, &box.y1);
  glimpse.confidence = std::clamp(at.Confidence(kSymbol) / 100.0, 0.0, 1.0);
  glimpse.others = other_choices(at, glimpse.text);
  return glimpse;
}

}  // namespace

struct Recognizer::Engine {
  tesseract::TessBaseAPI api;
};

Recognizer::Recognizer(const std::filesystem::path& model, Alternatives alternatives)
    : engine_(std::make_unique<Engine>()) {
  set_up(engine_->api, model, alternatives);
}
Recognizer::~Recognizer() = default;
Recognizer::Recognizer(Recognizer&&) noexcept = default;
Recognizer& Recognizer::operator=(Recognizer&&) noexcept = default;

std::vector<Glimpse> Recognizer::read_line(const GreyImage& line) {
  std::vector<Glimpse> glimpses;
  if (line.width < kSmallest || line.height < kSmallest) return glimpses;
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetImage(line.pixels.data(), line.width, line.height, 1, line.width);
  api.SetSourceResolution(300);
  if (api.Recognize(nullptr) != 0) return glimpses;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return glimpses;
  do {
    if (at->Empty(tesseract::RIL_SYMBOL)) continue;
    if (!glimpses.empty() && at->IsAtBeginningOf(tesseract::RIL_WORD) &&
        at->BlanksBeforeWord() > 0) {
      Glimpse space;
      space.text = " ";
      space.confidence = 1;
      glimpses.push_back(std::move(space));
    }
    glimpses.push_back(glimpse_at(*at));
  } while (at->Next(tesseract::RIL_SYMBOL));
  api.Clear();
  return glimpses;
}

}  // namespace prongsai

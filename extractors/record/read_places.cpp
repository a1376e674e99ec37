#include "extractors/record/read_places.h"

#include <algorithm>

namespace prongsai {
namespace {

constexpr long long kMostPages = 1'000'000;
constexpr double kLongestWay = 1e6;  // points; PDF pages end at 14,400

Rect read_box(const Field& field) {
  if (field.size() != 4) field.fail("not four numbers");
  const auto edge = [&](std::size_t i) { return field.at(i).number(-kLongestWay, kLongestWay); };
  return {edge(0), edge(1), edge(2), edge(3)};
}

}  // namespace

std::optional<int> read_page(const Field& field) { return field.integer_or_none(1, kMostPages); }

Method PlaceReader::method_of(std::optional<int> page) const {
  if (source_->kind == SourceKind::kTranscript) return Method::kTranscript;
  const auto read = std::find_if(source_->pages_read.begin(), source_->pages_read.end(),
                                 [&](const PageRead& candidate) { return candidate.page == page; });
  const bool pixels = read != source_->pages_read.end() && read->method == PageMethod::kOcr;
  return pixels ? Method::kOcr : Method::kText;
}

Origin PlaceReader::origin(const Field& holder) const {
  Origin origin;
  origin.page = read_page(holder.at("page"));
  const Field box = holder.at("bbox");
  if (!box.is_null()) origin.box = read_box(box);
  origin.method = method_of(origin.page);
  return origin;
}

Text PlaceReader::text(const Field& holder, std::string_view name) const {
  const Field places = holder.at("places");
  return {holder.at(name).text_or_empty(), origin(places.at(name))};
}

std::optional<Text> PlaceReader::text_or_none(const Field& holder, std::string_view name) const {
  if (holder.at(name).is_null()) return std::nullopt;
  return text(holder, name);
}

std::vector<Text> PlaceReader::texts(const Field& holder, std::string_view name) const {
  const Field places = holder.at("places");
  return texts(holder.at(name), places.at(name));
}

std::vector<Text> PlaceReader::texts(const Field& list, const Field& places) const {
  if (!places.is_null() && places.size() != list.size()) {
    places.fail("not as long as its list");
  }
  std::vector<Text> texts;
  for (std::size_t i = 0; i < list.size(); ++i) {
    texts.push_back({list.at(i).text(), origin(places.at(i))});
  }
  return texts;
}

}  // namespace prongsai

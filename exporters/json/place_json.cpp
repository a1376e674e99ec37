#include "exporters/json/place_json.h"

#include <algorithm>
#include <utility>

namespace prongsai {
namespace {

// A hundredth of a point is a 300th of a millimetre: finer than any printer.
constexpr int kBoxDecimals = 2;

void write_box(JsonWriter& json, const Rect& box) {
  json.begin_array();
  for (const Points edge : {box.x0, box.y0, box.x1, box.y1}) json.decimal(edge, kBoxDecimals);
  json.end_array();
}

void write_place(JsonWriter& json, const Origin& origin) {
  if (!origin.page) {
    json.null();
    return;
  }
  json.begin_object();
  write_page_and_box(json, origin);
  json.end_object();
}

}  // namespace

void write_page_and_box(JsonWriter& json, const Origin& origin) {
  json.key("page");
  if (origin.page) {
    json.integer(*origin.page);
  } else {
    json.null();
  }
  json.key("bbox");
  if (origin.page && origin.box) {
    write_box(json, *origin.box);
  } else {
    json.null();
  }
}

void Places::add(std::string_view field, const Text& text) { add(field, text.origin); }

void Places::add(std::string_view field, const std::vector<Text>& texts) {
  std::vector<Origin> origins = places_of(texts);
  if (!origins.empty()) fields_.push_back({field, std::move(origins), true});
}

void Places::add(std::string_view field, const Origin& origin) {
  if (origin.page) fields_.push_back({field, {origin}, false});
}

void Places::write(JsonWriter& json) const {
  if (fields_.empty()) return;
  json.key("places").begin_object();
  for (const Field& field : fields_) {
    json.key(field.name);
    if (field.list) {
      write_places(json, field.origins);
    } else {
      write_place(json, field.origins.front());
    }
  }
  json.end_object();
}

void write_texts(JsonWriter& json, const std::vector<Text>& texts) {
  json.begin_array();
  for (const Text& text : texts) json.string(text.value);
  json.end_array();
}

void write_places(JsonWriter& json, const std::vector<Origin>& origins) {
  json.begin_array();
  for (const Origin& origin : origins) write_place(json, origin);
  json.end_array();
}

std::vector<Origin> places_of(const std::vector<Text>& texts) {
  std::vector<Origin> origins;
  for (const Text& text : texts) origins.push_back(text.origin);
  const bool any = std::any_of(origins.begin(), origins.end(),
                               [](const Origin& origin) { return origin.page.has_value(); });
  if (!any) origins.clear();
  return origins;
}

}  // namespace prongsai

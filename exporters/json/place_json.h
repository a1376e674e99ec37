#pragma once

#include <string_view>
#include <vector>

#include "exporters/json/json_writer.h"
#include "model/origin.h"

namespace prongsai {

// "page" and "bbox" of an object that is being written; null where they are not known.
void write_page_and_box(JsonWriter& json, const Origin& origin);

// Names the places of an object's texts: "places": {"text": {"page": 3, "bbox": […]}, …}. A list
// of texts gets a list of the same length, null for a text without a place. Fields without a place
// are left out, and "places" itself when nothing is left (a transcript).
class Places {
 public:
  void add(std::string_view field, const Text& text);
  void add(std::string_view field, const std::vector<Text>& texts);
  void add(std::string_view field, const Origin& origin);

  void write(JsonWriter& json) const;

 private:
  struct Field {
    std::string_view name;
    std::vector<Origin> origins;
    bool list = false;
  };
  std::vector<Field> fields_;
};

// `texts` as a list of strings, and the list of their places.
void write_texts(JsonWriter& json, const std::vector<Text>& texts);
void write_places(JsonWriter& json, const std::vector<Origin>& origins);

// Where each of `texts` stands; empty when none has a page.
[[nodiscard]] std::vector<Origin> places_of(const std::vector<Text>& texts);

}  // namespace prongsai

#include "exporters/json/json_writer.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using namespace prongsai;

TEST_CASE("Values are separated, nested and named", "[exporters][json]") {
  JsonWriter json;
  json.begin_object();
  json.key("a").integer(-2568);
  json.key("b").begin_array();
  json.null();
  json.boolean(true);
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.string(":");  // looks like a key's end, and is none
  json.string("x");
  json.end_array();
  json.key("c").string_or_null("");
  json.key("d").string_or_null("y");
  json.end_object();
  CHECK(json.text() == R"({"a":-2568,"b":[null,true,{},[],":","x"],"c":null,"d":"y"})");
}

TEST_CASE("Every hundredth from 0.00 to 100.00 survives the round trip", "[exporters][json]") {
  for (int value = 0; value <= kFullScore.value; ++value) {
    JsonWriter json;
    json.hundredths({value});
    const double read = nlohmann::json::parse(json.text()).get<double>();
    if (static_cast<int>(read * 100 + 0.5) != value) FAIL_CHECK(json.text());
  }
}

TEST_CASE("Decimals have no more places than asked for", "[exporters][json]") {
  const auto [value, places, text] = GENERATE(table<double, int, std::string>({
      {0.1 + 0.2, 2, "0.3"},
      {100.0, 2, "100"},
      {0.0, 2, "0"},
      {-0.001, 2, "0"},
      {401.125, 2, "401.12"},
      {0.9995, 6, "0.9995"},
      {1e20, 2, "100000000000000000000"},
      {std::numeric_limits<double>::infinity(), 2, "null"},
      {std::numeric_limits<double>::quiet_NaN(), 2, "null"},
  }));
  JsonWriter json;
  json.decimal(value, places);
  CHECK(json.text() == text);
}

TEST_CASE("Strings are escaped where they must be, and Thai is not", "[exporters][json]") {
  const auto [value, text] = GENERATE(table<std::string, std::string>({
      {"น้ำ", "\"น้ำ\""},
      {"a\"b\\c/", R"("a\"b\\c/")"},
      {"a\nb\tc\r", R"("a\nb\tc\r")"},
      {std::string("\0\x1F", 2), R"("\u0000\u001f")"},
      {"a\xFFz", "\"a\xEF\xBF\xBDz\""},
  }));
  JsonWriter json;
  json.string(value);
  CHECK(json.text() == text);
}

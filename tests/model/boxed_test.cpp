#include "model/boxed.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>

using prongsai::Boxed;

TEST_CASE("What is boxed is used as an optional value is", "[model][boxed]") {
  Boxed<std::string> nothing;
  CHECK_FALSE(nothing.has_value());
  CHECK(nothing == Boxed<std::string>(std::nullopt));
  CHECK(nothing == Boxed<std::string>(std::optional<std::string>()));
  CHECK_THROWS_AS(nothing.value(), std::bad_optional_access);

  Boxed<std::string> there = std::string("96.80");
  CHECK(there);
  CHECK(*there == "96.80");
  CHECK(there->size() == 5);
  CHECK_FALSE(there == nothing);
  CHECK(there == Boxed<std::string>(std::optional<std::string>("96.80")));

  nothing.emplace("97.20");
  CHECK(nothing.value() == "97.20");
  CHECK_FALSE(there == nothing);
  there.reset();
  CHECK_FALSE(there);
}

TEST_CASE("Copies of what is boxed are values of their own", "[model][boxed]") {
  Boxed<std::string> first = std::string("a");
  Boxed<std::string> copy = first;
  *copy = "b";
  CHECK(*first == "a");
  first = copy;
  *copy = "c";
  CHECK(*first == "b");
  const Boxed<std::string> moved = std::move(first);
  CHECK(*moved == "b");
  CHECK(sizeof(Boxed<std::string>) == sizeof(void*));
}

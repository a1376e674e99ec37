#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/boxed.h"
#include "pipeline/workers/fields.h"

namespace prongsai {

// Values as bytes: for the pipe between parent and worker, and for the journal. Exact (a double is
// its bits), and private to one build of the program: whoever keeps packed values keeps the
// program's hash beside them. The machine's own byte order; field after field, no names.

// The bytes are not what pack() makes of such a value.
class PackError : public std::runtime_error {
 public:
  PackError() : std::runtime_error("packed values are cut off or damaged") {}
};

// A text that is equal for equal texts and lives as long as the program: names of rules.
[[nodiscard]] std::string_view interned(const std::string& text);

namespace packing {

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <typename T>
struct IsOptional<Boxed<T>> : std::true_type {};

// vector, set and map: anything that can be gone through and added to at its end.
template <typename T>
concept Sequence = requires(T value) {
  typename T::value_type;
  value.insert(value.end(), std::declval<typename T::value_type>());
}
&&!std::is_same_v<T, std::string>;

template <typename T>
struct Loose {  // a map's entries without const
  using Type = T;
};
template <typename K, typename V>
struct Loose<std::pair<const K, V>> {
  using Type = std::pair<K, V>;
};

class Packer {
 public:
  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      put_bytes(&value, sizeof value);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      const std::string_view text = value;
      put(static_cast<std::uint64_t>(text.size()));
      put_bytes(text.data(), text.size());
    } else if constexpr (IsOptional<T>::value) {
      put(value.has_value());
      if (value) put(*value);
    } else if constexpr (std::is_same_v<T, std::chrono::year_month_day>) {
      put(static_cast<int>(value.year()));
      put(static_cast<unsigned>(value.month()));
      put(static_cast<unsigned>(value.day()));
    } else if constexpr (Sequence<T>) {
      put(static_cast<std::uint64_t>(value.size()));
      for (const auto& element : value) put(element);
    } else {
      put_fields(value);
    }
  }

  template <typename A, typename B>
  void put(const std::pair<A, B>& value) {
    put(value.first);
    put(value.second);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  template <typename T>
  void put_fields(const T& value) {
    static_assert(std::is_aggregate_v<T>, "pack() does not know this type");
    with_fields(value, [this](const auto&... field) { (put(field), ...); });
  }

  void put_bytes(const void* from, std::size_t count) {
    bytes_.append(static_cast<const char*>(from), count);
  }

  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  void get(T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      std::memcpy(&value, get_bytes(sizeof value).data(), sizeof value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = get_text();
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      value = interned(get_text());
    } else if constexpr (IsOptional<T>::value) {
      bool has = false;
      get(has);
      value.reset();
      if (has) get(value.emplace());
    } else if constexpr (std::is_same_v<T, std::chrono::year_month_day>) {
      int year = 0;
      unsigned month = 0;
      unsigned day = 0;
      get(year), get(month), get(day);
      value = {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    } else if constexpr (Sequence<T>) {
      get_sequence(value);
    } else {
      with_fields(value, [this](auto&... field) { (get(field), ...); });
    }
  }

  template <typename A, typename B>
  void get(std::pair<A, B>& value) {
    get(value.first);
    get(value.second);
  }

  void end() const {
    if (!bytes_.empty()) throw PackError();
  }

 private:
  std::string_view get_bytes(std::size_t count) {
    if (count > bytes_.size()) throw PackError();
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  std::string get_text() {
    std::uint64_t size = 0;
    get(size);
    return std::string(get_bytes(size));
  }

  template <typename T>
  void get_sequence(T& value) {
    std::uint64_t size = 0;
    get(size);
    // Every element takes a byte at least: no memory is asked for on a damaged count's word.
    if (size > bytes_.size()) throw PackError();
    value.clear();
    for (; size > 0; --size) {
      typename Loose<typename T::value_type>::Type element{};
      get(element);
      value.insert(value.end(), std::move(element));
    }
  }

  std::string_view bytes_;
};

}  // namespace packing

template <typename T>
[[nodiscard]] std::string pack(const T& value) {
  packing::Packer packer;
  packer.put(value);
  return packer.take();
}

// Throws PackError where `bytes` are not a whole T.
template <typename T>
[[nodiscard]] T unpack(std::string_view bytes) {
  packing::Unpacker unpacker(bytes);
  T value{};
  unpacker.get(value);
  unpacker.end();
  return value;
}

}  // namespace prongsai

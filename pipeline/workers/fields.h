#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace prongsai {

// Visits the fields of a plain struct without being told them: results are packed by what the
// structs of model/ are, so that a field that is added to one of them cannot be forgotten.
namespace fields {

// Stands for a value of any type when the fields of an aggregate are counted.
struct Anything {
  template <typename T>
  operator T() const;
};

template <typename T, std::size_t... Index>
constexpr bool takes(std::index_sequence<Index...>) {
  return requires { T{(static_cast<void>(Index), Anything{})...}; };
}

inline constexpr std::size_t kMostFields = 32;

template <typename T, std::size_t Count = kMostFields + 1>
constexpr std::size_t count() {
  if constexpr (Count == 0) {
    return 0;
  } else if constexpr (takes<T>(std::make_index_sequence<Count>{})) {
    return Count;
  } else {
    return count<T, Count - 1>();
  }
}

}  // namespace fields

// Calls use(field...) with all fields of `value`, in the order of their declaration.
template <typename T, typename Use>
decltype(auto) with_fields(T& value, Use use) {
  constexpr std::size_t kCount = fields::count<std::remove_const_t<T>>();
  static_assert(kCount <= fields::kMostFields, "a struct has more fields than with_fields() knows");
  // clang-format off
#define PRONGSAI_FIELDS(count, ...)            \
  if constexpr (kCount == count) {             \
    auto& [__VA_ARGS__] = value;               \
    return use(__VA_ARGS__);                   \
  }
  PRONGSAI_FIELDS(1, a)
  PRONGSAI_FIELDS(2, a, b)
  PRONGSAI_FIELDS(3, a, b, c)
  PRONGSAI_FIELDS(4, a, b, c, d)
  PRONGSAI_FIELDS(5, a, b, c, d, e)
  PRONGSAI_FIELDS(6, a, b, c, d, e, f)
  PRONGSAI_FIELDS(7, a, b, c, d, e, f, g)
  PRONGSAI_FIELDS(8, a, b, c, d, e, f, g, h)
  PRONGSAI_FIELDS(9, a, b, c, d, e, f, g, h, i)
  PRONGSAI_FIELDS(10, a, b, c, d, e, f, g, h, i, j)
  PRONGSAI_FIELDS(11, a, b, c, d, e, f, g, h, i, j, k)
  PRONGSAI_FIELDS(12, a, b, c, d, e, f, g, h, i, j, k, l)
  PRONGSAI_FIELDS(13, a, b, c, d, e, f, g, h, i, j, k, l, m)
  PRONGSAI_FIELDS(14, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
  PRONGSAI_FIELDS(15, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
  PRONGSAI_FIELDS(16, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
  PRONGSAI_FIELDS(17, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
  PRONGSAI_FIELDS(18, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r)
  PRONGSAI_FIELDS(19, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s)
  PRONGSAI_FIELDS(20, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
  PRONGSAI_FIELDS(21, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u)
  PRONGSAI_FIELDS(22, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v)
  PRONGSAI_FIELDS(23, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w)
  PRONGSAI_FIELDS(24, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x)
  PRONGSAI_FIELDS(25, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y)
  PRONGSAI_FIELDS(26, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z)
  PRONGSAI_FIELDS(27, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2)
  PRONGSAI_FIELDS(28, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2, b2)
  PRONGSAI_FIELDS(29, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2, b2, c2)
  PRONGSAI_FIELDS(30, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2, b2, c2, d2)
  PRONGSAI_FIELDS(31, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2, b2, c2, d2, e2)
  PRONGSAI_FIELDS(32, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y,
                      z, a2, b2, c2, d2, e2, f2)
#undef PRONGSAI_FIELDS
  // clang-format on
}

}  // namespace prongsai

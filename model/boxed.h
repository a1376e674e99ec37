#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace prongsai {

// A value that is mostly absent, kept on the heap: used as std::optional, it takes the room of one
// pointer where there is nothing. Copies are copies of the value. (A country's records hold a
// million items, of which nine in ten have no parts; two optional scores took half of each.)
template <typename Value>
class Boxed {
 public:
  Boxed() = default;
  Boxed(std::nullopt_t) {}  // NOLINT(google-explicit-constructor): as std::optional
  Boxed(Value value)        // NOLINT(google-explicit-constructor)
      : value_(std::make_unique<Value>(std::move(value))) {}
  Boxed(std::optional<Value> value) {  // NOLINT(google-explicit-constructor)
    if (value) value_ = std::make_unique<Value>(*std::move(value));
  }
  Boxed(const Boxed& other) : value_(other.copy()) {}
  Boxed(Boxed&& other) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    value_ = other.copy();
    return *this;
  }
  Boxed& operator=(Boxed&& other) noexcept = default;
  ~Boxed() = default;

  explicit operator bool() const { return value_ != nullptr; }
  [[nodiscard]] bool has_value() const { return value_ != nullptr; }

  // Of a present value only.
  Value& operator*() { return *value_; }
  const Value& operator*() const { return *value_; }
  Value* operator->() { return value_.get(); }
  const Value* operator->() const { return value_.get(); }

  // Throws std::bad_optional_access where there is nothing.
  Value& value() {
    if (!value_) throw std::bad_optional_access();
    return *value_;
  }

  template <typename... Arguments>
  Value& emplace(Arguments&&... arguments) {
    value_ = std::make_unique<Value>(std::forward<Arguments>(arguments)...);
    return *value_;
  }
  void reset() { value_.reset(); }

  bool operator==(const Boxed& other) const {
    if (!value_ || !other.value_) return value_ == other.value_;
    return *value_ == *other.value_;
  }

 private:
  [[nodiscard]] std::unique_ptr<Value> copy() const {
    return value_ ? std::make_unique<Value>(*value_) : nullptr;
  }

  std::unique_ptr<Value> value_;
};

}  // namespace prongsai

#include "pipeline/workers/frame.h"

#include <array>
#include <cstring>

namespace prongsai {
namespace {

constexpr std::string_view kMark = "PRGS";

struct Head {
  std::array<char, 4> mark{};
  FrameType type = FrameType::kSetup;
  std::array<char, 3> unused{};
  std::uint32_t checksum = 0;
  std::uint32_t unused_too = 0;
  std::uint64_t size = 0;
};
static_assert(sizeof(Head) == 24);

// CRC-32 as in zlib and PNG.
std::uint32_t checksum_of(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> values{};
    for (std::uint32_t i = 0; i < values.size(); ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320U : 0);
      values[i] = value;
    }
    return values;
  }();
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : bytes) sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFF] ^ (sum >> 8);
  return ~sum;
}

}  // namespace

std::string frame_bytes(FrameType type, std::string_view payload) {
  Head head;
  std::memcpy(head.mark.data(), kMark.data(), kMark.size());
  head.type = type;
  head.checksum = checksum_of(payload);
  head.size = payload.size();
  std::string bytes(sizeof head, '\0');
  std::memcpy(bytes.data(), &head, sizeof head);
  bytes += payload;
  return bytes;
}

std::optional<Frame> FrameReader::next() {
  if (bytes_.size() < sizeof(Head)) return std::nullopt;
  Head head;
  std::memcpy(&head, bytes_.data(), sizeof head);
  if (std::string_view(head.mark.data(), head.mark.size()) != kMark ||
      head.type > FrameType::kFailed || head.size > kLargestFrame) {
    throw FrameError("what came through the pipe is no frame");
  }
  if (bytes_.size() - sizeof head < head.size) return std::nullopt;
  Frame frame{head.type, bytes_.substr(sizeof head, head.size)};
  bytes_.erase(0, sizeof head + head.size);
  if (checksum_of(frame.payload) != head.checksum) {
    throw FrameError("a frame was damaged in the pipe");
  }
  return frame;
}

}  // namespace prongsai

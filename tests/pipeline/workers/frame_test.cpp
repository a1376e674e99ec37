#include "pipeline/workers/frame.h"

#include <catch2/catch.hpp>
#include <string>

using prongsai::Frame;
using prongsai::frame_bytes;
using prongsai::FrameError;
using prongsai::FrameReader;
using prongsai::FrameType;

TEST_CASE("Frames are put together from pieces of any size", "[pipeline][workers]") {
  const std::string bytes = frame_bytes(FrameType::kBegins, "หน้า") +
                            frame_bytes(FrameType::kScanned, "") +
                            frame_bytes(FrameType::kResult, std::string(5000, 'x'));
  const std::size_t piece = GENERATE(1, 7, 24, 4096, 100'000);
  FrameReader reader;
  std::string seen;
  for (std::size_t i = 0; i < bytes.size(); i += piece) {
    reader.feed(std::string_view(bytes).substr(i, piece));
    while (const auto frame = reader.next()) {
      seen += std::to_string(static_cast<int>(frame->type)) + ':' +
              std::to_string(frame->payload.size()) + ' ';
    }
  }
  CHECK(seen == std::to_string(static_cast<int>(FrameType::kBegins)) + ":12 " +
                    std::to_string(static_cast<int>(FrameType::kScanned)) + ":0 " +
                    std::to_string(static_cast<int>(FrameType::kResult)) + ":5000 ");
}

TEST_CASE("What is no frame is refused, whatever is wrong with it", "[pipeline][workers]") {
  const std::string good = frame_bytes(FrameType::kResult, "a result");
  std::string bytes = good;
  SECTION("another beginning") { bytes[0] = 'X'; }
  SECTION("a type that there is not") { bytes[4] = '\x7F'; }
  SECTION("a length beyond all measure") { bytes[22] = '\x7F'; }
  SECTION("a byte of the payload") { bytes.back() = 'X'; }
  SECTION("a byte of the checksum") { bytes[8] = static_cast<char>(bytes[8] + 1); }
  FrameReader reader;
  reader.feed(bytes);
  CHECK_THROWS_AS(reader.next(), FrameError);
}

TEST_CASE("Half a frame is none", "[pipeline][workers]") {
  const std::string good = frame_bytes(FrameType::kResult, "a result");
  FrameReader reader;
  reader.feed(std::string_view(good).substr(0, good.size() - 1));
  CHECK_FALSE(reader.next());
}

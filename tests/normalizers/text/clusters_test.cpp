#include "normalizers/text/clusters.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

TEST_CASE("Sound Thai has no invalid cluster", "[normalizers][clusters]") {
  for (const std::string text : {"",
                                 "ITA 2568",
                                 "ก็",
                                 "ศิลป์",
                                 "สิทธิ์",
                                 "พันธุ์",
                                 "ฤๅษี",
                                 "ฦๅชา",
                                 "ฤดู",
                                 "น้ำ",
                                 "ค่ะ",
                                 "ฯลฯ",
                                 "ต่าง ๆ",
                                 "๙๖.๘๓ คะแนน",
                                 "ผู้อื่น",
                                 "เก๋ง โต๊ะ",
                                 "เพชฺฌฆาต",
                                 "ธนฺ",
                                 "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
                                 "อำเภอถ้ำพรรณรา",
                                 "เจ้าหน้าที่\nบริการ"}) {
    CAPTURE(text);
    CHECK(count_clusters(text).invalid == 0);
    CHECK(cluster_violations(text).empty());
  }
}

TEST_CASE("Broken clusters are counted and placed", "[normalizers][clusters]") {
  struct Row {
    std::string text;
    ClusterCount count;
    std::vector<std::size_t> at;
  };
  const auto row = GENERATE(values<Row>({
      {"กา", {2, 0}, {}},    {"น ำ", {2, 1}, {4}},      {"ค าน า", {4, 2}, {4, 11}},
      {"กํา", {2, 1}, {6}},   {"เเ", {2, 2}, {0, 3}},    {"เเผน", {4, 1}, {0}},
      {"เ จ้า", {3, 1}, {0}}, {"เ", {1, 1}, {0}},        {"เ่", {2, 1}, {0}},
      {"ฤา", {2, 1}, {3}},   {"นำ้", {3, 1}, {6}},       {"หนา้", {4, 1}, {9}},
      {"ท่ี", {2, 1}, {6}},    {"ที่่", {2, 1}, {9}},        {"ผู้ื่น", {3, 1}, {9}},
      {"ก่้", {2, 1}, {6}},    {"ส ิน", {3, 1}, {4}},      {"่ล", {2, 1}, {0}},
      {"ก\nา", {2, 1}, {4}}, {"ป\uF70Aา", {2, 1}, {6}}, {"๑ๆฯ฿a ", {0, 0}, {}},
  }));
  CAPTURE(row.text);
  CHECK(count_clusters(row.text) == row.count);
  CHECK(cluster_violations(row.text) == row.at);
}

TEST_CASE("There are never more invalid clusters than clusters", "[normalizers][clusters]") {
  for (const std::string text : {"เเเเ ", "่้๊๋", "เ่เ่ า า", "าาาา", "\xE0\xB8"}) {
    CAPTURE(text);
    const ClusterCount count = count_clusters(text);
    CHECK(count.invalid <= count.clusters);
    CHECK(cluster_violations(text).size() == static_cast<std::size_t>(count.invalid));
  }
}

TEST_CASE("Damage that may stand by the grammar is not seen", "[normalizers][clusters]") {
  for (const std::string text : {"เลม่", "หน้าที", "ถ้าพรรณรา", "อานาจ"}) {
    CHECK(count_clusters(text).invalid == 0);
  }
}

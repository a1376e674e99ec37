#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <set>

#include "normalizers/text/flags.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/rules/false_sara_am.h"
#include "normalizers/text/utf8.h"
#include "tests/support/sample_lines.h"

using namespace prongsai;

namespace {

constexpr char kWordList[] = "/usr/share/hunspell/th_TH.dic";

// Words of the list that are damaged themselves: repaired but for the last four, which are flagged.
const std::set<std::string> kDamagedWords = {
    "ธูปฤาษี", "ทําปฏิกิริยา",  "เพื่อนเเท้",  "สิ่งเเวดล้อม", "เข้มเเข็ง",  "ฤาษี",   "ความทรงจํา", "โต้เเย้ง",
    "สํานึก",  "คล่องเเคล่ว", "เอาเเต่ใจ", "ลํ้าค่า",      "คู่ทุกขู์คู่ยาก", "น้ำหนัา", "สงวนลิขสิทธื์", "ได้จังหวัะ"};

std::vector<std::string> words() {
  std::vector<std::string> words;
  std::ifstream in(kWordList);
  for (std::string line; std::getline(in, line);) words.push_back(line.substr(0, line.find('/')));
  return words;
}

// The sentences between quotes in the generator's files of texts.
std::vector<std::string> sentences() {
  std::vector<std::string> sentences;
  for (const char* file : {"analyses", "plans", "limitations"}) {
    for (const std::string& line :
         lines_of(std::string("samples/generator/texts/") + file + ".py")) {
      const std::size_t first = line.find('"');
      const std::size_t last = line.rfind('"');
      if (first != std::string::npos && last > first + 20) {
        sentences.emplace_back(trim(std::string_view(line).substr(first + 1, last - first - 1)));
      }
    }
  }
  return sentences;
}

// Texts as reports of made-up results of every local authority would have them.
std::vector<std::string> reports() {
  const std::vector<std::string> bank = sentences();
  std::vector<std::string> texts;
  std::size_t n = 0;
  for (const std::string& line : lines_of("reference/gazetteer.tsv")) {
    std::string place = line.substr(line.find('\t') + 1);
    for (char& c : place) c = c == '\t' ? ' ' : c;
    if (const std::size_t empty = place.find("  "); empty != std::string::npos) {
      place.erase(empty, 1);  // a provincial administration is in no district
    }
    texts.push_back("ผลการประเมินของ" + place + " ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
    for (int i = 0; i < 6; ++i) texts.push_back(place + " " + bank[n++ % bank.size()]);
  }
  return texts;
}

// The texts that any rule changes or flags.
std::set<std::string> touched(const std::vector<std::string>& texts) {
  std::set<std::string> touched;
  for (const std::string& text : texts) {
    std::vector<Change> changes;
    if (repair_text(text, {}, changes) != text || !flagged_spots(text).empty())
      touched.insert(text);
  }
  return touched;
}

}  // namespace

TEST_CASE("No rule touches the words of the word list but those that are damaged",
          "[normalizers][sound_text]") {
  const std::vector<std::string> list = words();
  if (list.empty()) {
    std::cout << "no word list (package hunspell-th): its words are not tested\n";
    return;
  }
  CHECK(list.size() > 50000);
  CHECK(touched(list) == kDamagedWords);
}

TEST_CASE("No rule touches the true texts of the samples", "[normalizers][sound_text]") {
  CHECK(touched(true_texts()) == std::set<std::string>{});
}

TEST_CASE("No rule touches the texts of 50,000 lines of simulated reports",
          "[normalizers][sound_text]") {
  const std::vector<std::string> texts = reports();
  CHECK(texts.size() > 50000);
  CHECK(touched(texts) == std::set<std::string>{});
  SaraCount count;
  for (const std::string& text : texts) count_sara(text, count);
  CHECK_FALSE(count.is_inverted());
}

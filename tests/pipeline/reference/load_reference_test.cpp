#include "pipeline/reference/load_reference.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "normalizers/text/phrase_key.h"
#include "pipeline/reference/data_folder.h"
#include "tests/support/project.h"
#include "tests/support/temporary_folder.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

const Reference& reference() {
  static const Reference loaded = load_reference(prongsai::testing::source_folder() / "reference");
  return loaded;
}

int count_items(const Framework& framework, Instrument instrument) {
  int count = 0;
  for (const FrameworkItem& item : framework.items) count += item.code.instrument == instrument;
  return count;
}

// What is said of the reference folder when one file in it has another text.
std::string complaint(const std::string& file, const std::string& text) {
  const testing::TemporaryFolder copy;
  fs::copy(prongsai::testing::source_folder() / "reference", copy.path(),
           fs::copy_options::recursive);
  copy.write(file, text);
  try {
    static_cast<void>(load_reference(copy.path()));
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("each year has the items that are known of it", "[pipeline][reference]") {
  struct Row {
    int year, iit, eit, oit;
    Certainty certainty;
  };
  for (const Row& row :
       {Row{2562, 0, 0, 0, Certainty::kUnverified}, Row{2563, 30, 15, 43, Certainty::kUnverified},
        Row{2564, 30, 15, 43, Certainty::kSourced}, Row{2565, 30, 15, 43, Certainty::kUnverified},
        Row{2566, 0, 0, 43, Certainty::kUnverified}, Row{2567, 0, 0, 3, Certainty::kUnverified},
        Row{2568, 15, 9, 28, Certainty::kSourced}, Row{2569, 0, 0, 26, Certainty::kUnverified}}) {
    CAPTURE(row.year);
    const Framework& framework = reference().frameworks.at(FiscalYear{row.year});
    CHECK(count_items(framework, Instrument::kIit) == row.iit);
    CHECK(count_items(framework, Instrument::kEit) == row.eit);
    CHECK(count_items(framework, Instrument::kOit) == row.oit);
    CHECK(framework.items_certainty == row.certainty);
  }
  CHECK(reference().frameworks.size() == 8);
}

TEST_CASE("every year has three instruments, ten indicators and its kind of levels",
          "[pipeline][reference]") {
  for (const auto& [year, framework] : reference().frameworks) {
    CAPTURE(year.buddhist_era);
    REQUIRE(framework.instruments.size() == 3);
    CHECK(framework.instruments[2].weight == 40);
    REQUIRE(framework.indicators.size() == 10);
    CHECK(framework.indicators[4].instrument == Instrument::kIit);
    CHECK(framework.indicators[5].instrument == Instrument::kEit);
    CHECK(framework.indicators[8].instrument == Instrument::kOit);
    const bool words = year.buddhist_era >= 2566;
    CHECK(framework.levels.front().level == (words ? "ผ่านดีเยี่ยม" : "AA"));
    CHECK(framework.levels.size() == (words ? 5 : 7));
    CHECK(framework.levels.back().overall == Hundredths{0});
  }
}

TEST_CASE("items of 2568 and 2564 have wording, and those of 2564 its sub-groups",
          "[pipeline][reference]") {
  for (const int year : {2564, 2568}) {
    for (const FrameworkItem& item : reference().frameworks.at(FiscalYear{year}).items) {
      CAPTURE(year, to_string(item.code));
      CHECK_FALSE(item.text.empty());
      CHECK(item.group.empty() == (item.code.instrument != Instrument::kOit));
    }
  }
  std::vector<std::pair<std::string, int>> groups;
  for (const FrameworkItem& item : reference().frameworks.at(FiscalYear{2564}).items) {
    if (item.group.empty()) continue;
    if (groups.empty() || groups.back().first != item.group) groups.emplace_back(item.group, 0);
    ++groups.back().second;
  }
  std::vector<int> sizes;
  for (const auto& group : groups) sizes.push_back(group.second);
  CHECK(sizes == std::vector<int>{9, 8, 7, 4, 5, 8, 2});
}

TEST_CASE("only 2568 is sure to have EIT parts and a flat mean", "[pipeline][reference]") {
  const Framework& now = reference().frameworks.at(FiscalYear{2568});
  CHECK(now.eit_parts);
  CHECK(now.oit_aggregation == OitAggregation::kFlatMean);
  CHECK(now.answer_scale == std::vector<int>{0, 20, 40, 60, 80, 100});
  CHECK(now.oit_values == std::vector<int>{0, 50, 100});
  CHECK(find_item(now, {Instrument::kIit, 9})->yes_no);
  CHECK_FALSE(find_item(now, {Instrument::kIit, 10})->yes_no);
  CHECK(find_item(now, {Instrument::kIit, 9})->negative);
  CHECK_FALSE(find_item(now, {Instrument::kIit, 10})->negative);
  std::string graft;
  for (const FrameworkItem& item : now.items) {
    if (item.graft != Graft::kNone) graft += to_string(item.code) + ' ';
  }
  CHECK(graft == "i3 i5 i6 i9 e3 ");
  const Framework& before = reference().frameworks.at(FiscalYear{2564});
  CHECK_FALSE(before.eit_parts);
  CHECK(before.oit_aggregation == OitAggregation::kSubgroupMean);
  CHECK(before.oit_values == std::vector<int>{0, 100});
}

TEST_CASE("the gazetteer has every authority once, in a district of its province",
          "[pipeline][reference]") {
  const Gazetteer& gazetteer = reference().gazetteer;
  CHECK(gazetteer.provinces.size() == 77);
  // 927 of the districts' list and กัลยาณิวัฒนา, which only the authorities' list has.
  CHECK(gazetteer.districts.size() == 928);
  CHECK(gazetteer.authorities.size() == 7852);
  std::set<std::pair<std::string, std::string>> districts(gazetteer.districts.begin(),
                                                          gazetteer.districts.end());
  std::set<std::string> codes;
  std::map<std::string, int> of_province;
  for (const LocalAuthority& authority : gazetteer.authorities) {
    CAPTURE(authority.name);
    CHECK(codes.insert(authority.code).second);
    if (!authority.district.empty()) {
      CHECK(districts.contains({authority.province, authority.district}));
    }
    ++of_province[authority.province];
  }
  CHECK(of_province.at("เชียงใหม่") == 211);  // as a municipality's page of 2564 counts them
  CHECK(of_province.size() == 76);          // all but Bangkok
}

TEST_CASE("no header wording means two things", "[pipeline][reference]") {
  std::map<std::string, ColumnRole> roles;
  for (const ColumnWording& column : reference().columns) {
    CAPTURE(column.wording);
    const std::string key = phrase_key(column.wording);
    CHECK_FALSE(key.empty());
    CHECK(roles.emplace(key, column.role).first->second == column.role);
  }
}

TEST_CASE("what is wrong in the data is told with file and line", "[pipeline][reference]") {
  struct Row {
    const char* file;
    const char* text;
    const char* complaint;
  };
  for (const Row& row : {
           Row{"columns.toml", "[roles]\nscor = []\n", "columns.toml:2: 'scor' is no role"},
           Row{"columns.toml", "[roles]\nscore = [\"ก\",\n\"ก\"]\n", "columns.toml:3: 'ก' stands"},
           Row{"columns.toml", "[roles\n", "columns.toml:1: "},
           Row{"units.toml", "divisions = [\"กองคลัง\",\n\"กองคลง\"]\n",
               "units.toml:2: 'กองคลง' has"},
           Row{"units.toml", "division = []\n", "units.toml:1: "},
           Row{"frameworks/2568.toml", "year = 2567\n", "2568.toml:1: the year is not"},
           Row{"frameworks/2568.toml", "year = 2568\nyaer = 1\n", "2568.toml:2: key 'yaer'"},
           Row{"frameworks/2568.toml", "year = 2568\n", "section 'instruments' is missing"},
           Row{"gazetteer.tsv", "code\tkind\n", "gazetteer.tsv:1: 5 fields expected"},
           Row{"districts.tsv", "province\tdistrict\nนิวยอร์ก\tควีนส์\n",
               "districts.tsv:2: no such province"},
       }) {
    CAPTURE(row.text);
    CHECK_THAT(complaint(row.file, row.text), Catch::Contains(row.complaint));
  }
}

TEST_CASE("the data folder is where the environment says, beside the program, or above it",
          "[pipeline][reference]") {
  const testing::TemporaryFolder folder;
  const fs::path& root = folder.path();
  fs::create_directories(root / "usr/share/prongsai/reference/frameworks");
  fs::create_directories(root / "tree/reference/frameworks");
  const fs::path installed = root / "usr/share/prongsai/reference";
  const fs::path tree = root / "tree/reference";
  CHECK(find_data_folder({}, root / "usr/bin/prongsai") == installed);
  CHECK(find_data_folder({}, root / "tree/build/dev/prongsai") == tree);
  CHECK(find_data_folder(root / "tree", root / "usr/bin/prongsai") == tree);
  CHECK(find_data_folder(tree, root / "usr/bin/prongsai") == tree);
  CHECK_THROWS_WITH(find_data_folder(root / "none", root / "usr/bin/prongsai"),
                    Catch::Contains("PRONGSAI_DATA"));
}

}  // namespace
}  // namespace prongsai

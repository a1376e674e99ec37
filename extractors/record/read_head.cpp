#include "extractors/record/read_head.h"

#include "extractors/record/read_score.h"
#include "extractors/record/record_words.h"

namespace prongsai {
namespace {

constexpr long long kMostPages = 1'000'000;
constexpr long long kMostRows = 1'000'000;

std::optional<SourceRow> read_row(const Field& field) {
  if (field.is_null()) return std::nullopt;
  return SourceRow{static_cast<int>(field.at("page").integer(1, kMostPages)),
                   static_cast<int>(field.at("row").integer(1, kMostRows))};
}

std::optional<double> figure_or_none(const Field& field) {
  constexpr double kMostPerThousand = 1000;
  if (field.is_null()) return std::nullopt;
  return field.number(0, kMostPerThousand);
}

// What PageRead and FontRead have in common.
template <typename Read>
void read_figures(Read& read, const Field& field) {
  read.reason = field.at("reason").text_or_empty();
  read.valid_clusters = figure_or_none(field.at("valid_clusters"));
  read.lexicon = figure_or_none(field.at("lexicon"));
  read.am_rate = figure_or_none(field.at("am_rate"));
  read.unmapped = figure_or_none(field.at("unmapped"));
}

std::vector<PageRead> read_pages_read(const Field& list) {
  std::vector<PageRead> pages(list.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Field entry = list.at(i);
    pages[i].page = static_cast<int>(entry.at("page").integer(1, kMostPages));
    pages[i].method = read_page_method(entry.at("method"));
    read_figures(pages[i], entry);
  }
  return pages;
}

std::vector<FontRead> read_fonts_read(const Field& list) {
  std::vector<FontRead> fonts(list.size());
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    const Field entry = list.at(i);
    fonts[i].name = entry.at("name").text();
    fonts[i].used = entry.at("used").boolean();
    read_figures(fonts[i], entry);
  }
  return fonts;
}

}  // namespace

Source read_source(const Field& field) {
  Source source;
  source.file = field.at("file").text();
  source.sha256 = field.at("sha256").text();
  source.pages = field.at("pages").integer_or_none(0, kMostPages).value_or(0);
  source.kind = read_source_kind(field.at("kind"));
  source.row = read_row(field.at("row"));
  source.page_from = field.at("page_from").integer_or_none(1, kMostPages);
  source.page_to = field.at("page_to").integer_or_none(1, kMostPages);
  source.pages_read = read_pages_read(field.at("pages_read"));
  source.fonts_read = read_fonts_read(field.at("fonts_read"));
  return source;
}

Agency read_agency(const Field& field, const PlaceReader& places) {
  Agency agency;
  agency.name = field.at("name").text_or_empty();
  agency.name_printed = field.at("name_printed").text_or_empty();
  agency.kind = field.at("kind").text_or_empty();
  agency.district = field.at("district").text_or_none();
  agency.province = field.at("province").text_or_none();
  agency.code = field.at("code").text_or_none();
  const Field seen = field.at("places");
  agency.origin = places.origin(seen.at("name"));
  return agency;
}

Overall<Score> read_overall(const Field& field, const PlaceReader& places) {
  Overall<Score> overall;
  overall.score = read_score(field.at("score"), places);
  overall.level = field.at("level").text_or_none();
  overall.level_expected = field.at("level_expected").text_or_none();
  const Field seen = field.at("places");
  overall.level_origin = places.origin(seen.at("level"));
  return overall;
}

}  // namespace prongsai

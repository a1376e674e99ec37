#include "extractors/report/interpret.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "extractors/report/columns.h"
#include "extractors/report/follow_up_table.h"
#include "extractors/report/headings.h"
#include "extractors/report/history.h"
#include "extractors/report/indicator_table.h"
#include "extractors/report/instrument_table.h"
#include "extractors/report/item_table.h"
#include "extractors/report/league_table.h"
#include "extractors/report/limitations.h"
#include "extractors/report/lines_above.h"
#include "extractors/report/plan_table.h"
#include "extractors/report/prose.h"
#include "extractors/report/ranks.h"
#include "extractors/report/split_reports.h"
#include "extractors/report/stacked_tables.h"
#include "extractors/report/table_level.h"
#include "extractors/report/title.h"
#include "extractors/report/wide_items.h"
#include "extractors/report/wide_table.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// A table of the flow and what stands above it.
struct PlacedTable {
  const Table* table = nullptr;
  TableColumns columns;
  std::optional<int> indicator;      // of the heading above
  std::optional<int> own_indicator;  // of a heading between the table before and this one
  const Table* stands_as = nullptr;  // in the flow, where `table` is that one turned
};

class Interpreter {
 public:
  Interpreter(const Flow& flow, const Source& source, const Reference& reference)
      : reference_(reference),
        vocabulary_(reference),
        parted_(with_stacked_tables_apart(flow, vocabulary_.headers)),
        flow_(parted_ ? *parted_ : flow) {
    common_.source = source;
  }

  std::vector<Draft> interpret() {
    const Title title = read_title(flow_, reference_.gazetteer);
    common_.document_type = title.document_type;
    common_.fiscal_year = title.fiscal_year;
    sort_out_tables();
    // A chapter or table torn out of an announcement shows what it is by its columns alone.
    const bool league =
        items_.empty() && std::any_of(leagues_.begin(), leagues_.end(), names_instruments);
    if (title.document_type == DocumentType::kNotIta && !league) {
      common_.fiscal_year.reset();
      return {common_};
    }
    if (items_.empty() && !leagues_.empty() && !compares_itself(title)) return read_leagues(title);
    Draft report = read_report(title);
    if (!title.on_cover && !has_results(report)) {
      common_.document_type = DocumentType::kNotIta;
      common_.fiscal_year.reset();
      return {common_};
    }
    return {std::move(report)};
  }

 private:
  // Whether a document that only mentions ITA reports its results: a few numbers of its own at
  // least.
  static bool has_results(const Draft& draft) {
    constexpr std::size_t kFewest = 3;
    const std::size_t scores =
        draft.overall.score.size() + draft.instruments.size() + draft.indicators.size();
    return scores >= kFewest || draft.items.size() >= kFewest;
  }

  // Whether a table of agencies is a report's own comparison with its neighbours: its agency is a
  // row of it, and it has tables of its results beside.
  [[nodiscard]] bool compares_itself(const Title& title) const {
    if (indicators_.empty() && instruments_.empty() && wide_.empty()) return false;
    Findings aside;
    const Agency own = settle_agency(title.agency, reference_.gazetteer, aside);
    // A ministry's office is a row of the table of its departments, which is what it reports on.
    const bool local = own.kind.starts_with("องค์การบริหารส่วน") || own.kind.starts_with("เทศบาล");
    if (!local || !own.name.starts_with(own.kind)) return false;
    const std::string place = phrase_key(own.name.substr(own.kind.size()));
    return !place.empty() && std::any_of(leagues_.begin(), leagues_.end(), [&](const auto& league) {
      const auto& cells = league.table->cells;
      return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
        return phrase_key(join_lines(cell.lines)).ends_with(place);
      });
    });
  }

  static bool names_instruments(const PlacedTable& placed) {
    const auto& columns = placed.columns.columns;
    return std::count_if(columns.begin(), columns.end(),
                         [](const Column& column) { return column.instrument.has_value(); }) >= 2;
  }

  void sort_out_tables() {
    std::optional<int> indicator;
    std::optional<int> own;
    for (const FlowBlock& block : flow_.blocks) {
      if (block.kind == FlowBlock::Kind::kLine) {
        if (const auto number = vocabulary_.indicators.heading(block.line.text))
          indicator = own = number;
        lines_.push_back(block.line);
        continue;
      }
      sort_out(block.table, indicator, own);
      own.reset();
    }
  }

  void sort_out(const Table& table, std::optional<int> indicator, std::optional<int> own) {
    if (auto turned = turned_league_table(table)) {
      TableColumns columns = columns_of(*turned);
      // What stands over the names, in the corner, says nothing of them ("ตัวชี้วัด", "รายการ").
      columns.columns.front() = {ColumnRole::kAgency, {}, {}};
      columns.header_rows = std::max(columns.header_rows, 1);
      if (is_league_table(*turned, columns)) {
        turned_.push_back(std::make_unique<Table>(std::move(*turned)));
        leagues_.push_back({turned_.back().get(), std::move(columns), {}, {}, &table});
        return;
      }
    }
    sort_out({&table, columns_of(table), indicator, own, {}});
  }

  // Columns of other years than the report's are none of its own, but a league table may be about
  // another year than the document it stands in.
  [[nodiscard]] TableColumns columns_of(const Table& table) const {
    TableColumns columns = read_columns(table, vocabulary_.headers, common_.fiscal_year);
    const bool agencies = columns.has(ColumnRole::kAgency) || columns.has(ColumnRole::kProvince);
    if (agencies && !is_league_table(table, columns))
      columns = read_columns(table, vocabulary_.headers);
    return columns;
  }

  void sort_out(PlacedTable placed) {
    const Table& table = *placed.table;
    if (is_follow_up_table(flow_, table, placed.columns, common_.fiscal_year)) {
      follow_ups_.push_back(std::move(placed));
    } else if (is_plan_table(placed.columns)) {
      plans_.push_back(std::move(placed));
    } else if (is_league_table(table, placed.columns)) {
      leagues_.push_back(std::move(placed));
    } else if (is_history(table, placed.columns)) {
      history_.push_back({&table, {}});
    } else if (is_wide_item_table(table)) {
      keep_own(wide_items_, std::move(placed));
    } else if (is_instrument_table(table, placed.columns)) {
      keep_own(instruments_, std::move(placed));
    } else if (is_wide_table(table, placed.columns)) {
      keep_own(wide_, std::move(placed));
    } else if (is_item_table(placed.columns)) {
      keep_own(items_, std::move(placed));
    } else if (is_indicator_table(table, placed.columns, vocabulary_.indicators)) {
      keep_own(indicators_, std::move(placed));
    } else if (!years_of_columns(table, vocabulary_.headers).empty()) {
      history_.push_back({&table, {}});  // all of its columns are of other years
    } else {
      others_.push_back(&table);
      // Years of another assessment are no sentences about ours.
      const bool years = placed.columns.header_rows > 0 && is_table_of_years(table, placed.columns);
      if (!years) add_rows_as_lines(table);
    }
  }

  // Lists of strengths and limitations stand in lines or, where there are none, in tables.
  void read_lists(Draft& draft) const {
    draft.strengths = read_strengths(flow_);
    draft.limitations = read_limitations(flow_);
    const bool no_strengths = draft.strengths.empty();
    const bool no_limitations = draft.limitations.empty();
    for (const Table* table : others_) {
      if (no_strengths) append(draft.strengths, strengths_in(*table));
      if (no_limitations) append(draft.limitations, limitations_in(*table));
    }
  }

  static void append(std::vector<Text>& into, std::vector<Text> from) {
    std::move(from.begin(), from.end(), std::back_inserter(into));
  }

  // Tables of former years and of the whole country look like the report's own; the line above says
  // so: "ผลการประเมิน ปีงบประมาณ พ.ศ. 2567", "ค่าเฉลี่ยระดับประเทศ".
  void keep_own(std::vector<PlacedTable>& into, PlacedTable placed) {
    const std::string_view caption = line_above(flow_, *placed.table);
    const bool others = about_others(caption);
    if (others && names_country(caption)) return;
    history_.push_back({placed.table, others ? find_year(caption) : std::nullopt});
    if (!others) into.push_back(std::move(placed));
  }

  // Years of complaints or budgets have tables of the same look: it names what only this assessment
  // has, or its heading names the assessment.
  [[nodiscard]] bool is_history(const Table& table, const TableColumns& columns) const {
    if (!is_table_of_years(table, columns)) return false;
    const bool own_words =
        std::any_of(columns.columns.begin(), columns.columns.end(), [](const Column& column) {
          return column.instrument || column.indicator || column.role == ColumnRole::kLevel;
        });
    const auto above = lines_above(flow_, table);
    return own_words || has_overall_of(table, columns, common_.fiscal_year) ||
           std::any_of(above.begin(), above.end(), [](const Line* line) {
             return line->text.find("ITA") != std::string::npos ||
                    line->text.find("คุณธรรมและความโปร่งใส") != std::string::npos ||
                    line->text.find("ผลการประเมิน") != std::string::npos;
           });
  }

  static bool names_country(std::string_view caption) {
    return caption.find("ระดับประเทศ") != std::string_view::npos;
  }

  [[nodiscard]] bool about_others(std::string_view caption) const {
    constexpr std::size_t kLongestCaption = 300;  // bytes: 100 Thai characters; more is a sentence
    if (caption.empty() || caption.size() > kLongestCaption) return false;
    if (names_country(caption)) return true;
    const auto year = find_year(caption);
    if (!year || !common_.fiscal_year || *year == *common_.fiscal_year) return false;
    // "เปรียบเทียบ … ปี 2567 และปี 2568" names ours, too; an item's title ends with any year.
    const std::string ours = std::to_string(common_.fiscal_year->buddhist_era);
    return with_ascii_digits(caption).find(ours) == std::string::npos &&
           caption.find("ผล") != std::string_view::npos &&
           caption.find("รายงานผล") == std::string_view::npos;
  }

  // A table without a header we know may be no table at all: lines with tabs, a box around the
  // title. Its rows are read like lines. More columns are a real table, whose numbers are not ours
  // to guess at.
  void add_rows_as_lines(const Table& table) {
    if (table.columns > 2) {
      add_boxes_as_lines(table);
      return;
    }
    for (int row = 0; row < table.rows; ++row) {
      std::vector<Line> cells;
      for (const Cell& cell : table.cells) {
        if (cell.row == row) cells.insert(cells.end(), cell.lines.begin(), cell.lines.end());
      }
      if (cells.empty()) continue;
      lines_.push_back(run_together(cells));
    }
  }

  // Boxes side by side, each with its name over its number: "IIT" / "94.41".
  void add_boxes_as_lines(const Table& table) {
    for (const Cell& cell : table.cells) {
      if (cell.lines.size() < 2) continue;
      const std::string name = cell.lines.front().text;
      const bool named = instrument_named_in(name) || name.find("ภาพรวม") != std::string::npos ||
                         name.find("คะแนนรวม") != std::string::npos;
      if (!named || find_scores(join_lines(cell.lines)).size() != 1) continue;
      lines_.push_back(run_together(cell.lines));
    }
  }

  static Line run_together(const std::vector<Line>& lines) {
    Line line = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
      line.text += ' ' + lines[i].text;
      line.numbers.insert(line.numbers.end(), lines[i].numbers.begin(), lines[i].numbers.end());
      line.origin = unite(line.origin, lines[i].origin);
    }
    return line;
  }

  std::vector<Draft> read_leagues(const Title& title) {
    if (!title.agency.provinces.empty())
      common_.agency.province = title.agency.provinces.front().value;
    std::vector<Draft> drafts;
    for (const PlacedTable& placed : leagues_) {
      if (const auto year = league_year(placed)) common_.fiscal_year = year;
      auto rows = read_league_table(*placed.table, placed.columns, common_, reference_);
      std::move(rows.begin(), rows.end(), std::back_inserter(drafts));
    }
    return drafts;
  }

  // The year over the scores of a league table: the document's where several stand side by side; a
  // plan for other years may hold the table. Else the year in the lines above it.
  [[nodiscard]] std::optional<FiscalYear> league_year(const PlacedTable& placed) const {
    std::vector<FiscalYear> years;
    for (const Cell& cell : placed.table->cells) {
      if (cell.row >= placed.columns.header_rows) break;
      const Column& column = placed.columns.columns[static_cast<std::size_t>(cell.column)];
      const bool scores = cell.column_span == placed.table->columns || column.instrument ||
                          column.indicator || column.role == ColumnRole::kScore ||
                          column.role == ColumnRole::kOverall;
      const auto year = find_year(join_lines(cell.lines));
      if (!scores || !year) continue;
      if (year == common_.fiscal_year) return year;
      if (std::find(years.begin(), years.end(), *year) == years.end()) years.push_back(*year);
    }
    if (years.size() == 1) return years.front();
    return year_above(flow_, placed.stands_as ? *placed.stands_as : *placed.table);
  }

  Draft read_report(const Title& title) {
    Draft draft = common_;
    const Framework* framework = nullptr;
    if (draft.fiscal_year) framework = framework_for(reference_, *draft.fiscal_year);
    if (title.document_type == DocumentType::kOtherProgramme) framework = nullptr;
    draft.agency = settle_agency(title.agency, reference_.gazetteer, draft.findings);
    read_prose(lines_, vocabulary_, framework, reference_, draft);
    for (const PlacedTable& placed : instruments_)
      read_instrument_table(*placed.table, placed.columns, draft);
    read_level(draft);
    for (const PlacedTable& placed : wide_) read_wide_table(*placed.table, placed.columns, draft);
    for (const PlacedTable& placed : indicators_) {
      read_indicator_table(*placed.table, placed.columns, vocabulary_.indicators, framework, draft);
    }
    for (const PlacedTable& placed : items_) {
      read_item_table(*placed.table, placed.columns, placed.indicator, vocabulary_, framework,
                      draft);
    }
    for (const PlacedTable& placed : wide_items_)
      read_wide_item_table(*placed.table, framework, draft);
    draft.plan_year = plan_year();
    read_plans(framework, draft);
    for (const PlacedTable& placed : follow_ups_) {
      const auto year = year_above(flow_, *placed.table);
      read_follow_up_table(*placed.table, placed.columns, placed.own_indicator,
                           year.value_or(draft.fiscal_year.value_or(FiscalYear{})), vocabulary_,
                           framework, draft);
    }
    for (const auto& [table, year] : history_)
      read_history(*table, vocabulary_, framework, year, draft);
    sort_history(draft);
    read_lists(draft);
    draft.ranks = read_ranks(lines_);
    complete_indicators(framework, draft);
    if (draft.document_type == DocumentType::kAnalysisReport && draft.items.empty() &&
        draft.plans.empty()) {
      draft.document_type = DocumentType::kResultSheet;
    }
    return draft;
  }

  // The level beside the instruments' scores or in a line of its own, where no sentence says it.
  void read_level(Draft& draft) const {
    if (draft.overall.level) return;
    std::optional<Text> level;
    for (const PlacedTable& placed : instruments_) {
      if (!level) level = level_in(*placed.table, reference_);
    }
    if (!level) level = level_in(lines_, reference_);
    if (!level) return;
    draft.overall.level = level->value;
    draft.overall.level_origin = level->origin;
  }

  // Tables of risks and of what was done have measures and responsible units, too; beside a plan
  // whose measures are for indicators and items, one that names none is another table.
  void read_plans(const Framework* framework, Draft& draft) const {
    bool any = false;
    const auto main_year = draft.plan_year;
    for (const PlacedTable& placed : plans_) {
      const auto year = year_above(flow_, *placed.table);
      const bool next = is_to_come(year);
      // A plan of this year or before, beside the one that is to come, is a former one.
      if (year && !next && is_to_come(main_year)) {
        read_follow_up_table(*placed.table, placed.columns, placed.own_indicator, *year,
                             vocabulary_, framework, draft);
        continue;
      }
      const auto first = static_cast<std::ptrdiff_t>(draft.plans.size());
      const Findings findings = draft.findings;
      if (next) draft.plan_year = year;  // quarters are of the table's own year
      read_plan_table(*placed.table, placed.columns, placed.own_indicator, vocabulary_, framework,
                      draft);
      draft.plan_year = main_year;
      const bool named = std::any_of(draft.plans.begin() + first, draft.plans.end(),
                                     [](const auto& plan) { return plan.indicator || plan.item; });
      if (any && !named) {
        draft.plans.erase(draft.plans.begin() + first, draft.plans.end());
        draft.findings = findings;
      } else if (named && !any) {
        draft.plans.erase(draft.plans.begin(), draft.plans.begin() + first);
      }
      any = any || named;
    }
  }

  // Names as the year has them where the printed one is that name damaged; instruments by number.
  static void complete_indicators(const Framework* framework, Draft& draft) {
    for (auto& indicator : draft.indicators) {
      indicator.instrument = instrument_of_indicator(indicator.number);
      const FrameworkIndicator* known =
          framework ? find_indicator(*framework, indicator.number) : nullptr;
      if (!known) continue;
      const bool variant = std::find(known->variants.begin(), known->variants.end(),
                                     indicator.name) != known->variants.end();
      if (!variant) indicator.name = known->name;
    }
  }

  // Whether a plan's year lies behind the one assessed.
  [[nodiscard]] bool is_to_come(std::optional<FiscalYear> year) const {
    return year && common_.fiscal_year && *common_.fiscal_year < *year;
  }

  // "การกำหนดวิธีการนำผลการวิเคราะห์…ไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. ๒๕๖๙": the year in the heading above
  // the plan; else the year after the one assessed, where there is a plan.
  [[nodiscard]] std::optional<FiscalYear> plan_year() const {
    if (plans_.empty()) return std::nullopt;
    for (const PlacedTable& placed : plans_) {
      if (const auto year = year_above(flow_, *placed.table); is_to_come(year)) return year;
    }
    if (const auto year = year_above(flow_, *plans_.front().table)) {
      if (!common_.fiscal_year || year->buddhist_era >= common_.fiscal_year->buddhist_era)
        return year;
    }
    if (!common_.fiscal_year) return std::nullopt;
    return FiscalYear{common_.fiscal_year->buddhist_era + 1};
  }

  const Reference& reference_;
  const Vocabulary vocabulary_;
  const std::optional<Flow> parted_;
  const Flow& flow_;
  Draft common_;
  std::vector<Line> lines_;
  std::vector<PlacedTable> items_;
  std::vector<PlacedTable> plans_;
  std::vector<PlacedTable> indicators_;
  std::vector<PlacedTable> instruments_;
  std::vector<PlacedTable> wide_;
  std::vector<PlacedTable> wide_items_;
  std::vector<PlacedTable> leagues_;
  std::vector<PlacedTable> follow_ups_;
  std::vector<const Table*> others_;  // that hold no results and no measures
  std::vector<std::pair<const Table*, std::optional<FiscalYear>>> history_;  // year of the caption
  std::vector<std::unique_ptr<Table>> turned_;  // league tables that leagues_ points to
};

// Whether a part of a file is a whole report: results in total, not only tables of items.
bool is_whole_report(const std::vector<Draft>& drafts) {
  if (drafts.size() != 1) return false;
  const Draft& draft = drafts.front();
  if (draft.document_type != DocumentType::kAnalysisReport &&
      draft.document_type != DocumentType::kResultSheet) {
    return false;
  }
  constexpr std::size_t kMostIndicators = 5;
  return !draft.overall.score.empty() || draft.instruments.size() >= 2 ||
         draft.indicators.size() >= kMostIndicators;
}

// The reports of several agencies bound in one file; empty where it is one report.
std::vector<Draft> interpret_parts(const Flow& flow, const Source& source,
                                   const Reference& reference) {
  std::vector<ReportStart> covers = further_covers(flow, reference.gazetteer);
  while (!covers.empty()) {
    std::vector<Draft> all;
    std::optional<std::size_t> broken;  // the first part that is no report
    const auto parts = split_at(flow, covers, source.pages);
    for (std::size_t i = 0; i < parts.size() && !broken; ++i) {
      Source own = source;
      own.page_from = parts[i].page_from;
      own.page_to = parts[i].page_to;
      auto drafts = Interpreter(parts[i].flow, own, reference).interpret();
      if (!is_whole_report(drafts)) broken = i;
      std::move(drafts.begin(), drafts.end(), std::back_inserter(all));
    }
    if (!broken) return all;
    // What is no report by itself is a part of the one before, or the beginning of the first.
    covers.erase(covers.begin() + static_cast<std::ptrdiff_t>(*broken == 0 ? 0 : *broken - 1));
  }
  return {};
}

}  // namespace

std::vector<Draft> interpret(const Flow& flow, const Source& source, const Reference& reference) {
  auto parts = interpret_parts(flow, source, reference);
  if (!parts.empty()) return parts;
  return Interpreter(flow, source, reference).interpret();
}

}  // namespace prongsai

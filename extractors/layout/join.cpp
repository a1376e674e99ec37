#include <algorithm>

#include "extractors/layout/as_displayed.h"
#include "extractors/layout/cut_beside.h"
#include "extractors/layout/cut_cells.h"
#include "extractors/layout/cut_rows.h"
#include "extractors/layout/join_tables.h"
#include "extractors/layout/lay_out.h"
#include "extractors/layout/word_places.h"

namespace prongsai {
namespace {

bool is_running(const Block& block) {
  return block.kind == BlockKind::kRunningHead || block.kind == BlockKind::kRunningFoot ||
         block.kind == BlockKind::kCatchword;
}

// Whether a line of the page stands left or right of its last table.
bool stands_beside_table(const Page& page, const Line& line) {
  const auto block = std::find_if(page.blocks.rbegin(), page.blocks.rend(),
                                  [](const Block& one) { return one.kind == BlockKind::kTable; });
  if (block == page.blocks.rend() || !block->table.origin.box || !line.origin.box) return false;
  const Rect& table = *block->table.origin.box;
  const Rect& box = *line.origin.box;
  return line.origin.page == page.number && box.y0 >= table.y0 && box.y1 <= table.y1 &&
         (box.x1 <= table.x0 || box.x0 >= table.x1);
}

class Joiner {
 public:
  Joiner(bool transcript, Findings& findings) : findings_(findings), transcript_(transcript) {}

  void add_page(const Page& page) {
    page_begins_ = true;
    before_ = page_;
    page_ = &page;
    for (const Block& block : page.blocks) {
      if (is_running(block)) continue;
      if (block.kind == BlockKind::kTable) {
        add_table(block.table);
      } else {
        flow_.blocks.push_back({FlowBlock::Kind::kLine, block.text, {}});
      }
      page_begins_ = false;
    }
  }

  Flow take() { return std::move(flow_); }

 private:
  // A table goes on when nothing but running lines and a page break stands between, or when its
  // header is repeated directly below it (a break that the document does not show, as in all
  // transcripts).
  void add_table(const Table& piece) {
    std::vector<Join> inner;
    const Table table = without_inner_headers(piece, inner);
    std::size_t block = table_above();
    if (block == flow_.blocks.size() || !put_behind(flow_.blocks[block].table, table, inner)) {
      block = flow_.blocks.size();
      flow_.blocks.push_back({FlowBlock::Kind::kTable, {}, table});
    }
    for (Join& join : inner) {
      join.block = block;
      flow_.joins.push_back(std::move(join));
    }
  }

  // The last block of the flow if it is a table; else, at a page's beginning, the table before
  // lines that stand beside it (a note in the margin, specks at the edge of a photographed sheet);
  // else the flow's end.
  [[nodiscard]] std::size_t table_above() const {
    std::size_t block = flow_.blocks.size();
    while (block > 0 && flow_.blocks[block - 1].kind == FlowBlock::Kind::kLine && page_begins_ &&
           before_ && stands_beside_table(*before_, flow_.blocks[block - 1].line)) {
      --block;
    }
    const bool table = block > 0 && flow_.blocks[block - 1].kind == FlowBlock::Kind::kTable;
    return table ? block - 1 : flow_.blocks.size();
  }

  // Joins `table` to `before` where it goes on with it; the joins inside it move with its rows.
  bool put_behind(Table& before, const Table& table, std::vector<Join>& inner) {
    const int header_rows = repeated_header_rows(before, table);
    if (header_rows == 0 && (!page_begins_ || transcript_)) return false;
    if (header_rows == 0 && begins_with_own_header(before, table, *page_)) return false;
    if (begins_with_other_header(before, table, header_rows)) return false;
    auto joined = join_tables(before, table, header_rows);
    if (!joined) return false;
    int shift = before.rows - header_rows;
    std::vector<Cell> left_out = cells_of_rows(table, 0, header_rows);
    if (page_begins_ && before_ && !transcript_) {
      const int rows = joined->rows;
      std::vector<Cell> rests = put_back_cut_cells(*joined, before.rows, *before_);
      for (Cell& rest : put_back_cut_row(*joined, before.rows, *before_))
        rests.push_back(std::move(rest));
      if (rows == joined->rows) {
        for (Cell& rest : put_back_texts_beside(*joined, before.rows, flow_.blocks, findings_))
          rests.push_back(std::move(rest));
      }
      for (Cell& rest : rests) {
        rest.row = header_rows;  // where it stood in the piece
        left_out.push_back(std::move(rest));
      }
      shift -= rows - joined->rows;
    }
    for (Join& join : inner) join.row += shift;
    inner.insert(inner.begin(),
                 {0, before.rows, table.origin.page,
                  header_rows > 0 ? JoinReason::kRepeatedHeader : JoinReason::kSameColumns,
                  std::move(left_out)});
    before = std::move(*joined);
    return true;
  }

  Flow flow_;
  Findings& findings_;
  const Page* page_ = nullptr;    // the one whose blocks are being added
  const Page* before_ = nullptr;  // and the one before it
  bool transcript_;
  bool page_begins_ = true;
};

}  // namespace

Flow join(const Document& document, Findings& findings) {
  Joiner joiner(document.source.kind == SourceKind::kTranscript, findings);
  for (const Page& page : document.pages) joiner.add_page(page);
  Flow flow = joiner.take();
  check_flow(document, flow, findings);
  place_as_displayed(document, flow);
  return flow;
}

}  // namespace prongsai

#include "exporters/workbook/lay_out_workbook.h"

#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/findings.h"
#include "exporters/workbook/sheets/items.h"
#include "exporters/workbook/sheets/limitations.h"
#include "exporters/workbook/sheets/plans.h"
#include "exporters/workbook/sheets/sources.h"

namespace prongsai {

// The font of Thai offices, in the size of official letters; row_height.cpp measures in it.
Workbook lay_out_workbook(const RunResult& run) {
  return {"TH Sarabun New",
          16,
          {lay_out_agencies(run), lay_out_items(run), lay_out_plans(run), lay_out_limitations(run),
           lay_out_findings(run), lay_out_sources(run)}};
}

}  // namespace prongsai

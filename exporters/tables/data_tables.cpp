#include "exporters/tables/agency_tables.h"
#include "exporters/tables/data_table.h"
#include "exporters/tables/plan_tables.h"
#include "exporters/tables/proof_tables.h"
#include "exporters/tables/result_tables.h"

namespace prongsai {

const std::vector<DataTable>& data_tables() {
  static const std::vector<DataTable> tables{
      sources_table(),   records_table(),    scores_table(),       items_table(),
      plans_table(),     plan_steps_table(), plan_units_table(),   limitations_table(),
      strengths_table(), ranks_table(),      former_plans_table(), history_table(),
      findings_table(),  checks_table(),     corrections_table(),
  };
  return tables;
}

}  // namespace prongsai

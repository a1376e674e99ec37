#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/reference.h"
#include "model/run_result.h"

namespace prongsai {

// An agency that goes on as another kind in the same place: an อบต. that became a เทศบาล, a
// เทศบาลตำบล that became a เทศบาลเมือง.
struct Succession {
  FormerAgency former;
  RosterEntry now;
  bool operator==(const Succession&) const = default;
};

// What the roster says (รหัสเดิม, ชื่อเดิม); and, of agencies that the gazetteer of 2560 does not list,
// whose name stands in the roster or on a document: the agency of the same place's name, district
// and province that the gazetteer lists as a kind that becomes this one, and as nothing else. Not
// where the roster lists the former agency beside it, nor where a later document still calls it by
// the former name: 501 places have both.
[[nodiscard]] std::vector<Succession> find_successions(const std::vector<RosterEntry>& roster,
                                                       const RunResult& run,
                                                       const Gazetteer& gazetteer);

// The agency as it is called now, with its former name where it has one.
struct CurrentAgency {
  Agency agency;
  FormerAgency former;
};
[[nodiscard]] CurrentAgency current_agency(const Agency& agency,
                                           const std::vector<Succession>& successions);

// A roster in which agencies of today stand in the place of those that they were.
[[nodiscard]] std::vector<RosterEntry> with_successions(std::vector<RosterEntry> roster,
                                                        const std::vector<Succession>& successions);

}  // namespace prongsai

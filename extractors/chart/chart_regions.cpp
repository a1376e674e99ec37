#include "extractors/chart/chart_regions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace prongsai {
namespace {

// In heights of type. What is drawn in one chart stands no farther apart than a legend's letters.
constexpr double kTogether = 2;
// Bars on one line, without an axis.
constexpr double kBetweenBars = 15;
// From a chart to its words and from these to the next ones: a legend or a title leaves two lines.
constexpr double kBeside = 3;
constexpr double kBelow = 3.6;
// From what is drawn to the next words above and below, where the last line of a grid is not seen.
constexpr double kFromDrawn = 6;
// How far words reach all together: names at the left, slanted ones below.
constexpr double kFarBeside = 32;
constexpr double kFarAbove = 9;
constexpr double kFarBelow = 22;
// Rows of a table are lower, charts in cells of a table higher.
constexpr double kHighestRow = 14;
// A patch of a legend is smaller.
constexpr double kLegend = 1.8;
// Of the page: a paragraph's line, a heading over all of it.
constexpr double kBroadText = 0.55;

bool meets(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

Rect grown(const Rect& box, Points x, Points y) {
  return {box.x0 - x, box.y0 - y, box.x1 + x, box.y1 + y};
}

Points aside(const Rect& a, const Rect& b) { return std::max({0.0, a.x0 - b.x1, b.x0 - a.x1}); }
Points above(const Rect& a, const Rect& b) { return std::max({0.0, a.y0 - b.y1, b.y0 - a.y1}); }

// Which of several things belong together, by pairs.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), 0);
  }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

// Rules that make cells, and how many of these.
struct Net {
  Rect box;
  std::vector<Points> rows;
  std::vector<Points> columns;
};

void add_place(Points place, std::vector<Points>& places) {
  constexpr Points kSame = 3;
  const bool known = std::any_of(places.begin(), places.end(),
                                 [&](Points other) { return std::abs(other - place) < kSame; });
  if (!known) places.push_back(place);
}

std::vector<Net> nets_of(const PageSketch& sketch) {
  std::vector<Rect> rules = sketch.level;
  rules.insert(rules.end(), sketch.upright.begin(), sketch.upright.end());
  rules.insert(rules.end(), sketch.rules.begin(), sketch.rules.end());
  Groups groups(rules.size());
  constexpr Points kTouch = 2;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t k = i + 1; k < rules.size(); ++k) {
      if (meets(grown(rules[i], kTouch, kTouch), rules[k])) groups.join(i, k);
    }
  }
  std::vector<Net> nets;
  std::vector<std::size_t> net_of(rules.size(), rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    std::size_t& net = net_of[groups.of(i)];
    if (net == rules.size()) {
      net = nets.size();
      nets.push_back({rules[i], {}, {}});
    }
    nets[net].box = unite(nets[net].box, rules[i]);
    const Point middle = rules[i].centre();
    rules[i].width() > rules[i].height() ? add_place(middle.y, nets[net].rows)
                                         : add_place(middle.x, nets[net].columns);
  }
  return nets;
}

std::size_t between(Points place, const std::vector<Points>& sorted) {
  const auto next = std::upper_bound(sorted.begin(), sorted.end(), place);
  return static_cast<std::size_t>(next - sorted.begin());
}

// How many cells have print in them.
std::size_t full_cells(const Net& net, const std::vector<Rect>& letters) {
  const std::size_t across = net.columns.size() + 1;
  std::vector<bool> full((net.rows.size() + 1) * across, false);
  for (const Rect& letter : letters) {
    const Point place = letter.centre();
    if (!net.box.contains(place)) continue;
    full[between(place.y, net.rows) * across + between(place.x, net.columns)] = true;
  }
  return static_cast<std::size_t>(std::count(full.begin(), full.end(), true));
}

// Print in most of the cells, in rows as low as a paragraph: of a chart's grid hardly any is full,
// and charts in cells are higher.
bool is_table(Net& net, const std::vector<Rect>& letters, Points type) {
  if (net.rows.size() < 3 || net.columns.size() < 3) return false;
  std::sort(net.rows.begin(), net.rows.end());
  std::sort(net.columns.begin(), net.columns.end());
  const std::size_t cells = (net.rows.size() - 1) * (net.columns.size() - 1);
  if (2 * full_cells(net, letters) < cells) return false;
  std::vector<Points> heights;
  for (std::size_t i = 1; i < net.rows.size(); ++i) {
    heights.push_back(net.rows[i] - net.rows[i - 1]);
  }
  std::sort(heights.begin(), heights.end());
  return heights[heights.size() / 2] < kHighestRow * type;
}

// A drawing: what stands together, and whether it has what charts are made of.
struct Cluster {
  Rect box;
  bool seed = false;
  bool curve = false;
};

struct Piece {
  Rect box;
  bool seed = false;
  bool area = false;
  bool curve = false;
};

class Drawings {
 public:
  Drawings(const PageSketch& sketch, Points type) : sketch_(sketch), type_(type) {
    for (Net& net : nets_of(sketch)) {
      if (net.columns.size() >= 3) crossed_.push_back(net.box);
      if (is_table(net, sketch.letters, type)) tables_.push_back(net.box);
    }
  }

  [[nodiscard]] const std::vector<Rect>& tables() const { return tables_; }

  std::vector<Cluster> find() {
    collect();
    Groups groups(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      for (std::size_t k = i + 1; k < pieces_.size(); ++k) {
        if (together(pieces_[i], pieces_[k])) groups.join(i, k);
      }
    }
    std::vector<Cluster> clusters;
    std::vector<std::size_t> cluster_of(pieces_.size(), pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      std::size_t& number = cluster_of[groups.of(i)];
      if (number == pieces_.size()) {
        number = clusters.size();
        clusters.push_back({pieces_[i].box, false, false});
      }
      Cluster& cluster = clusters[number];
      cluster.box = unite(cluster.box, pieces_[i].box);
      cluster.seed = cluster.seed || pieces_[i].seed;
      cluster.curve = cluster.curve || (pieces_[i].curve && pieces_[i].seed);
    }
    for (const Rect& grid : bare_grids()) clusters.push_back({grid, true, true});
    join_overlapping(clusters);
    return clusters;
  }

 private:
  void collect() {
    constexpr std::size_t kMost = 600;  // a photograph has thousands
    const Rect& page = sketch_.page;
    const auto add = [&](const std::vector<Rect>& boxes, Piece piece, Points least) {
      for (const Rect& box : boxes) {
        if (pieces_.size() >= kMost || in_table(box)) continue;
        piece.box = box;
        piece.seed = piece.area || piece.curve;
        piece.seed = piece.seed && std::max(box.width(), box.height()) > least;
        pieces_.push_back(piece);
      }
    };
    constexpr double kBroadLine = 0.07;
    add(sketch_.areas, {{}, false, true, false}, kLegend * type_);
    add(sketch_.lines, {{}, false, false, true}, kBroadLine * page.width());
    add(sketch_.others, {{}, false, false, false}, 0);
    add(inner_rules(sketch_.level), {{}, false, false, false}, 0);
    add(inner_rules(sketch_.upright), {{}, false, false, false}, 0);
  }

  // No frame of the page, no rule below its header.
  [[nodiscard]] std::vector<Rect> inner_rules(const std::vector<Rect>& rules) const {
    std::vector<Rect> inner;
    for (const Rect& rule : rules) {
      const bool all_over =
          rule.width() > 0.8 * sketch_.page.width() || rule.height() > 0.8 * sketch_.page.height();
      if (!all_over) inner.push_back(rule);
    }
    return inner;
  }

  // The fill of a header has no rule above it that is seen, and lies over the table's edge.
  [[nodiscard]] bool in_table(const Rect& box) const {
    constexpr Points kRim = 4;
    constexpr double kBroad = 0.3;
    return std::any_of(tables_.begin(), tables_.end(), [&](const Rect& table) {
      const Rect wide = grown(table, kRim, kRim);
      const bool beside = box.x0 > wide.x0 && box.x1 < wide.x1;
      const bool inside = box.y0 > wide.y0 && box.y1 < wide.y1;
      const bool header = meets(box, wide) && box.width() > kBroad * table.width() &&
                          box.height() < kHighestRow * type_;
      return beside && (inside || header);
    });
  }

  [[nodiscard]] bool together(const Piece& a, const Piece& b) const {
    const Points dx = aside(a.box, b.box);
    const Points dy = above(a.box, b.box);
    if (dx <= kTogether * type_ && dy <= kTogether * type_) return true;
    if (!a.area || !b.area || !a.seed || !b.seed) return false;
    constexpr Points kSame = 3;
    const Points far = kBetweenBars * type_;
    const bool upright = std::abs(a.box.y1 - b.box.y1) < kSame && dx < far &&
                         std::abs(a.box.width() - b.box.width()) < 2 * kSame;
    const bool lying = std::abs(a.box.x0 - b.box.x0) < kSame && dy < far &&
                       std::abs(a.box.height() - b.box.height()) < 2 * kSame;
    return upright || lying;
  }

  // Level lines as long as one another and evenly apart, with nothing upright through them: the
  // grid of a chart, whose own line may lie far from most of it, and be as level as they are.
  [[nodiscard]] std::vector<Rect> bare_grids() const {
    constexpr std::size_t kFewest = 4;
    std::vector<Rect> levels = inner_rules(sketch_.level);
    std::erase_if(levels, [&](const Rect& rule) {
      return in_table(rule) || std::any_of(crossed_.begin(), crossed_.end(), [&](const Rect& net) {
               return net.contains(rule.centre());
             });
    });
    std::sort(levels.begin(), levels.end(),
              [](const Rect& a, const Rect& b) { return a.y0 < b.y0; });
    std::vector<Rect> grids;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const std::vector<Rect> grid = evenly_below(levels, i);
      if (grid.size() < kFewest) continue;
      grids.push_back(grid.front());
      for (const Rect& rule : grid) grids.back() = unite(grids.back(), rule);
    }
    return grids;
  }

  // Numbers of the axis run into some lines of a grid.
  static bool are_as_long(const Rect& a, const Rect& b) {
    constexpr double kShared = 0.85;
    return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > kShared * std::max(a.width(), b.width());
  }

  // The lines of one length, one step apart, that begin with one.
  static std::vector<Rect> evenly_below(const std::vector<Rect>& levels, std::size_t first) {
    constexpr Points kSmallestStep = 4;
    constexpr Points kSameStep = 2.5;
    std::vector<Rect> grid{levels[first]};
    Points smallest = 0;
    for (std::size_t i = first + 1; i < levels.size(); ++i) {
      const Rect& rule = levels[i];
      const Rect& last = grid.back();
      if (!are_as_long(rule, last)) continue;
      const Points step = rule.centre().y - last.centre().y;
      if (step < kSmallestStep) continue;
      // One of them may not be seen for the chart's own line, the second as well as any other.
      const bool skipped = grid.size() == 2 && std::abs(2 * step - smallest) < kSameStep;
      if (grid.size() == 1 || skipped) smallest = step;
      const bool even =
          std::abs(step - smallest) < kSameStep || std::abs(step - 2 * smallest) < kSameStep;
      if (!even) break;
      grid.push_back(rule);
    }
    return grid;
  }

  static void join_overlapping(std::vector<Cluster>& clusters) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      for (std::size_t k = i + 1; k < clusters.size(); ++k) {
        if (!meets(clusters[i].box, clusters[k].box)) continue;
        clusters[i].box = unite(clusters[i].box, clusters[k].box);
        clusters[i].seed = clusters[i].seed || clusters[k].seed;
        clusters[i].curve = clusters[i].curve || clusters[k].curve;
        clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(k));
        k = i;  // the larger one may meet what came before
      }
    }
  }

  const PageSketch& sketch_;
  Points type_;
  std::vector<Rect> tables_;
  std::vector<Rect> crossed_;  // rules with upright ones through them
  std::vector<Piece> pieces_;
};

// Letters that stand side by side, a letter's breadth apart at most.
std::vector<Rect> phrases_of(std::vector<Rect> letters, Points type) {
  std::sort(letters.begin(), letters.end(),
            [](const Rect& a, const Rect& b) { return a.y0 < b.y0; });
  Groups groups(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (std::size_t k = i + 1; k < letters.size(); ++k) {
      if (letters[k].y0 > letters[i].y1) break;
      const Points shared = std::min(letters[i].y1, letters[k].y1) - letters[k].y0;
      const Points lower = std::min(letters[i].height(), letters[k].height());
      if (shared < 0.3 * lower || aside(letters[i], letters[k]) > 1.2 * type) continue;
      groups.join(i, k);
    }
  }
  std::vector<Rect> phrases;
  std::vector<std::size_t> phrase_of(letters.size(), letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::size_t& number = phrase_of[groups.of(i)];
    if (number == letters.size()) {
      number = phrases.size();
      phrases.push_back(letters[i]);
    }
    phrases[number] = unite(phrases[number], letters[i]);
  }
  return phrases;
}

class Regions {
 public:
  Regions(const PageSketch& sketch, Points type)
      : sketch_(sketch), type_(type), phrases_(phrases_of(sketch.letters, type)) {
    Drawings drawings(sketch, type);
    clusters_ = drawings.find();
    tables_ = drawings.tables();
    for (const Cluster& cluster : clusters_) {
      if (!is_chart(cluster) && is_upright_word(cluster.box)) phrases_.push_back(cluster.box);
    }
  }

  std::vector<ChartRegion> find() {
    std::vector<ChartRegion> regions;
    owner_.assign(phrases_.size(), -1);
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (is_chart(clusters_[i])) grow(i);
    }
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (is_chart(clusters_[i])) regions.push_back(region_of(i));
    }
    std::sort(regions.begin(), regions.end(),
              [](const ChartRegion& a, const ChartRegion& b) { return a.box.y0 < b.box.y0; });
    return regions;
  }

 private:
  // A signature is smaller, a stamp too; the smallest gauge seen is 60 points broad.
  [[nodiscard]] bool is_chart(const Cluster& cluster) const {
    constexpr Points kNarrowest = 50;
    constexpr Points kLowest = 22;
    const Rect& box = cluster.box;
    return cluster.seed && box.width() > kNarrowest && box.height() > kLowest;
  }

  // A name written straight up, whose letters and marks touch: too high for a letter.
  [[nodiscard]] bool is_upright_word(const Rect& box) const {
    return box.width() < 2.5 * type_ && box.height() < kFarBelow * type_ &&
           box.height() > 1.5 * box.width();
  }

  // A line of text that goes beyond the drawing and over half of the page.
  [[nodiscard]] bool is_body(const Rect& phrase, const Rect& drawn) const {
    return phrase.width() > kBroadText * sketch_.page.width() && phrase.width() > drawn.width();
  }

  [[nodiscard]] bool is_nearest(const Rect& phrase, std::size_t cluster) const {
    const auto gap = [&](const Rect& box) {
      return std::hypot(aside(phrase, box), above(phrase, box));
    };
    const Points own = gap(clusters_[cluster].box);
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (i != cluster && is_chart(clusters_[i]) && gap(clusters_[i].box) < own) return false;
    }
    return std::none_of(tables_.begin(), tables_.end(),
                        [&](const Rect& table) { return meets(table, phrase); });
  }

  // Names of a radar chart stand around a ring that may not be drawn.
  [[nodiscard]] Rect reached_by(const Cluster& cluster) const {
    if (!cluster.curve) return cluster.box;
    constexpr double kRing = 0.2;
    const Points more = kRing * std::min(cluster.box.width(), cluster.box.height());
    return grown(cluster.box, more, more);
  }

  // Numbers of an axis stand under one another to the left of what is drawn, with equal ends.
  [[nodiscard]] bool is_next_tick(const Rect& phrase, const Rect& last, const Rect& drawn) const {
    constexpr double kBroadest = 5;
    constexpr double kStep = 9;
    const bool narrow = std::max(phrase.width(), last.width()) < kBroadest * type_;
    return narrow && std::abs(phrase.x1 - last.x1) < 0.7 * type_ && phrase.y0 > last.y0 &&
           phrase.x1 < drawn.x0 + drawn.width() / 4 && above(phrase, last) <= kStep * type_;
  }

  void grow(std::size_t number) {
    const Rect start = reached_by(clusters_[number]);
    // A line may be all that is seen of a chart two thirds as high as broad.
    constexpr double kHigh = 0.65;
    const Points curve = clusters_[number].curve ? kHigh * start.width() : 0;
    const Rect limit{start.x0 - kFarBeside * type_, start.y0 - kFarAbove * type_,
                     start.x1 + kFarBeside * type_, start.y1 + std::max(kFarBelow * type_, curve)};
    std::vector<Rect> own{start};
    for (std::size_t from = 0; from < own.size(); ++from) {
      for (std::size_t i = 0; i < phrases_.size(); ++i) {
        const Rect& phrase = phrases_[i];
        if (owner_[i] >= 0 || is_body(phrase, start)) continue;
        const bool inside =
            limit.contains({phrase.x0, phrase.y0}) && limit.contains({phrase.x1, phrase.y1});
        const bool near = aside(phrase, own[from]) <= kBeside * type_ &&
                          above(phrase, own[from]) <= (from == 0 ? kFromDrawn : kBelow) * type_;
        const bool next_tick = from > 0 && is_next_tick(phrase, own[from], start);
        if (!inside || !(near || next_tick) || !is_nearest(phrase, number)) continue;
        owner_[i] = static_cast<int>(number);
        own.push_back(phrase);
        // The grid's line beside it, be it seen or not.
        if (next_tick) own.push_back({start.x0, phrase.y0, start.x1, phrase.y1});
      }
    }
  }

  [[nodiscard]] ChartRegion region_of(std::size_t number) const {
    ChartRegion region;
    region.drawn = clusters_[number].box;
    region.box = reached_by(clusters_[number]);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (owner_[i] == static_cast<int>(number)) region.box = unite(region.box, phrases_[i]);
    }
    region.box = grown(region.box, type_, type_);
    const Rect& page = sketch_.page;
    region.box = {std::max(region.box.x0, page.x0), std::max(region.box.y0, page.y0),
                  std::min(region.box.x1, page.x1), std::min(region.box.y1, page.y1)};
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      const bool own = owner_[i] == static_cast<int>(number);
      if (!own && meets(phrases_[i], region.box)) region.foreign.push_back(phrases_[i]);
    }
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (i == number || !is_chart(clusters_[i])) continue;
      if (meets(clusters_[i].box, region.box) && !meets(clusters_[i].box, region.drawn))
        region.foreign.push_back(clusters_[i].box);
    }
    for (const Rect& table : tables_) {
      if (meets(table, region.box) && !meets(table, region.drawn)) region.foreign.push_back(table);
    }
    return region;
  }

  const PageSketch& sketch_;
  Points type_;
  std::vector<Rect> phrases_;
  std::vector<Cluster> clusters_;
  std::vector<Rect> tables_;
  std::vector<int> owner_;  // of each phrase: a cluster, or -1
};

}  // namespace

std::vector<ChartRegion> find_chart_regions(const PageSketch& sketch, Points type) {
  return Regions(sketch, type).find();
}

}  // namespace prongsai

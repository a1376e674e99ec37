#include "extractors/chart/line_panel.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extractors/chart/axis.h"
#include "extractors/chart/coloured_legend.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using Row = std::vector<Phrase2D>;  // phrases on one line, from left to right

// A piece of ink that may be a line of a chart, or several that cross.
struct Piece {
  Rect box;
  const Curve* curve = nullptr;  // of Shapes::curves; else of its line_ink
};

bool ends_in_digit(const std::string& text) {
  const std::u32string letters = to_code_points(text);
  return !letters.empty() &&
         ((letters.back() >= U'0' && letters.back() <= U'9') || is_thai_digit(letters.back()));
}

// "ตัวชี้วัดที่ 1 ตัวชี้วัดที่ 2 ตัวชี้วัดที่ 3", "ปี 2566 ปี 2567 ปี 2568": names that stand so near to one
// another that they seem one, where each ends in its number.
std::vector<Phrase2D> names_apart(const Drawing& drawing, const Phrase2D& phrase) {
  constexpr std::size_t kFewest = 2;
  std::vector<Phrase2D> names;
  bool ended = true;
  for (const int index : phrase.words) {
    const Word& word = *drawing.words[static_cast<std::size_t>(index)].word;
    const bool number = ends_in_digit(word.text);
    const bool digits_alone = drawing.words[static_cast<std::size_t>(index)].value.has_value();
    if (ended && !digits_alone) {
      names.push_back({{}, word.box});
    } else if (names.empty()) {
      return {phrase};
    }
    names.back().words.push_back(index);
    names.back().box = unite(names.back().box, word.box);
    ended = number;
  }
  if (names.size() < kFewest || !ended) return {phrase};
  return names;
}

// "IIT" and "EIT" of a legend are no row of names.
std::vector<Row> rows_of_names(const Drawing& drawing, const std::vector<int>& legend) {
  std::vector<int> words;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const DrawnWord& drawn = drawing.words[i];
    const bool named = std::find(legend.begin(), legend.end(), static_cast<int>(i)) == legend.end();
    if (!drawn.taken && !drawn.decimals && named) words.push_back(static_cast<int>(i));
  }
  constexpr double kNear = 1.2;
  std::vector<Phrase2D> phrases;
  for (const Phrase2D& phrase : phrases_on_lines(drawing, words, kNear)) {
    std::vector<Phrase2D> names = names_apart(drawing, phrase);
    std::move(names.begin(), names.end(), std::back_inserter(phrases));
  }
  // "พ.ศ. 25 66" is one, whatever it was read as; a number alone is an axis'.
  std::erase_if(phrases, [&](const Phrase2D& phrase) {
    return phrase.words.size() == 1 &&
           drawing.words[static_cast<std::size_t>(phrase.words[0])].value.has_value();
  });
  std::sort(phrases.begin(), phrases.end(), [](const Phrase2D& a, const Phrase2D& b) {
    return a.box.centre().y < b.box.centre().y;
  });
  std::vector<Row> rows;
  for (Phrase2D& phrase : phrases) {
    const bool same_row =
        !rows.empty() &&
        phrase.box.centre().y - rows.back().front().box.centre().y < 0.7 * drawing.type;
    if (!same_row) rows.emplace_back();
    rows.back().push_back(std::move(phrase));
  }
  for (Row& row : rows) {
    std::sort(row.begin(), row.end(),
              [](const Phrase2D& a, const Phrase2D& b) { return a.box.x0 < b.box.x0; });
  }
  return rows;
}

// Places at equal distances that the names of a row stand at.
struct Places {
  Points first = 0;
  Points pitch = 0;
  std::vector<int> at;  // of each name
};

// Names are centred upon their places; what was read of one may be a letter or two short. `count`:
// of the ways from one place to the next between the first name and the last.
std::optional<Places> places_of(const Row& row, int count) {
  constexpr double kOff = 0.15;  // of the pitch
  Places places;
  // Without its "ปี" a year stands half of that beside its place: all the way tells the pitch
  // better.
  const Points all = row.back().box.centre().x - row.front().box.centre().x;
  places.pitch = all / count;
  for (int round = 0; round < 2; ++round) {
    places.at.clear();
    double n = 0;
    double k = 0;
    double x = 0;
    double kk = 0;
    double kx = 0;
    for (const Phrase2D& name : row) {
      const Points from = round == 0 ? row.front().box.centre().x : places.first;
      const double at = (name.box.centre().x - from) / places.pitch;
      const int place = static_cast<int>(std::lround(at));
      if (std::abs(at - place) > kOff) return std::nullopt;
      if (!places.at.empty() && place <= places.at.back()) return std::nullopt;
      places.at.push_back(place);
      n += 1;
      k += place;
      x += name.box.centre().x;
      kk += static_cast<double>(place) * place;
      kx += place * name.box.centre().x;
    }
    const double spread = n * kk - k * k;
    if (spread <= 0) return std::nullopt;
    places.pitch = (n * kx - k * x) / spread;
    places.first = (x - places.pitch * k) / n;
  }
  return places;
}

// The narrowest step is the pitch, or of a name that lost its last letters and one that did not;
// then no other is left out.
std::optional<Places> equal_places(const Row& row) {
  if (row.size() < 2) return std::nullopt;
  Points least = 1e9;
  for (std::size_t i = 1; i < row.size(); ++i) {
    least = std::min(least, row[i].box.centre().x - row[i - 1].box.centre().x);
  }
  if (least <= 0) return std::nullopt;
  const Points all = row.back().box.centre().x - row.front().box.centre().x;
  const int count = std::max(1, static_cast<int>(std::lround(all / least)));
  const std::optional<Places> places = places_of(row, count);
  if (places || count < static_cast<int>(row.size())) return places;
  return places_of(row, static_cast<int>(row.size()) - 1);
}

class Panels {
 public:
  explicit Panels(const Drawing& drawing) : drawing_(drawing) {}

  std::vector<LinePanel> find() {
    find_pieces();
    std::vector<Rect> lines;
    for (const Piece& piece : pieces_) lines.push_back(piece.box);
    std::vector<std::vector<LegendEntry>> legends = line_legends(drawing_, lines);
    // Where it has colours, they tell a legend better than its shapes.
    std::vector<LegendEntry> coloured = coloured_legend(drawing_);
    if (!coloured.empty()) legends.assign(1, std::move(coloured));
    std::vector<int> words;
    for (const auto& legend : legends) {
      for (const LegendEntry& entry : legend) {
        words.insert(words.end(), entry.words.begin(), entry.words.end());
      }
    }
    rows_ = rows_of_names(drawing_, words);
    for (const Piece& piece : pieces_) add(piece);
    if (drawing_.picture && drawing_.alone) assume();
    std::sort(panels_.begin(), panels_.end(), [](const LinePanel& a, const LinePanel& b) {
      return a.lines.y0 != b.lines.y0 ? a.lines.y0 < b.lines.y0 : a.lines.x0 < b.lines.x0;
    });
    for (const auto& legend : legends) give(legend);
    return std::move(panels_);
  }

 private:
  void find_pieces() {
    constexpr double kShortest = 4;  // heights of type
    const Points least = kShortest * drawing_.type;
    for (const Curve& curve : drawing_.shapes.curves) {
      if (curve.box.width() > least) pieces_.push_back({curve.box, &curve});
    }
    for (const Curve& ink : drawing_.shapes.line_ink) {
      if (ink.box.width() > least) pieces_.push_back({ink.box, nullptr});
    }
  }

  void add(const Piece& piece) {
    const Points farthest = piece.box.y1 + 1.5 * piece.box.width();
    for (const Row& row : rows_) {
      const Points y = row.front().box.centre().y;
      if (y < piece.box.y1 - 0.5 * drawing_.type || y > farthest) continue;
      std::optional<LinePanel> panel = panel_above(row, piece);
      if (!panel) continue;
      const auto same = [&](const LinePanel& other) { return has_names_of(other, *panel); };
      const auto known = std::find_if(panels_.begin(), panels_.end(), same);
      if (known == panels_.end()) {
        panels_.push_back(*std::move(panel));
      } else {
        known->lines = unite(known->lines, panel->lines);
        known->curves.insert(known->curves.end(), panel->curves.begin(), panel->curves.end());
      }
      return;
    }
  }

  // Three names or more stand below the axis' foot, of which one number may not have been read; to
  // tell which row they are, the first is taken.
  void assume() {
    const std::optional<Axis> axis = find_axis(drawing_, Growth::kUp, drawing_.region);
    if (!axis) return;
    const auto y_of = [&](double value) { return (value - axis->at_zero) / axis->per_point; };
    const Points top = y_of(axis->highest) - 0.5 * drawing_.type;
    const Points foot = y_of(axis->lowest);
    const Points step = (foot - y_of(axis->highest)) / static_cast<double>(axis->ticks.size() - 1);
    const Points lowest = foot + step + 4 * drawing_.type;
    std::optional<LinePanel> panel = slanted_panel(top, foot, lowest);
    constexpr std::size_t kFewest = 3;
    for (const Row& row : rows_) {
      const Points y = row.front().box.centre().y;
      if (panel || row.size() < kFewest || y < foot || y > lowest) continue;
      const std::optional<Places> places = equal_places(row);
      if (!places) continue;
      const Points last = places->first + places->at.back() * places->pitch;
      const Piece plot{{places->first, top, last, foot}, nullptr};
      panel = panel_at(*places, 0, places->at.back() + 1, row, plot);
    }
    if (!panel) return;
    panel->assumed = true;
    const bool known = std::any_of(panels_.begin(), panels_.end(), [&](const LinePanel& other) {
      return has_names_of(other, *panel);
    });
    if (!known) panels_.push_back(*std::move(panel));
  }

  // Names written at an angle, of which the upper end is at its place.
  [[nodiscard]] std::optional<LinePanel> slanted_panel(Points top, Points foot,
                                                       Points lowest) const {
    constexpr std::size_t kFewest = 3;
    constexpr Points kPoint = 0.1;
    std::vector<const SlantedLine*> lines;
    Row row;
    for (const SlantedLine& line : drawing_.slanted) {
      const Point upper = line.degrees > 0 ? line.end : line.begin;
      if (upper.y < foot - drawing_.type || upper.y > lowest) continue;
      lines.push_back(&line);
    }
    const auto x_of = [](const SlantedLine* line) {
      return line->degrees > 0 ? line->end.x : line->begin.x;
    };
    std::sort(lines.begin(), lines.end(),
              [&](const SlantedLine* a, const SlantedLine* b) { return x_of(a) < x_of(b); });
    for (const SlantedLine* line : lines) {
      row.push_back({{}, {x_of(line) - kPoint, foot, x_of(line) + kPoint, foot + kPoint}});
    }
    if (row.size() < kFewest) return std::nullopt;
    const std::optional<Places> places = equal_places(row);
    if (!places) return std::nullopt;
    const int count = places->at.back() + 1;
    LinePanel panel;
    panel.lines = {places->first, top, places->first + (count - 1) * places->pitch, foot};
    panel.slanted.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
      const Points x = places->first + i * places->pitch;
      panel.places.push_back(x);
      panel.names.push_back({{}, {x, foot, x, foot}});
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      panel.slanted[static_cast<std::size_t>(places->at[i])] = lines[i]->text;
    }
    return panel;
  }

  [[nodiscard]] bool has_names_of(const LinePanel& one, const LinePanel& other) const {
    return std::abs(one.names.front().box.centre().y - other.names.front().box.centre().y) <
               drawing_.type &&
           std::abs(one.places.front() - other.places.front()) < drawing_.type;
  }

  // Where the line begins at the first of the names and ends at the last one. Ink that hangs
  // together with an axis or a grid is half a pitch longer at both ends.
  [[nodiscard]] std::optional<LinePanel> panel_above(const Row& row, const Piece& piece) const {
    const Rect& box = piece.box;
    Row names;
    for (const Phrase2D& phrase : row) {
      const Points x = phrase.box.centre().x;
      const Points beside = 2.2 * drawing_.type;
      if (x > box.x0 - beside && x < box.x1 + beside) names.push_back(phrase);
    }
    if (std::optional<LinePanel> whole = panel_of_row(row, piece)) return whole;
    std::optional<LinePanel> panel = panel_of(names, piece);
    // White boxes behind numbers cut a line to pieces; each lies above the same names.
    constexpr std::size_t kEnough = 3;
    if (panel || row.size() < kEnough) return panel;
    const std::optional<Places> places = equal_places(row);
    if (!places || box.width() < places->pitch) return std::nullopt;
    const Points last = places->first + places->at.back() * places->pitch;
    const Points near = 0.2 * places->pitch;
    if (box.x0 < places->first - near || box.x1 > last + near) return std::nullopt;
    return panel_at(*places, 0, places->at.back() + 1, row, piece);
  }

  // All names of a row that stand as far from one another, none left out: boxes that numbers are
  // written in cut a line at each place, and a part of it is above two names alone.
  [[nodiscard]] std::optional<LinePanel> panel_of_row(const Row& row, const Piece& piece) const {
    constexpr std::size_t kFewest = 3;
    if (row.size() < kFewest) return std::nullopt;
    const std::optional<Places> places = equal_places(row);
    if (!places || places->at.back() + 1 != static_cast<int>(row.size())) return std::nullopt;
    const Points last = places->first + places->at.back() * places->pitch;
    const Points near = std::max(0.2 * places->pitch, 2.2 * drawing_.type);
    const Rect& box = piece.box;
    const bool within = box.x0 > places->first - near && box.x1 < last + near;
    if (!within || box.width() < 0.7 * places->pitch) return std::nullopt;
    return panel_at(*places, 0, places->at.back() + 1, row, piece);
  }

  [[nodiscard]] std::optional<LinePanel> panel_of(const Row& names, const Piece& piece) const {
    const Rect& box = piece.box;
    const std::optional<Places> places = equal_places(names);
    if (!places) return std::nullopt;
    for (const double margin : {0.0, 0.5}) {
      const Points from = box.x0 + margin * places->pitch;
      const Points to = box.x1 - margin * places->pitch;
      const int count = 1 + static_cast<int>(std::lround((to - from) / places->pitch));
      const int before = static_cast<int>(std::lround((places->first - from) / places->pitch));
      const Points first = places->first - before * places->pitch;
      const Points last = first + (count - 1) * places->pitch;
      const Points near =
          std::min(std::max(0.2 * places->pitch, 2.2 * drawing_.type), 0.4 * places->pitch);
      if (count < 2 || before < 0 || places->at.back() + before >= count) continue;
      if (std::abs(first - from) > near || std::abs(last - to) > near) continue;
      return panel_at(*places, before, count, names, piece);
    }
    return std::nullopt;
  }

  // `before`: places in front of the first of the names.
  [[nodiscard]] LinePanel panel_at(const Places& places, int before, int count, const Row& names,
                                   const Piece& piece) const {
    LinePanel panel;
    panel.lines = piece.box;
    if (piece.curve) panel.curves.push_back(piece.curve);
    const Points first = places.first - before * places.pitch;
    for (int i = 0; i < count; ++i) panel.places.push_back(first + i * places.pitch);
    const Points y = names.front().box.centre().y;
    for (const Points x : panel.places) panel.names.push_back({{}, {x, y, x, y}});
    for (std::size_t i = 0; i < names.size(); ++i) {
      panel.names[static_cast<std::size_t>(places.at[i] + before)] = names[i];
    }
    add_second_row(panel);
    return panel;
  }

  // "ปีงบประมาณ" above "พ.ศ. 2566": each of the row below stands right below one above.
  void add_second_row(LinePanel& panel) const {
    const Points foot = panel.names.front().box.y1;
    for (const Row& row : rows_) {
      const Points gap = row.front().box.y0 - foot;
      if (gap < -0.3 * drawing_.type || gap > 0.6 * drawing_.type) continue;
      if (row.size() != panel.names.size()) continue;
      bool below = true;
      for (std::size_t i = 0; i < row.size(); ++i) {
        below = below && std::abs(row[i].box.centre().x - panel.places[i]) < 0.15 * panel.pitch();
      }
      if (!below) continue;
      for (std::size_t i = 0; i < row.size(); ++i) {
        Phrase2D& name = panel.names[i];
        name.words.insert(name.words.end(), row[i].words.begin(), row[i].words.end());
        name.box = unite(name.box, row[i].box);
      }
      return;
    }
  }

  // A legend is the nearest panel's, of two the larger.
  void give(const std::vector<LegendEntry>& legend) {
    Rect box = legend.front().swatch.box;
    for (const LegendEntry& entry : legend) box = unite(box, entry.swatch.box);
    LinePanel* nearest = nullptr;
    Points least = 0;
    for (LinePanel& panel : panels_) {
      Rect all = panel.lines;
      for (const Phrase2D& name : panel.names) all = unite(all, name.box);
      const Points dx = std::max({0.0, all.x0 - box.x1, box.x0 - all.x1});
      const Points dy = std::max({0.0, all.y0 - box.y1, box.y0 - all.y1});
      if (nearest && dx + dy >= least) continue;
      nearest = &panel;
      least = dx + dy;
    }
    constexpr double kFarthest = 12;  // heights of type
    // The only chart of a picture is whose it is, wherever it stands.
    const bool only = drawing_.alone && panels_.size() == 1 && legend.size() >= 2;
    if (!nearest || (!only && least > kFarthest * drawing_.type)) return;
    // What stands in the plot are dashes of its lines.
    if (nearest->assumed && nearest->lines.contains(box.centre())) return;
    if (nearest->legend.size() < legend.size()) nearest->legend = legend;
  }

  const Drawing& drawing_;
  std::vector<Piece> pieces_;
  std::vector<Row> rows_;
  std::vector<LinePanel> panels_;
};

}  // namespace

int LinePanel::place_at(Points x) const {
  const double at = (x - places.front()) / pitch();
  const int nearest = static_cast<int>(std::lround(at));
  if (nearest < 0 || nearest >= static_cast<int>(places.size())) return -1;
  return std::abs(at - nearest) < 0.4 ? nearest : -1;
}

std::vector<LinePanel> line_panels(const Drawing& drawing) { return Panels(drawing).find(); }

}  // namespace prongsai

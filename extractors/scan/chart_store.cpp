#include "extractors/scan/chart_store.h"

#include <iomanip>
#include <istream>
#include <ostream>
#include <string>

namespace prongsai {
namespace {

void write(std::ostream& out, const Origin& origin) {
  const Rect box = origin.box.value_or(Rect{});
  out << ' ' << origin.box.has_value() << ' ' << box.x0 << ' ' << box.y0 << ' ' << box.x1 << ' '
      << box.y1 << ' ' << static_cast<int>(origin.method);
}

void read(std::istream& in, Origin& origin) {
  bool has_box = false;
  int method = 0;
  Rect box;
  in >> has_box >> box.x0 >> box.y0 >> box.x1 >> box.y1 >> method;
  if (has_box) origin.box = box;
  origin.method = static_cast<Method>(method);
}

void write(std::ostream& out, const Text& text) {
  out << ' ' << std::quoted(text.value);
  write(out, text.origin);
}

void read(std::istream& in, Text& text) {
  in >> std::quoted(text.value);
  read(in, text.origin);
}

void write(std::ostream& out, const Numeral& numeral) {
  out << ' ' << std::quoted(numeral.value);
  write(out, numeral.origin);
  out << ' ' << numeral.guesses.size();
  for (const Guess& guess : numeral.guesses) {
    out << ' ' << std::quoted(guess.text) << ' ' << guess.likelihood;
  }
}

void read(std::istream& in, Numeral& numeral) {
  std::size_t guesses = 0;
  in >> std::quoted(numeral.value);
  read(in, numeral.origin);
  in >> guesses;
  for (; in && guesses > 0; --guesses) {
    Guess guess;
    in >> std::quoted(guess.text) >> guess.likelihood;
    numeral.guesses.push_back(std::move(guess));
  }
}

void write(std::ostream& out, const ChartMark& mark) {
  out << "mark " << mark.series;
  write(out, mark.category);
  out << ' ' << mark.box.x0 << ' ' << mark.box.y0 << ' ' << mark.box.x1 << ' ' << mark.box.y1;
  out << ' ' << mark.drawn.has_value();
  if (mark.drawn) out << ' ' << mark.drawn->low.value << ' ' << mark.drawn->high.value;
  out << ' ' << mark.label.has_value();
  if (mark.label) write(out, *mark.label);
  out << '\n';
}

void read(std::istream& in, ChartMark& mark) {
  in >> mark.series;
  read(in, mark.category);
  in >> mark.box.x0 >> mark.box.y0 >> mark.box.x1 >> mark.box.y1;
  bool has = false;
  in >> has;
  if (has) {
    ValueRange drawn;
    in >> drawn.low.value >> drawn.high.value;
    mark.drawn = drawn;
  }
  in >> has;
  if (has) read(in, mark.label.emplace());
}

}  // namespace

void write_chart(std::ostream& out, const Chart& chart) {
  out << "chart " << static_cast<int>(chart.kind) << ' ' << chart.truncated;
  write(out, chart.origin);
  out << '\n';
  for (const Text& title : chart.titles) {
    out << "title";
    write(out, title);
    out << '\n';
  }
  for (const Text& series : chart.series) {
    out << "series";
    write(out, series);
    out << '\n';
  }
  for (const ChartMark& mark : chart.marks) write(out, mark);
  out << "chart-end\n";
}

void read_chart(std::istream& in, Chart& chart) {
  int kind = 0;
  in >> kind >> chart.truncated;
  chart.kind = static_cast<ChartKind>(kind);
  read(in, chart.origin);
  for (std::string line; in >> line && line != "chart-end";) {
    if (line == "title") {
      read(in, chart.titles.emplace_back());
    } else if (line == "series") {
      read(in, chart.series.emplace_back());
    } else if (line == "mark") {
      read(in, chart.marks.emplace_back());
    } else {
      in.setstate(std::ios::failbit);
    }
  }
}

}  // namespace prongsai

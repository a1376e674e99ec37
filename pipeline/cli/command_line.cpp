#include "pipeline/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <map>
#include <sstream>
#include <thread>

#include "pipeline/cli/check_options.h"
#include "pipeline/cli/help_formatter.h"
#include "pipeline/cli/help_text.h"

namespace prongsai {
namespace {

constexpr char kVersion[] = "prongsai " PRONGSAI_VERSION;

int processors() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

const std::map<std::string, OcrMode> kOcrModes{
    {"auto", OcrMode::kAuto}, {"always", OcrMode::kAlways}, {"never", OcrMode::kNever}};

const std::map<std::string, Language> kLanguages{{"th", Language::kThai},
                                                 {"en", Language::kEnglish}};
const std::map<std::string, Digits> kDigits{{"arabic", Digits::kArabic}, {"thai", Digits::kThai}};

void add_outputs(CLI::App& app, ExtractOptions& options) {
  app.add_option("-o,--output", options.workbook, "the workbook to write")
      ->type_name("OUT.xlsx")
      ->group("Output (at least one)");
  app.add_option("--jsonl", options.jsonl, "the records, one a line; - for standard output")
      ->type_name("OUT.jsonl")
      ->group("Output (at least one)");
  app.add_option("--csv", options.csv_folder, "tables for other programs, a file each")
      ->type_name("DIR")
      ->group("Output (at least one)");
  app.add_option("--sqlite", options.sqlite, "the same tables as one database")
      ->type_name("OUT.sqlite")
      ->group("Output (at least one)");
  app.add_option("--briefs", options.briefs_folder,
                 "a page of PDF an agency, and a workbook a district")
      ->type_name("DIR")
      ->group("Output (at least one)");
  app.add_option("--joined", options.joined, "records joined to one an agency and year")
      ->type_name("OUT.jsonl")
      ->group("Output (at least one)");
  app.add_option("--review", options.review,
                 "what a person should look at, as a workbook to fill in")
      ->type_name("REVIEW.xlsx")
      ->group("Output (at least one)");
}

void add_form(CLI::App& app, ExtractOptions& options) {
  app.add_option("--language", options.language, "of headings: th, en")
      ->type_name("LANGUAGE")
      ->transform(CLI::CheckedTransformer(kLanguages).description(""))
      ->group("Form of the output");
  app.add_option("--digits", options.digits, "of the workbooks: arabic, thai")
      ->type_name("DIGITS")
      ->transform(CLI::CheckedTransformer(kDigits).description(""))
      ->group("Form of the output");
  app.add_flag("--one-workbook", options.one_workbook,
               "no further workbook of each province where there are several")
      ->group("Form of the output");
}

void add_province(CLI::App& app, ExtractOptions& options) {
  app.add_option("--roster", options.roster,
                 "agencies that should report, with announced scores: .xlsx or .csv")
      ->type_name("FILE")
      ->group("Province");
  app.add_option(
         "--carry", options.carry,
         "take over what people wrote into an older workbook; again for each, the oldest first")
      ->type_name("OLD.xlsx")
      ->allow_extra_args(false)
      ->group("Province");
  app.add_flag("--overwrite", options.overwrite, "write over a workbook that holds people's notes")
      ->group("Province");
}

void add_reading(CLI::App& app, TypedExtract& typed) {
  app.add_option("-j,--jobs", typed.options.jobs,
                 "documents or scanned pages read at the same time (as processors)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""))
      ->group("Reading");
  app.add_option("--ocr", typed.options.ocr, "pages to read from their pixels: auto, always, never")
      ->type_name("WHEN")
      ->transform(CLI::CheckedTransformer(kOcrModes).description(""))
      ->group("Reading");
  app.add_option("--work", typed.options.work_folder,
                 "keep the journal, to go on from, in DIR (prongsai-work beside the output)")
      ->type_name("DIR")
      ->group("Reading");
  app.add_option("--shard", typed.shard,
                 "read only the I-th of N parts of the inputs; auto/N: of this task of an array")
      ->type_name("I/N")
      ->group("Reading");
  app.add_option("--page-seconds", typed.options.limits.page_seconds,
                 "processor time after which a page is given up (120)")
      ->type_name("S")
      ->check(CLI::Range(1, 86400).description(""))
      ->group("Reading");
  app.add_option("--memory", typed.options.limits.memory_mb,
                 "what one reading process may use, in MB (4096)")
      ->type_name("MB")
      ->check(CLI::Range(256, 1 << 20).description(""))
      ->group("Reading");
  app.add_option("--password-file", typed.password_file,
                 "passwords to try on encrypted PDFs, one a line")
      ->type_name("FILE")
      ->group("Reading");
  app.add_flag("--strict", typed.options.strict, "exit with 3 where values must be reviewed")
      ->group("Reading");
}

void add_insight(CLI::App& app, ExtractOptions& options) {
  app.add_option("--dump-stages", options.dump_folder,
                 "write what every stage made of every input, as text")
      ->type_name("DIR")
      ->group("Looking inside");
  app.add_option(
         "--trace-rules", options.trace_file,
         "write every repair of glyphs and texts: rule, file, page, box, before, after (TSV)")
      ->type_name("FILE")
      ->group("Looking inside");
  app.add_option("--without-rule", options.without_rules,
                 "leave a rule out, of reading or of repair; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->group("Looking inside");
}

void add_messages(CLI::App& app, TypedExtract& typed) {
  CLI::Option* verbose =
      app.add_flag("-v,--verbose", typed.verbose, "a line an input, with its time")
          ->group("Messages");
  app.add_option("--log", typed.options.log_file, "add a JSON line for each event to FILE")
      ->type_name("FILE")
      ->group("Messages");
  app.add_flag("-q,--quiet", typed.quiet, "only what went wrong")
      ->excludes(verbose)
      ->group("Messages");
  app.set_help_flag("-h,--help", "this text")->group("Messages");
  app.set_version_flag("-V,--version", kVersion, "the version")->group("Messages");
}

CLI::App* add_extract(CLI::App& program, TypedExtract& typed) {
  CLI::App* app = program.add_subcommand("extract", "read reports, write workbook and records");
  app->group("Commands");
  app->description(kExtractHelp);
  app->footer(kExtractFooter);
  app->add_option("INPUT", typed.options.inputs, "PDFs, transcripts, directories, @lists")
      ->group("");  // the description tells about it
  add_outputs(*app, typed.options);
  add_form(*app, typed.options);
  add_province(*app, typed.options);
  add_reading(*app, typed);
  add_insight(*app, typed.options);
  add_messages(*app, typed);
  return app;
}

CLI::App* add_explain(CLI::App& program, ExplainOptions& options) {
  CLI::App* app = program.add_subcommand("explain", "tell how a score came to its value");
  app->group("Commands");
  app->description(kExplainHelp);
  app->footer(kExplainFooter);
  app->add_option("RECORDS", options.jsonl, "the records that extract --jsonl wrote")
      ->required()
      ->group("");
  app->add_option("--report", options.report, "only of this file, as its record names it")
      ->type_name("FILE")
      ->group("What to explain");
  app->add_option("--field", options.field, "the score: item:i10, overall")
      ->type_name("FIELD")
      ->required()
      ->group("What to explain");
  app->set_help_flag("-h,--help", "this text")->group("Messages");
  return app;
}

CLI::App* add_inspect(CLI::App& program, InspectOptions& options) {
  CLI::App* app = program.add_subcommand("inspect", "draw a page with what was made of it");
  app->group("Commands");
  app->description(kInspectHelp);
  app->footer(kInspectFooter);
  app->add_option("FILE", options.input, "a PDF")->required()->group("");
  app->add_option("--page", options.page, "which page, from 1")
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""))
      ->required()
      ->group("What to draw");
  app->add_option("-o,--output", options.output, "the picture to write")
      ->type_name("OUT.svg")
      ->required()
      ->group("What to draw");
  app->set_help_flag("-h,--help", "this text")->group("Messages");
  return app;
}

CLI::App* add_merge(CLI::App& program, MergeOptions& options) {
  CLI::App* app = program.add_subcommand("merge", "put the shards of a run together");
  app->group("Commands");
  app->description(kMergeHelp);
  app->footer(kMergeFooter);
  app->add_option("WORK", options.folders, "the work folders")->required()->group("");
  add_outputs(*app, options.outputs);
  add_province(*app, options.outputs);
  app->add_flag("--strict", options.outputs.strict, "exit with 3 where values must be reviewed")
      ->group("Messages");
  app->set_help_flag("-h,--help", "this text")->group("Messages");
  return app;
}

CLI::App* add_apply(CLI::App& program, ApplyOptions& options) {
  CLI::App* app = program.add_subcommand("apply", "put officers' answers into records");
  app->group("Commands");
  app->description(kApplyHelp);
  app->footer(kApplyFooter);
  app->add_option("REVIEWED", options.reviewed, "workbooks with answers")->required()->group("");
  app->add_option("--jsonl", options.jsonl,
                  "the records to put them into; given twice, the second is written")
      ->type_name("FILE")
      ->required()
      ->expected(1, 2)
      ->allow_extra_args(false)
      ->group("Records");
  app->add_option("-o,--output", options.workbook, "the workbook to write")
      ->type_name("NEW.xlsx")
      ->group("Output (at least one)");
  app->add_option("--work", options.work_folder,
                  "keep the answers in DIR (prongsai-work beside the output)")
      ->type_name("DIR")
      ->group("Output (at least one)");
  app->set_help_flag("-h,--help", "this text")->group("Messages");
  return app;
}

std::string told(const CLI::App& app, const std::exception& error) {
  const bool has_verb = !app.get_subcommands().empty();
  const std::string verb = has_verb ? app.get_subcommands().front()->get_name() + ' ' : "";
  return std::string("prongsai: ") + error.what() + "\nTry prongsai " + verb + "--help\n";
}

std::string failure_message(const CLI::App* app, const CLI::Error& error) {
  return told(*app, error);
}

}  // namespace

Command parse_command_line(int argc, const char* const* argv) {
  CLI::App program(kProgramHelp, "prongsai");
  program.formatter(help_formatter());
  program.failure_message(failure_message);
  program.set_help_flag("-h,--help", "this text");
  program.set_version_flag("-V,--version", kVersion, "the version");
  program.footer("\"prongsai extract --help\" tells all about extract.");
  TypedExtract typed;
  typed.options.jobs = processors();
  const CLI::App* extract = add_extract(program, typed);
  ExplainOptions to_explain;
  const CLI::App* explain = add_explain(program, to_explain);
  MergeOptions to_merge;
  const CLI::App* merging = add_merge(program, to_merge);
  InspectOptions to_inspect;
  const CLI::App* inspect = add_inspect(program, to_inspect);
  ApplyOptions to_apply;
  const CLI::App* apply = add_apply(program, to_apply);
  try {
    program.parse(argc, argv);
    if (*explain) return to_explain;
    if (*merging) return checked(to_merge);
    if (*inspect) return checked(to_inspect);
    if (*apply) return checked(to_apply);
    if (*extract) return settled(typed);
    throw CLI::RequiredError("a command (extract, merge, apply, explain, inspect)");
  } catch (const UsageError& error) {
    return Answer{ExitCode::kUsage, "", told(program, error)};
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const bool fine = program.exit(error, out, err) == 0;
    return Answer{fine ? ExitCode::kDone : ExitCode::kUsage, out.str(), err.str()};
  }
}

}  // namespace prongsai

#pragma once

namespace prongsai {

inline constexpr char kProgramHelp[] =
    R"(Prongsai (โปร่งใส) reads Thai agencies' ITA reports (การประเมินคุณธรรมและความโปร่งใส)
and writes what is in them as one Excel workbook and as JSON records.
)";

inline constexpr char kExtractHelp[] =
    R"(Reads ITA reports and writes one workbook that compares the agencies.

An INPUT is a PDF, a transcript (.txt, .md), records of an earlier run (.jsonl),
a directory, which is searched for PDFs and transcripts with all its folders, or
@FILE, a list of inputs, one a line. In a directory texts without an ITA title
are passed over and counted; records in it are outputs and are passed over, too.
)";

inline constexpr char kExtractFooter[] =
    R"(Examples:
  prongsai extract report.pdf -o report.xlsx
  prongsai extract reports/ -o province.xlsx --jsonl province.jsonl
  prongsai extract @list.txt --jsonl - | jq .agency.name

Exit codes:
    0  all inputs were read (--strict: and nothing is left to review)
    1  the program itself failed (its reference data is missing, or a bug)
    2  the command line makes no sense
    3  with --strict: all inputs were read, some values must be reviewed
    4  some inputs cannot be read
    5  some inputs were not read for want of memory or time; try them again
    6  no input could be read; nothing was written
    7  an output cannot be written
  130  interrupted by Ctrl-C; what had been read was written
Where several apply, the highest of 7, 6, 5 and 4 counts.

Only data goes to standard output; all messages go to standard error.
PRONGSAI_DATA names the folder of the reference data where it was moved.)";

inline constexpr char kMergeHelp[] =
    R"(Writes workbook and records of a run that was done in shards, from the work
folders of the shards: byte for byte what one run would have written. Shards that
are missing are named, and their inputs are listed as not read.
)";

inline constexpr char kMergeFooter[] =
    R"(Examples:
  prongsai extract reports/ --shard 1/2 --work w1     (on one machine)
  prongsai extract reports/ --shard 2/2 --work w2     (on another)
  prongsai merge w1 w2 -o province.xlsx

Exit codes are those of extract.)";

inline constexpr char kApplyHelp[] =
    R"(Puts the answers of reviewed workbooks into the records they were made from,
proves those again and writes them. Answers are found in every sheet that has the
columns of รายการรอตรวจสอบ (รหัสช่อง, ผลการตรวจ). Two that differ about one field are
reported and neither is taken; a value that breaks a check that held is taken and
reported. The answers are kept, too: later runs over the same documents have them.
)";

inline constexpr char kApplyFooter[] =
    R"(Example:
  prongsai apply somsri.xlsx anan.xlsx --jsonl province.jsonl -o province-2.xlsx \
      --jsonl province-2.jsonl

Exit codes:
    0  all answers were taken
    3  some were not, or contradict a check; messages say which
    6  a workbook or the records cannot be read; nothing was written
    7  an output cannot be written)";

inline constexpr char kExplainHelp[] =
    R"(Prints how a score came to its value: the characters that were read and where,
the checks with their inputs, what was found, and why it has its status.
)";

inline constexpr char kExplainFooter[] =
    R"(Examples:
  prongsai explain province.jsonl --report report.pdf --field item:i10
  prongsai explain province.jsonl --field overall

Fields are named as in the record: overall, instrument:IIT, instrument:EIT.part1,
indicator:4, item:o10, item:e1.part2, plan:3, history:1.)";

inline constexpr char kInspectHelp[] =
    R"(Draws one page of a report with what was made of it: rulings black, cells blue
with row and column, words in the colour of what they are part of (black a line,
blue a cell, grey a running line, orange a catchword, red nothing), in green the
fields of the record.
)";

inline constexpr char kInspectFooter[] =
    R"(Example:
  prongsai inspect report.pdf --page 12 -o page.svg)";

}  // namespace prongsai

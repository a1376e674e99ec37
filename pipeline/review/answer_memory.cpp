#include "pipeline/review/answer_memory.h"

#include <system_error>

#include "exporters/json/write_answers.h"
#include "exporters/write_error.h"
#include "extractors/review/answer_store.h"
#include "normalizers/review/answer_book.h"

namespace prongsai {
namespace {

std::filesystem::path file_in(const std::filesystem::path& work_folder) {
  return work_folder / "answers.jsonl";
}

}  // namespace

void remember_answers(const std::filesystem::path& work_folder,
                      const std::vector<ReviewAnswer>& answers) {
  if (answers.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(work_folder, error);
  if (error) throw WriteError(work_folder.string(), error.message());
  write_answers(merge_answers(remembered_answers(work_folder), answers), file_in(work_folder));
}

std::vector<ReviewAnswer> remembered_answers(const std::filesystem::path& work_folder) {
  return read_answer_store(file_in(work_folder));
}

}  // namespace prongsai

#include "extractors/bytes/sha256.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <vector>

namespace prongsai {
namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string hexadecimal(const Digest& digest, unsigned int length) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < length; ++i) {
    text += kHex[digest[i] >> 4];
    text += kHex[digest[i] & 15];
  }
  return text;
}

// Does not wait for what is no regular file any more: a pipe would never answer.
int open_regular(const std::filesystem::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  struct stat status = {};
  if (handle >= 0 && ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode)) return handle;
  if (handle >= 0) ::close(handle);
  return -1;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Digest digest{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  return hexadecimal(digest, length);
}

std::optional<std::string> sha256_of_file(const std::filesystem::path& file) {
  const int handle = open_regular(file);
  if (handle < 0) return std::nullopt;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  std::vector<char> piece(256 * 1024);
  ssize_t count = 0;
  while ((count = ::read(handle, piece.data(), piece.size())) > 0 ||
         (count < 0 && errno == EINTR)) {
    if (count > 0) EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(count));
  }
  ::close(handle);
  if (count < 0) return std::nullopt;
  Digest digest{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  return hexadecimal(digest, length);
}

}  // namespace prongsai

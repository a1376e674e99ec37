#include "pipeline/workers/sandbox.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <type_traits>

namespace prongsai {
namespace {

// By name: some are not known to every architecture, and those are passed over.
constexpr const char* kForbidden[] = {
    // the network
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmmsg",
    // other programs and processes
    "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev",
    "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "kill", "tkill", "kcmp",
    // changing files
    "creat", "truncate", "ftruncate", "unlink", "unlinkat", "rename", "renameat", "renameat2",
    "mkdir", "mkdirat", "rmdir", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat",
    "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utime", "utimes",
    "utimensat", "futimesat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr",
    "fremovexattr", "fallocate", "copy_file_range", "name_to_handle_at", "open_by_handle_at",
    // the system
    "mount", "umount2", "pivot_root", "chroot", "unshare", "setns", "bpf", "perf_event_open",
    "userfaultfd", "keyctl", "add_key", "request_key", "io_uring_setup", "init_module",
    "finit_module", "kexec_load", "reboot", "swapon", "swapoff", "sethostname", "setdomainname",
    "settimeofday", "clock_settime", "adjtimex", "personality", "memfd_create"};

using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)>;

// Opening for anything but reading. `flags` is the index of the argument that says it.
int forbid_writing(scmp_filter_ctx filter, const char* call, unsigned flags) {
  const int number = seccomp_syscall_resolve_name(call);
  if (number == __NR_SCMP_ERROR) return 0;
  int error = 0;
  for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    if (error == 0) {
      error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), number, 1,
                               SCMP_CMP(flags, SCMP_CMP_MASKED_EQ, flag, flag));
    }
  }
  return error;
}

// A new process; a new thread shares our memory and is let through.
int forbid_processes(scmp_filter_ctx filter) {
  const int clone = seccomp_syscall_resolve_name("clone");
  const int error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), clone, 1,
                                     SCMP_CMP(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  // Its flags are behind a pointer; told that there is no such call, the C library takes clone.
  const int clone3 = seccomp_syscall_resolve_name("clone3");
  if (error != 0 || clone3 == __NR_SCMP_ERROR) return error;
  return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), clone3, 0);
}

int add_rules(scmp_filter_ctx filter) {
  for (const char* call : kForbidden) {
    const int number = seccomp_syscall_resolve_name(call);
    if (number == __NR_SCMP_ERROR) continue;
    const int error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0);
    if (error != 0) return error;
  }
  if (const int error = forbid_writing(filter, "open", 1)) return error;
  if (const int error = forbid_writing(filter, "openat", 2)) return error;
  const int openat2 = seccomp_syscall_resolve_name("openat2");
  if (openat2 != __NR_SCMP_ERROR) {
    const int error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), openat2, 0);
    if (error != 0) return error;
  }
  return forbid_processes(filter);
}

}  // namespace

std::string enter_sandbox() {
  const Filter filter(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
  if (!filter) return "seccomp is not available";
  int error = add_rules(filter.get());
  if (error == 0) error = seccomp_load(filter.get());
  return error == 0 ? "" : std::strerror(-error);
}

}  // namespace prongsai

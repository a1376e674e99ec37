# shellcheck shell=bash disable=SC2154
# What ./run and ./check share; sourced, with `root` set to the repository's folder.
# Says what takes long and what fails, on standard error; all else goes to build/*.log.

say() { printf '%s\n' "$*" >&2; }

# Names of the packages of the given purposes (build, test) that are not installed.
missing_packages() {
  local purpose wanted=()
  for purpose in "$@"; do
    mapfile -t -O "${#wanted[@]}" wanted < <(
      awk -v purpose="$purpose" '$1 == purpose { print $2 }' "$root/packages.txt")
  done
  local installed
  # dpkg-query fails when it does not know a name; that name is then missing in its output.
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null) || true
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
    <(sed -n 's/^installed //p' <<<"$installed" | sort -u)
}

# install_packages PURPOSE...: installs what is missing, as root or through sudo.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is no Debian system: please install what packages.txt lists in your own way."
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  local become=()
  if ((EUID != 0)); then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
      become=(sudo)
    else
      say "These Debian packages are missing, and only root can install them:"
      say "  apt-get install ${missing[*]}"
      exit 1
    fi
  fi
  say "Installing Debian packages: ${missing[*]}"
  mkdir -p "$root/build"
  # --no-install-recommends: a build needs none of the documentation that comes along.
  logged packages "${become[@]}" env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update && apt-get install -y --no-install-recommends "$@"' sh "${missing[@]}"
}

# logged NAME COMMAND...: runs it with its output in build/NAME.log, shown only where it fails.
logged() {
  local log=$root/build/$1.log
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    # Of a long log the errors are what matters, and they stand near its end.
    tail -n 100 "$log" >&2
    say "Failed; all of it is in $log"
    exit 1
  fi
}

# Compilers take up to 1 GB each: no more at a time than memory allows.
jobs() {
  local processors kilobytes
  processors=$(nproc)
  kilobytes=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
  local fitting=$((kilobytes / 1000000))
  ((fitting < 1)) && fitting=1
  echo $((fitting < processors ? fitting : processors))
}

# build PRESET TARGET [CMAKE OPTION...]: one at a time, whoever starts it. build/PRESET/.built is
# then as old as the start of the build: what changes while it goes on is newer.
build() {
  local preset=$1 target=$2
  shift 2
  local launcher=()
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  mkdir -p "$root/build/$preset"
  (
    flock 9
    cd -- "$root" || exit 1
    touch "build/$preset/.building"
    logged "$preset-configure" cmake --preset "$preset" "${launcher[@]}" "$@"
    logged "$preset-build" cmake --build --preset "$preset" --target "$target" -j "$(jobs)"
    mv -f "build/$preset/.building" "build/$preset/.built"
  ) 9>"$root/build/.lock"
}

# build_release TARGET: the program alone (prongsai), without needing what tests need, or `all`.
build_release() {
  local options=()
  if [[ $1 == all ]]; then
    options=(-DPRONGSAI_TESTS=ON)
  elif [[ ! -e $root/build/release/CMakeCache.txt ]]; then
    options=(-DPRONGSAI_TESTS=OFF)
  fi
  say "Building prongsai ..."
  build release "$1" "${options[@]}"
}

build_asan() {
  say "Building prongsai with sanitizers ..."
  build asan all
}

# Runs all tests of a preset; their closing lines are the last thing that is printed.
test_preset() {
  (cd -- "$root" && ctest --preset "$1" -j "$(nproc)")
}

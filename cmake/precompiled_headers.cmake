# The sanitizer build reads the headers that nearly every file includes once instead of in each file:
# a fifth of its compiling. The release build does not, and so it tells where a file lacks an include.
# Not with ccache, which would have to trust what the compiler made of the headers.
if(PRONGSAI_SANITIZE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(PRONGSAI_PRECOMPILE ON)
endif()

set(prongsai_common_headers <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <map>
  <memory> <numeric> <optional> <set> <sstream> <string> <string_view> <tuple> <utility> <variant>
  <vector>)

# prongsai_precompile(TARGET HOLDER [OPTIONS compile-option...] [HEADERS header...])
#
# TARGET is compiled with the common headers and HEADERS precompiled. HOLDER is the target that
# precompiles them, made where it is not there yet: all that share it are compiled with equal OPTIONS.
function(prongsai_precompile target holder)
  if(NOT PRONGSAI_PRECOMPILE)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "OPTIONS;HEADERS")
  if(NOT TARGET ${holder})
    set(empty ${PROJECT_BINARY_DIR}/${holder}.cpp)
    file(CONFIGURE OUTPUT ${empty} CONTENT "")
    add_library(${holder} OBJECT ${empty})
    target_link_libraries(${holder} PRIVATE prongsai_flags)
    target_compile_options(${holder} PRIVATE ${arg_OPTIONS})
    target_precompile_headers(${holder} PRIVATE ${prongsai_common_headers} ${arg_HEADERS})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${holder})
endfunction()

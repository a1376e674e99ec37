# Standard, warnings and sanitizers of everything we compile.
add_library(prongsai_flags INTERFACE)
# g++ 12 sees uninitialized values in moved std::optional members where there are none.
target_compile_options(prongsai_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-sign-conversion -Wno-maybe-uninitialized -Wnon-virtual-dtor -Woverloaded-virtual)
# Some libraries ask for it; where all have it, precompiled headers suit all.
target_compile_options(prongsai_flags INTERFACE -pthread)
target_link_options(prongsai_flags INTERFACE -pthread)
if(PRONGSAI_DEVELOPER)
  target_compile_options(prongsai_flags INTERFACE -Werror)
  target_compile_definitions(prongsai_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(PRONGSAI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(PRONGSAI_SANITIZE)
  # Left out: what the address sanitizer stops at anyhow (null pointers, objects too small) and what
  # x86 allows (alignment). It is a quarter of the compiler's time.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
    -fno-sanitize=null,alignment,object-size,vptr,pointer-overflow,nonnull-attribute,returns-nonnull-attribute
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# prongsai_module(NAME USES module... PRIVATE_LIBS library...)
#
# One top-level folder, one static library, named after the folder; all .cpp files below it are its
# sources (main.cpp excepted), all .h files its headers. USES lists our modules it may include;
# PRIVATE_LIBS are third-party libraries, which must not appear in its headers.
function(prongsai_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;PRIVATE_LIBS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(prongsai_${name} STATIC ${sources})
  add_library(prongsai::${name} ALIAS prongsai_${name})
  target_sources(prongsai_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  list(TRANSFORM arg_USES PREPEND prongsai::)
  target_link_libraries(prongsai_${name} PUBLIC ${arg_USES}
    PRIVATE prongsai_flags ${arg_PRIVATE_LIBS})
  target_compile_features(prongsai_${name} PUBLIC cxx_std_20)
  set_target_properties(prongsai_${name} PROPERTIES
    VERIFY_INTERFACE_HEADER_SETS ${PRONGSAI_DEVELOPER})
  prongsai_precompile(prongsai_${name} prongsai_headers)
endfunction()

# SPDX-License-Identifier: GPL-3.0-or-later
option(INDEXPILOT_TESTS "Build the tests" ON)
option(INDEXPILOT_BENCH "Build the measuring programs" OFF)
option(INDEXPILOT_PCH "Use one precompiled header each for core and ui" ON)
option(INDEXPILOT_UNITY "Compile many files of a ring as one; a change then costs more, a whole build a fraction" OFF)
option(INDEXPILOT_WERROR "Treat warnings as errors" OFF)
set(INDEXPILOT_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")
set(INDEXPILOT_NO_SANITIZE "" CACHE STRING "Checks of those that are left out, as -fno-sanitize= takes them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# Line tables are enough for a stack trace and halve the object files.
set(CMAKE_CXX_FLAGS_DEBUG "-g1 -Og")

add_library(indexpilot_options INTERFACE)
add_library(indexpilot::options ALIAS indexpilot_options)
target_compile_options(indexpilot_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers
  -Wno-maybe-uninitialized # GCC 12 sees one in every std::stop_source,
  -Wno-stringop-overflow) # and one in "text" + std::string, both wrongly
target_compile_definitions(indexpilot_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_STRICT_ITERATORS
  INDEXPILOT_VERSION="${PROJECT_VERSION}")
target_include_directories(indexpilot_options INTERFACE "${CMAKE_SOURCE_DIR}")
if(INDEXPILOT_WERROR)
  target_compile_options(indexpilot_options INTERFACE -Werror)
endif()
if(INDEXPILOT_SANITIZE)
  add_compile_options(-fsanitize=${INDEXPILOT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${INDEXPILOT_SANITIZE})
  if(INDEXPILOT_NO_SANITIZE)
    add_compile_options(-fno-sanitize=${INDEXPILOT_NO_SANITIZE})
  endif()
endif()

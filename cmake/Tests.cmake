# SPDX-License-Identifier: GPL-3.0-or-later
# add_unit_test / add_pg_test / add_ui_test(NAME LINKS ring …): one Qt Test executable from tst_NAME.cpp in the
# calling folder, with the ctest label of its kind. pg tests run on one throw-away cluster a ctest run.
string(MD5 INDEXPILOT_TREE_HASH "${CMAKE_BINARY_DIR}")
string(SUBSTRING "${INDEXPILOT_TREE_HASH}" 0 10 INDEXPILOT_TREE_HASH)
set(INDEXPILOT_TEST_CLUSTER "/tmp/indexpilot-test-${INDEXPILOT_TREE_HASH}")

# TSAN marks a test that ./check repeats under ThreadSanitizer.
add_custom_target(indexpilot_tsan_tests)

function(indexpilot_test name label)
  cmake_parse_arguments(ARG "TSAN" "TIMEOUT" "LINKS;SOURCES" ${ARGN})
  add_executable(tst_${name} tst_${name}.cpp ${ARG_SOURCES})
  set_target_properties(tst_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(tst_${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  add_test(NAME ${label}.${name} COMMAND tst_${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${label}.${name} PROPERTIES LABELS ${label} TIMEOUT ${ARG_TIMEOUT})
  if(ARG_TSAN)
    set_property(TEST ${label}.${name} APPEND PROPERTY LABELS tsan)
    add_dependencies(indexpilot_tsan_tests tst_${name})
  endif()
  set_property(TEST ${label}.${name} APPEND PROPERTY ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen" "LC_ALL=C.UTF-8" "TZ=UTC"
    "INDEXPILOT_TEST_PG=host=${INDEXPILOT_TEST_CLUSTER} port=5432 user=postgres dbname=postgres"
    "INDEXPILOT_SOURCE_DIR=${CMAKE_SOURCE_DIR}" "INDEXPILOT_BINARY_DIR=${CMAKE_BINARY_DIR}"
    "ASAN_OPTIONS=detect_leaks=0:abort_on_error=0" "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1"
    "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp:halt_on_error=1"
    "QT_NO_GLIB=1") # GLib is not instrumented: its wake-ups look like races
endfunction()

function(add_unit_test name)
  indexpilot_test(${name} unit ${ARGN})
endfunction()

function(add_pg_test name)
  indexpilot_test(${name} pg ${ARGN})
  set_tests_properties(pg.${name} PROPERTIES FIXTURES_REQUIRED pg_cluster)
  target_link_libraries(tst_${name} PRIVATE indexpilot_test_support)
endfunction()

function(add_ui_test name)
  indexpilot_test(${name} ui ${ARGN})
endfunction()

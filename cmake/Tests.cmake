# SPDX-License-Identifier: GPL-3.0-or-later
# add_unit_test / add_pg_test / add_ui_test(NAME LINKS ring …): one Qt Test executable from tst_NAME.cpp in the
# calling folder, with the ctest label of its kind. pg tests run on one throw-away cluster a ctest run.
string(MD5 INDEXPILOT_TREE_HASH "${CMAKE_BINARY_DIR}")
string(SUBSTRING "${INDEXPILOT_TREE_HASH}" 0 10 INDEXPILOT_TREE_HASH)
set(INDEXPILOT_TEST_CLUSTER "/tmp/indexpilot-test-${INDEXPILOT_TREE_HASH}")

# TSAN marks a test that ./check repeats under ThreadSanitizer.
add_custom_target(indexpilot_tsan_tests)

# Qt defines the test's folders for QFINDTESTDATA; with them no two folders could share precompiled headers.
if(INDEXPILOT_TESTS)
  set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()

# What is tested has every check; the tests' own macros would take twice as long to compile with them. Not under
# ThreadSanitizer, which has to see both sides of a lock.
function(indexpilot_plain_test target)
  if(INDEXPILOT_SANITIZE MATCHES address)
    target_compile_options(${target} PRIVATE -fno-sanitize=all)
  endif()
endfunction()

# What nearly every test includes, precompiled once for those of core and once for those of the window.
function(indexpilot_test_headers name)
  cmake_parse_arguments(ARG "" "" "HEADERS;LINKS" ${ARGN})
  if(INDEXPILOT_PCH)
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(${name} STATIC "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Network Qt6::Test)
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
    indexpilot_plain_test(${name})
  endif()
endfunction()

# The one file of a test that has to be read by moc. AUTOMOC would look through every header as well: three seconds a
# test.
function(indexpilot_test_moc target)
  set(source "${CMAKE_CURRENT_SOURCE_DIR}/${target}.cpp")
  set(moc "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${target}.moc")
  add_custom_command(OUTPUT "${moc}" COMMAND Qt6::moc -o "${moc}" "${source}" DEPENDS "${source}" VERBATIM)
  target_sources(${target} PRIVATE "${moc}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
endfunction()

function(indexpilot_test name label)
  cmake_parse_arguments(ARG "TSAN" "TIMEOUT" "LINKS;SOURCES" ${ARGN})
  add_executable(tst_${name} tst_${name}.cpp ${ARG_SOURCES})
  indexpilot_test_moc(tst_${name})
  target_link_libraries(tst_${name} PRIVATE ${ARG_LINKS} Qt6::Network Qt6::Test)
  indexpilot_plain_test(tst_${name})
  if(INDEXPILOT_PCH AND ARG_LINKS MATCHES "indexpilot::ui|indexpilot_console")
    target_precompile_headers(tst_${name} REUSE_FROM indexpilot_ui_test_headers)
  elseif(INDEXPILOT_PCH AND ARG_LINKS MATCHES "indexpilot::(facts|analysis|operations|engine)")
    target_precompile_headers(tst_${name} REUSE_FROM indexpilot_core_test_headers)
  endif()
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
  target_link_libraries(tst_${name} PRIVATE indexpilot_ui_test_support)
endfunction()

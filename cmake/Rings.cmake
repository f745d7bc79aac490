# SPDX-License-Identifier: GPL-3.0-or-later
# indexpilot_unity(TARGET): with INDEXPILOT_UNITY, the files of a folder are compiled as one, so names in unnamed
# namespaces must be unique in a folder.
function(indexpilot_unity target)
  if(INDEXPILOT_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    # A type of an unnamed namespace in an included file is what this build is made of.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    # When the last folder has added its files; EVAL, since a deferred call reads its arguments when it runs.
    cmake_language(EVAL CODE "cmake_language(DEFER DIRECTORY [[${CMAKE_SOURCE_DIR}]] CALL indexpilot_unity_groups ${target})")
  endif()
endfunction()

function(indexpilot_unity_groups target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(home ${target} SOURCE_DIR)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${home}" NORMALIZE OUTPUT_VARIABLE path)
    cmake_path(GET path PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
    string(MAKE_C_IDENTIFIER "${folder}" group)
    set_property(SOURCE "${path}" TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP "${group}")
  endforeach()
endfunction()

# indexpilot_ring(NAME LINKS …): one library for a ring, shared where tests are built: linked into each of them it would
# take 25 GB. Its folders add their sources with target_sources(indexpilot_NAME PRIVATE …) in their own CMakeLists.txt.
function(indexpilot_ring name)
  cmake_parse_arguments(ARG "MOC" "PCH" "LINKS" ${ARGN})
  add_library(indexpilot_${name})
  set_target_properties(indexpilot_${name} PROPERTIES LINKER_LANGUAGE CXX DEFINE_SYMBOL "")
  add_library(indexpilot::${name} ALIAS indexpilot_${name})
  target_link_libraries(indexpilot_${name} PUBLIC indexpilot::options ${ARG_LINKS})
  if(ARG_MOC)
    set_target_properties(indexpilot_${name} PROPERTIES AUTOMOC ON)
  endif()
  indexpilot_unity(indexpilot_${name})
  if(INDEXPILOT_PCH AND ARG_PCH)
    target_precompile_headers(indexpilot_${name} PRIVATE "${ARG_PCH}")
  endif()
endfunction()

# indexpilot_sql(TARGET FILE.sql …): each file becomes a Qt resource ":/<folder>/<file>.sql" of TARGET,
# where <folder> is the path below the source root, e.g. ":/core/pg/statements_15.sql".
function(indexpilot_sql target)
  foreach(file IN LISTS ARGN)
    file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    set_source_files_properties("${CMAKE_CURRENT_SOURCE_DIR}/${file}" PROPERTIES QT_RESOURCE_ALIAS "${path}")
    list(APPEND paths "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
  string(MAKE_C_IDENTIFIER "${CMAKE_CURRENT_SOURCE_DIR}" id)
  string(REGEX REPLACE ".*_core_" "core_" id "${id}")
  qt_add_resources(${target} "${id}_sql" PREFIX "/" FILES ${paths})
endfunction()

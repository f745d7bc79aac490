# SPDX-License-Identifier: GPL-3.0-or-later
# indexpilot_ring(NAME LINKS …): one static library for a ring; its folders add their sources with
# target_sources(indexpilot_NAME PRIVATE …) in their own CMakeLists.txt.
function(indexpilot_ring name)
  cmake_parse_arguments(ARG "MOC" "PCH" "LINKS" ${ARGN})
  add_library(indexpilot_${name} STATIC)
  set_target_properties(indexpilot_${name} PROPERTIES LINKER_LANGUAGE CXX)
  add_library(indexpilot::${name} ALIAS indexpilot_${name})
  target_link_libraries(indexpilot_${name} PUBLIC indexpilot::options ${ARG_LINKS})
  if(ARG_MOC)
    set_target_properties(indexpilot_${name} PROPERTIES AUTOMOC ON)
  endif()
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

# SPDX-License-Identifier: GPL-3.0-or-later
# Every third-party library, once. Rings link the targets named here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql Gui Widgets Svg PrintSupport Test LinguistTools)
qt_standard_project_setup()
set(CMAKE_AUTOMOC OFF)
# uic would take ui_pch.h for the header of a form.
set(CMAKE_AUTOUIC OFF)
find_package(PostgreSQL REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(QCustomPlotQt6 REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(Threads REQUIRED)

find_library(PG_QUERY_LIBRARY pg_query REQUIRED)
find_path(PG_QUERY_INCLUDE pg_query.h REQUIRED)
add_library(indexpilot_pg_query INTERFACE)
target_link_libraries(indexpilot_pg_query INTERFACE ${PG_QUERY_LIBRARY})
target_include_directories(indexpilot_pg_query SYSTEM INTERFACE ${PG_QUERY_INCLUDE})

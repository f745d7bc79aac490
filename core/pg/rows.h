// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace indexpilot::pg {

/// The rows of one statement, read by position or name. Text stays valid as long as the Rows object lives.
/// Numbers throw DatabaseError when the server's text is not one.
class Rows {
public:
    explicit Rows(pg_result *owned);
    int count() const;
    int columns() const;
    int column(std::string_view name) const; ///< throws DatabaseError when there is none
    bool isNull(int row, int column) const;
    std::string_view text(int row, int column) const; ///< empty for NULL
    std::int64_t integer(int row, int column) const;  ///< 0 for NULL
    double real(int row, int column) const;           ///< 0 for NULL
    bool boolean(int row, int column) const;
    std::vector<std::string> textArray(int row, int column) const; ///< text[] literal, unquoted
    std::int64_t affected() const;

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace indexpilot::pg

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <stdexcept>
#include <string>

namespace indexpilot::pg {

/// The one exception of the database layer. Caught at the job boundary and in main only.
class DatabaseError : public std::runtime_error {
public:
    struct Details {
        std::string message;   ///< the server's or libpq's text, unchanged
        std::string sqlState;  ///< five characters, or empty when libpq gave none
        std::string statement; ///< what was being run, without parameter values
        bool connectionBad = false;
        bool deadlinePassed = false; ///< our own deadline ended the call
        bool needsPassword = false;
        bool malformed = false; ///< the connection text itself is wrong; no server was asked
    };
    explicit DatabaseError(Details details);
    const std::string &sqlState() const { return m_details.sqlState; }
    const std::string &statement() const { return m_details.statement; }
    const Details &details() const { return m_details; }
    bool losesConnection() const; ///< class 08, 57P01–57P03, or the connection is bad
    bool isRetryable() const;     ///< 40001, 40P01, 55P03 and lost connections
    bool isCancelled() const;     ///< 57014

private:
    Details m_details;
};

Failure toFailure(const DatabaseError &error);

} // namespace indexpilot::pg

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

// Connection text as libpq understands it (manual 34.1.1): parsing, defaults and services are libpq's own.
namespace indexpilot::pg {

enum class ValueSource { Typed, ServiceFile, Environment, PasswordFile, Keychain, Default };

struct ConnectionField {
    std::string keyword; ///< "host", "port", …: what PQconndefaults() lists, no more
    std::string label;
    std::string value;
    ValueSource source = ValueSource::Default;
    std::string origin; ///< "PGHOST", "~/.pg_service.conf", "~/.pgpass, line 4"
    bool secret = false;
};

struct Service {
    std::string name;
    std::string host;
    std::string file; ///< where it is defined
};

/// "host=a dbname=b" or a URI → every keyword with its effective value and where that came from.
Result<std::vector<ConnectionField>> resolveConnectionText(const std::string &text);
/// The keyword string that says the typed fields, quoted as libpq wants.
std::string toConnectionText(const std::vector<ConnectionField> &fields);
/// The same text with password and sslpassword taken out, for logs, titles and the store.
std::string withoutSecrets(const std::string &text);
std::vector<Service> listServices();

} // namespace indexpilot::pg

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace indexpilot::lifecycle {

/// A process of some machine, so that another start can tell whether it still runs.
struct ProcessIdentity {
    std::string boot; ///< of the kernel: a restart of the machine is another one
    std::int64_t pid = 0;
    std::int64_t startTicks = 0; ///< field 22 of /proc/PID/stat
    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};
ProcessIdentity thisProcess();
enum class Liveness { Alive, Dead, Elsewhere };
Liveness livenessOf(const ProcessIdentity &process);

/// How far an action came, as the journal has it before each step.
struct ActionProgress {
    std::size_t step = 0; ///< that was begun
    /// OID by temporary name; of an index that was rebuilt, its new one by "schema.name".
    std::map<std::string, std::uint32_t> built;
    std::map<std::string, std::string> hashes; ///< of what was built, as it is to be named; by temporary name
    int backendPid = 0;
    std::int64_t backendStart = 0; ///< µs of the epoch
    ProcessIdentity owner;
};
std::string progressJson(const ActionProgress &progress);
ActionProgress progressFromJson(const std::string &json); ///< empty when it cannot be read

} // namespace indexpilot::lifecycle

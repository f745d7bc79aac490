// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"
#include "core/pg/capabilities.h"

#include <QString>

// Checklists and failures travel in English; what core marks with QT_TRANSLATE_NOOP("ServerWords", …) is said
// here in the person's language. SQL, names and what the server said stay as they are.
namespace indexpilot::wording {

QString capabilityTitle(const pg::Capability &capability);
QString capabilityDetail(const pg::Capability &capability);
QString capabilityRemedy(const pg::Capability &capability);
QString failureSubject(const Failure &failure); ///< "store /home/…": its first word is the kind of thing
QString failureDetail(const Failure &failure);
QString failureRemedy(const Failure &failure);
/// What a target is called: its title, before it has one the text it was asked for with, without secrets.
QString targetTitle(const std::string &title, const std::string &connectionText);

} // namespace indexpilot::wording

// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled once for the core rings; no file may rely on it (the no-pch preset builds without).
#pragma once
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

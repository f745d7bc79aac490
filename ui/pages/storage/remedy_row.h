// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/storage_view.h"

#include <QFrame>

class QLabel;

namespace indexpilot::ui {

class ElidedLabel;

/// What helps the chosen index better than a rebuild, in one line, with its SQL to copy. Hidden while there
/// is nothing.
class RemedyRow : public QFrame {
    Q_OBJECT
public:
    explicit RemedyRow(QWidget *parent = nullptr);
    void setRow(const engine::StorageRow *row); ///< null: none is chosen
    QString sql() const { return m_copied; }

private:
    QLabel *m_text;
    ElidedLabel *m_sql;
    class CopyButton *m_copy;
    QString m_copied;
};

} // namespace indexpilot::ui

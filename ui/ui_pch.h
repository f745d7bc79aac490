// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled once for the window; no file may rely on it (the no-pch preset builds without).
#pragma once
#include "core/core_pch.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QWidget>

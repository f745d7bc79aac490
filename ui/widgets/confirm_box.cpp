// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm_box.h"

#include <QMessageBox>
#include <QPushButton>

namespace indexpilot::ui {

void askFirst(QWidget *parent, const Confirmation &confirmation, std::function<void()> then)
{
    if (parent->findChild<QMessageBox *>(confirmation.name))
        return; // it is asked already
    auto *box = new QMessageBox(QMessageBox::Warning, confirmation.question, confirmation.question,
                                QMessageBox::Cancel, parent);
    box->setObjectName(confirmation.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names from the server are never markup
    box->setInformativeText(confirmation.consequence);
    QPushButton *yes = box->addButton(confirmation.verb, QMessageBox::AcceptRole);
    yes->setObjectName(confirmation.name + QStringLiteral(".yes"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(then));
    box->open();
}

} // namespace indexpilot::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/repository.h"
#include "tests/support/test_cluster.h"

#include <QTemporaryDir>
#include <QTest>

// For tests of the store that run on SQLite and on PostgreSQL.
namespace indexpilot::test {

/// "host=/tmp/x port=5432 user=postgres dbname=postgres dbname=y" → URI of database y.
inline std::string storeUri(const std::string &keywords)
{
    const auto valueOf = [&](const std::string &key) {
        const std::size_t at = keywords.rfind(key + "=") + key.size() + 1;
        return QString::fromStdString(keywords.substr(at, keywords.find(' ', at) - at));
    };
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
        .arg(valueOf("user"), valueOf("dbname"),
             QString(valueOf("host")).replace(QLatin1Char('/'), QLatin1String("%2F")), valueOf("port"))
        .toStdString();
}

/// The rows of a test's _data(): one for each back end.
inline void addBackends()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

/// A store of one test, new, on the back end that its row asks for.
class StorePlace {
public:
    explicit StorePlace(const QString &name) : m_name(name) {}
    std::unique_ptr<store::Repository> openFresh()
    {
        QFETCH(bool, postgres);
        m_place = postgres ? storeUri(freshDatabase(m_name))
                           : m_folder.filePath(QString::number(++m_number)).toStdString();
        return open();
    }
    std::unique_ptr<store::Repository> open() const
    {
        auto opened = store::Repository::open(m_place);
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        return std::move(*opened);
    }
    const std::string &text() const { return m_place; }

private:
    const QString m_name;
    QTemporaryDir m_folder;
    int m_number = 0;
    std::string m_place;
};

} // namespace indexpilot::test

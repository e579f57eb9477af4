#pragma once

#include "core/pipeline.h"
#include "ui/background/backgroundtask.h"

#include <QLocale>
#include <QObject>

namespace huni {

/// The lists and settings of the open pipeline for the pages that edit them, kept up to date with every commit.
class SettingsSource final : public QObject
{
    Q_OBJECT

public:
    explicit SettingsSource(Pipeline &pipeline, QObject *parent = nullptr);

    Pipeline &pipeline() const { return m_pipeline; }
    Store &store() const { return m_pipeline.store(); }
    const Catalog &catalog() const { return m_catalog; }
    const QLocale &locale() const { return m_locale; }
    bool isTurkish() const { return m_locale.language() == QLocale::Turkish; }
    bool isReadOnly() const { return m_pipeline.store().isReadOnly(); }
    /// Why something was not taken, in the language of the screen; empty when it was.
    QString words(const Result<void> &result) const;
    QString words(const Error &error) const;
    /// Makes a change that concerns that many rows: a few at once, many in the background. What goes wrong is
    /// said. While one is being made no other begins.
    void change(qint64 rows, const std::function<Result<void>()> &work);
    /// Says it where no field can.
    void report(const QString &sentence)
    {
        if (!sentence.isEmpty())
            Q_EMIT problem(sentence);
    }

Q_SIGNALS:
    void changed();
    void problem(const QString &sentence);

private:
    void follow(const ChangeSet &changes);
    void read();

    Pipeline &m_pipeline;
    QLocale m_locale;
    Catalog m_catalog;
    BackgroundTask m_changing;
};

} // namespace huni

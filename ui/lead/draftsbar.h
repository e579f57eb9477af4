#pragma once

#include "core/leads/draftplaces.h"

#include <QLocale>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace huni {

class Pipeline;
class Theme;

/// Offers what was typed in an earlier run and not saved: to go on with, or to discard. What is closed unanswered stays a
/// draft, and is offered in its place. It is as tall as its sentences, up to a part of its parent's height, and scrolls beyond.
class DraftsBar final : public QWidget
{
    Q_OBJECT

public:
    DraftsBar(Pipeline &pipeline, const Theme &theme, const QLocale &locale, QWidget *parent);

    /// Shows what there is; hides when there is nothing.
    void offer();
    /// What is offered, in words, from the top.
    const QStringList &sentences() const { return m_sentences; }

Q_SIGNALS:
    void goOnWanted(const huni::DraftPlace &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<DraftPlace> readPlaces();
    QString sentence(const DraftPlace &place) const;
    QString sentenceOfLead(const DraftKey &key, const QString &who, const QString &when) const;
    QString sentenceOfTable(const DraftKey &key, const QString &who, const QString &when) const;
    QString sentenceOfSettings(const DraftKey &key, const QString &name, const QString &when) const;
    void addRow(const DraftPlace &place);
    void discard(const DraftPlace &place);
    void fit();

    Pipeline &m_pipeline;
    const Theme &m_theme;
    QLocale m_locale;
    QLabel *m_title = nullptr;
    QPushButton *m_close = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QStringList m_sentences;
};

} // namespace huni

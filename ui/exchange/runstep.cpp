#include "ui/exchange/runstep.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr qint64 firstEstimateMs = 1000;

} // namespace

RunStep::RunStep(ImportFlow &flow, const Theme &theme, QWidget *parent)
    : ImportStep(flow, parent)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel and take everything back"), this))
{
    setObjectName(QStringLiteral("runStep"));
    m_title->setFont(theme.font(FontRole::Section));
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(1);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_note),
                          static_cast<QWidget *>(m_cancel)})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_title->setText(isUndo() ? tr("Bringing back what was taken back…")
                                  : tr("Taking back what was written…"));
        this->flow().cancel();
    });
    connect(&flow, &ImportFlow::progressed, this, &RunStep::showProgress);
}

void RunStep::enter()
{
    m_since.start();
    m_cancel->setEnabled(true);
    m_cancel->setText(isUndo() ? tr("&Cancel and keep the import") : tr("&Cancel and take everything back"));
    m_title->setText(isUndo() ? tr("Taking the import back…") : tr("Importing…"));
    m_progress->setAccessibleName(m_title->text());
    m_progress->setValue(0);
    m_note->setText(tr("You can go on working meanwhile."));
}

bool RunStep::isUndo() const
{
    return flow().work() == ImportFlow::Work::Undoing;
}

QWidget *RunStep::firstField()
{
    return m_cancel;
}

void RunStep::showProgress(qint64 done, qint64 total)
{
    if ((flow().work() != ImportFlow::Work::Running && !isUndo()) || total <= 0)
        return;
    m_progress->setValue(int(done * 1000 / total));
    if (!isUndo() && m_cancel->isEnabled() && m_since.elapsed() > firstEstimateMs && done > 0)
        m_note->setText(timeWords(done, total));
}

// The file is read twice, the second time with the writing: that half takes nearly all of the time.
QString RunStep::timeWords(qint64 done, qint64 total) const
{
    const QLocale locale = localeOf(flow().language());
    const double written = std::max(0.0, double(done) / double(total) * 2 - 1);
    const qint64 rows = flow().surveyResult() ? qint64(double(flow().surveyResult()->rows) * written) : 0;
    if (written <= 0)
        return tr("Reading the file…");
    const double seconds = double(m_since.elapsed()) / 1000;
    const qint64 left = qint64(seconds / written * (1 - written) + 0.5);
    //: %1 is how many rows are done, %2 rows in a second, %3 seconds
    return tr("%1 rows done, %2 in a second, about %3 s left")
        .arg(locale.toString(rows), locale.toString(qint64(double(rows) / seconds)), locale.toString(left));
}

} // namespace huni

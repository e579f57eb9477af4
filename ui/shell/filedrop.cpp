#include "ui/shell/filedrop.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMetaMethod>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace huni {

namespace {

bool isCaptured(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"vcf" || ending == u"eml";
}

} // namespace

DroppedKind droppedKind(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"huni")
        return DroppedKind::Pipeline;
    const QStringList tables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"),
                             QStringLiteral("xlsx"), QStringLiteral("xlsm")};
    return tables.contains(ending) ? DroppedKind::Table : DroppedKind::Other;
}

// Lies over the window while a file hangs there; the drag goes through it.
class FileDrop::Cover final : public QWidget
{
public:
    Cover(const Theme &theme, QWidget *over)
        : QWidget(over)
        , m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void showWords(const QString &words)
    {
        m_words = words;
        setAccessibleName(words);
        setGeometry(parentWidget()->rect());
        show();
        raise();
        update();
    }
    const QString &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = m_theme.color(ColorRole::Background);
        ground.setAlphaF(0.82F);
        painter.fillRect(rect(), ground);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2, Qt::DashLine));
        painter.setBrush(m_theme.color(ColorRole::SoftAccent));
        const QRect box = rect().adjusted(24, 24, -24, -24);
        painter.drawRoundedRect(box, 16, 16);
        paintIcon(painter, QRect(box.center().x() - 20, box.center().y() - 52, 40, 40),
                  QStringLiteral("upload"), m_theme.color(ColorRole::AccentText));
        painter.setFont(m_theme.font(FontRole::Section));
        painter.setPen(m_theme.color(ColorRole::AccentText));
        painter.drawText(box.adjusted(24, box.height() / 2, -24, -24),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_words);
    }

private:
    const Theme &m_theme;
    QString m_words;
};

FileDrop::FileDrop(const Theme &theme, QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_cover(new Cover(theme, &window))
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

FileDrop::~FileDrop() = default;

bool FileDrop::isShown() const
{
    return m_cover->isVisible();
}

QString FileDrop::words() const
{
    return m_cover->words();
}

QStringList FileDrop::localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

bool FileDrop::takesCapture(const QStringList &paths) const
{
    return isSignalConnected(QMetaMethod::fromSignal(&FileDrop::captureWanted))
        && std::all_of(paths.begin(), paths.end(), isCaptured);
}

QString FileDrop::wordsFor(const QStringList &paths) const
{
    const QString name = shownText(QFileInfo(paths.front()).fileName(), 80);
    if (takesCapture(paths))
        return tr("Drop to make leads of %Ln file(s)", nullptr, int(paths.size()));
    if (paths.size() > 1)
        return tr("One file at a time, please");
    switch (droppedKind(paths.front())) {
    case DroppedKind::Pipeline:
        //: %1 is the name of a file
        return tr("Drop to open \"%1\"").arg(name);
    case DroppedKind::Table:
        //: %1 is the name of a file
        return tr("Drop to import \"%1\"").arg(name);
    case DroppedKind::Other:
        break;
    }
    //: %1 is the name of a file
    return tr("\"%1\" is neither a table nor a pipeline").arg(name);
}

void FileDrop::take(const QStringList &paths)
{
    if (takesCapture(paths)) {
        Q_EMIT captureWanted(paths);
        return;
    }
    if (paths.size() > 1) {
        Q_EMIT refused(tr("Drop one file at a time. Nothing was changed."));
        return;
    }
    switch (droppedKind(paths.front())) {
    case DroppedKind::Pipeline:
        Q_EMIT pipelineDropped(paths.front());
        return;
    case DroppedKind::Table:
        Q_EMIT tableDropped(paths.front());
        return;
    case DroppedKind::Other:
        break;
    }
    //: %1 is the name of a file
    Q_EMIT refused(tr("\"%1\" can neither be opened nor imported: Huni takes its own files (.huni) and "
                      "tables (.csv, .tsv, .txt, "
                      ".xlsx). Nothing was changed.")
                       .arg(shownText(QFileInfo(paths.front()).fileName(), 80)));
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        const QStringList paths = localFiles(*drag->mimeData());
        if (paths.isEmpty())
            return false;
        if (event->type() == QEvent::DragEnter)
            m_cover->showWords(wordsFor(paths));
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave:
        m_cover->hide();
        return false;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        m_cover->hide();
        const QStringList paths = localFiles(*drop->mimeData());
        if (paths.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        // Not within the drag: whoever dropped the file waits for an answer.
        QMetaObject::invokeMethod(
            this, [this, paths] { take(paths); }, Qt::QueuedConnection);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace huni

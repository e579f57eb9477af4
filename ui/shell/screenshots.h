#pragma once

#include "core/pipeline.h"
#include "ui/shell/preferences.h"

#include <QSize>
#include <QStringList>

#include <functional>

namespace huni {

class Window;

/// Which pictures are wanted. Empty lists mean all there are.
struct ScreenshotWishes {
    QString folder {};
    QStringList pages {}; ///< board-tofu, board-mofu, board-bofu, board-all (`board`: these four), panel and lead with their parts, settings,
                          ///< no-match, quick-add, condition, capture, import and its steps
    QStringList themes {}; ///< light, dark
    QStringList languages {}; ///< en, tr
    QSize size {1440, 900};
    std::function<void(Window &window, const QString &page)> look {}; ///< shown each page; no picture is written then
};

/// Pages that can be pictured.
QStringList screenshotPages();

/// Renders real pages of a copy of a pipeline to `<page>-<theme>-<language>.png`.
/// \return the files written \par Errors  FileUnwritable (the folder), InvalidValue (a page, theme or language), those of copyPipeline
Result<QStringList> takeScreenshots(const QString &path, const ScreenshotWishes &wishes, Theme &theme);

} // namespace huni

#include "core/exchange/rowfile.h"

#include "core/exchange/textkind.h"
#include "core/exchange/textsource.h"
#include "core/exchange/xlsxfile.h"

#include <QFile>
#include <QFileInfo>

namespace huni {

Result<std::unique_ptr<RowFile>> openRowFile(const QString &path, const QString &encoding, const QString &sheet)
{
    QFile file(path);
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && XlsxFile::isArchive(file.read(4))) {
        file.close();
        auto book = XlsxFile::open(path, sheet);
        if (!book)
            return book.error();
        return std::unique_ptr<RowFile>(std::move(*book));
    }
    file.close();
    auto source = TextSource::open(path, encoding);
    if (!source)
        return source.error();
    std::string head;
    (void)(*source)->read(head); // what cannot be read is told by who reads the rows
    if (const QString kind = textKind(std::string_view(head).substr(0, 4096)); !kind.isEmpty())
        return Error{Errc::NotText, path, {}, kind};
    if (const auto start = (*source)->rewind(); !start)
        return start.error();
    return std::unique_ptr<RowFile>(std::move(*source));
}

} // namespace huni

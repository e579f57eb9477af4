#pragma once

#include <QByteArray>
#include <QString>

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <map>

namespace huni::test {

/// Parts of a workbook by name, packed as an archive. Starts with what every workbook has, and one empty sheet.
class XlsxParts
{
public:
    XlsxParts()
    {
        m_parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        m_parts["_rels/.rels"] = "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" "
                                 "Target=\"xl/workbook.xml\"/></Relationships>";
        setSheets({"Sheet1"});
        setStyles({});
    }

    QByteArray &part(const char *name) { return m_parts[name]; }
    void remove(const char *name) { m_parts.erase(name); }
    void setSheets(const std::vector<QByteArray> &names, const QByteArray &properties = "<workbookPr/>")
    {
        QByteArray sheets;
        QByteArray relations = "<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"styles.xml\"/>"
                               "<Relationship Id=\"t\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        for (size_t i = 0; i < names.size(); ++i) {
            const QByteArray number = QByteArray::number(int(i) + 1);
            sheets += "<sheet name=\"" + names[i] + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
            relations += "<Relationship Id=\"rId" + number + "\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet" + number
                + ".xml\"/>";
            setSheet(int(i) + 1, {});
        }
        m_parts["xl/workbook.xml"] = "<workbook xmlns:r=\"http://r\">" + properties + "<sheets>" + sheets + "</sheets></workbook>";
        m_parts["xl/_rels/workbook.xml.rels"] = "<Relationships>" + relations + "</Relationships>";
        if (!m_parts.contains("xl/sharedStrings.xml"))
            m_parts["xl/sharedStrings.xml"] = "<sst/>";
    }
    void setSheet(int number, const QByteArray &rows)
    {
        m_parts["xl/worksheets/sheet" + QByteArray::number(number) + ".xml"]
            = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }
    /// Formats by number; style n of a cell is the n-th of them, style 0 plain.
    void setStyles(const std::vector<std::pair<int, QByteArray>> &formats)
    {
        QByteArray codes;
        QByteArray cells = "<xf numFmtId=\"0\"/>";
        for (const auto &[number, code] : formats) {
            if (!code.isEmpty())
                codes += "<numFmt numFmtId=\"" + QByteArray::number(number) + "\" formatCode=\"" + code + "\"/>";
            cells += "<xf numFmtId=\"" + QByteArray::number(number) + "\"/>";
        }
        m_parts["xl/styles.xml"] = "<styleSheet><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + cells + "</cellXfs></styleSheet>";
    }
    void setTexts(const QByteArray &items) { m_parts["xl/sharedStrings.xml"] = "<sst>" + items + "</sst>"; }

    bool save(const QString &path) const
    {
        QuaZip zip(path);
        if (!zip.open(QuaZip::mdCreate))
            return false;
        for (const auto &[name, content] : m_parts) {
            QuaZipFile file(&zip);
            if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(QString::fromUtf8(name))) || file.write(content) != content.size())
                return false;
            file.close();
        }
        zip.close();
        return zip.getZipError() == 0;
    }

private:
    std::map<QByteArray, QByteArray> m_parts;
};

} // namespace huni::test

#include "ui/table/workingview.h"

#include <QJsonDocument>

#include <algorithm>

namespace huni {

bool isSameLook(const ViewLook &one, const ViewLook &other)
{
    const auto sameField = [](const ViewColumn &a, const ViewColumn &b) { return a.field == b.field; };
    return one.sort == other.sort && one.groupBy == other.groupBy && one.groupOrder == other.groupOrder
        && std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(), sameField);
}

WorkingView::WorkingView(Table table)
{
    m_base.table = table;
}

void WorkingView::choose(const SavedView *view)
{
    const Table table = m_base.table;
    m_base = view ? *view : SavedView {};
    m_base.table = table;
    revert();
}

void WorkingView::follow(const SavedView *view)
{
    const bool changed = isChanged();
    if (view)
        m_base = *view;
    else
        m_base = {.table = m_base.table};
    if (!changed && view)
        revert();
}

void WorkingView::revert()
{
    filter = m_base.filter;
    look = m_base.look;
}

bool WorkingView::isChanged() const
{
    return filter != m_base.filter || !isSameLook(look, m_base.look);
}

SavedView WorkingView::asSaved() const
{
    SavedView view = m_base;
    view.filter = filter;
    view.look = look;
    return view;
}

QString WorkingView::toText() const
{
    const QJsonObject object {{QStringLiteral("view"), id() ? id().text() : QString()},
                              {QStringLiteral("filter"), filterToJson(filter)},
                              {QStringLiteral("look"), viewLookToJson(look)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void WorkingView::takeText(const QString &text, const std::vector<SavedView> &views)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return;
    const auto id = Uuid::fromText(object.value(QStringLiteral("view")).toString());
    const auto found = std::find_if(views.begin(), views.end(), [&](const SavedView &v) { return id && v.id.uuid == *id; });
    choose(found == views.end() ? nullptr : &*found);
    filter = filterFromJson(object.value(QStringLiteral("filter")).toString());
    look = viewLookFromJson(object.value(QStringLiteral("look")).toString());
}

} // namespace huni

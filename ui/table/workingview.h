#pragma once

#include "core/leads/views.h"

namespace huni {

/// The view as it is being worked with: a saved one, or that of everything, and what was changed on it since.
class WorkingView
{
public:
    explicit WorkingView(Table table);

    /// Begins from a saved view; nullptr: from everything.
    void choose(const SavedView *view);
    /// The saved view was saved or changed elsewhere: changes here stay. nullptr: it was deleted.
    void follow(const SavedView *view);
    /// Gives up what was changed.
    void revert();

    ViewId id() const { return m_base.id; }
    const QString &name() const { return m_base.name; }
    bool isNewer() const { return m_base.isNewer(); }
    /// Whether filter, columns, order or groups are others than those saved; widths do not count.
    bool isChanged() const;
    /// As it would be saved.
    SavedView asSaved() const;
    TableQuery query() const { return asSaved().query(); }

    Filter filter{};
    ViewLook look{};

    /// For the settings of this machine.
    QString toText() const;
    /// \param views  those there are: a view that was deleted meanwhile is left with what it showed
    void takeText(const QString &text, const std::vector<SavedView> &views);

private:
    SavedView m_base;
};

/// Whether two looks show the same, whatever the widths.
bool isSameLook(const ViewLook &one, const ViewLook &other);

} // namespace huni

#pragma once

#include "core/store/store.h"
#include "ui/settings/addnamed.h"
#include "ui/settings/listeditor.h"
#include "ui/settings/replacementmenu.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingssource.h"

namespace huni {

/// A part of the settings that is a list in an order with the values of what is chosen in it: stages, channels, fields. It shows what
/// is stored after every commit; a subclass says what stands in it and how it is changed.
class ListSection : public QWidget
{
    Q_OBJECT

protected:
    /// \param section  key of the part of the settings \param title  of the list, for screen readers
    ListSection(SettingsSource &source, const Theme &theme, const QString &section, const QString &title, QWidget *parent);

    /// What the list shows.
    virtual std::vector<ListEntry> entries() const = 0;
    /// Where what was moved by hand goes; `before` is nil: to the end.
    virtual Result<void> move(const Uuid &id, const Uuid &before) = 0;
    virtual void remove(const Uuid &id) = 0;
    /// Another entry is chosen, or it was changed: for what the form does not show by itself.
    virtual void showCurrent() { }

    /// To be called when the rows of the form are there.
    void begin();
    SettingsSource &source() const { return m_source; }
    const Theme &theme() const { return m_theme; }
    SettingForm &form() { return *m_form; }
    ListEditor &list() { return *m_list; }
    Uuid current() const { return m_list->current(); }
    QPushButton *addButton(const QString &text, const QString &name);
    /// Adds one under the first name that is free, and asks for its own in the first field. \see addNamed
    template <class NameOf, class Add>
    void addThing(NameOf &&nameOf, Add &&add)
    {
        const auto added = addNamed(nameOf, add);
        if (added)
            nameNew(added->uuid);
        else
            m_source.report(m_source.words(added.error()));
    }
    /// Removes it: at once, or when something else uses it after another was chosen to take its place. Called in another thread
    /// where many use it.
    void removeInFavourOf(const QString &question, qint64 uses, const std::vector<Replacement> &others,
                          const std::function<Result<void>(const Uuid &into)> &remove);

private:
    void showList();
    void showThing();
    void nameNew(const Uuid &id);

    SettingsSource &m_source;
    const Theme &m_theme;
    SettingForm *m_form = nullptr;
    ListEditor *m_list = nullptr;
};

} // namespace huni

#pragma once

#include "core/exchange/fieldeditor.h"
#include "core/store/eachwatch.h"
#include "ui/table/tablefeed.h"

#include <atomic>
#include <functional>
#include <memory>

namespace huni {

class MessageBar;
class SelectionBar;
class TableView;

/// Works on the rows that are chosen and says what came of it: at once with a few, else in another thread, with
/// progress; cancelled in the middle, everything is as it was.
class RowWork final : public QObject
{
    Q_OBJECT

public:
    struct Done {
        QString sentence{}; ///< what was done
        std::vector<RefusedThing> refused{};
        std::optional<Error> error{};
        bool undoable = true;
        std::function<Done()> finish{}; ///< what is left for the thread of the window; its answer counts
    };
    using Job = std::function<Done(const EachWatch &)>;
    using Work = std::function<Done(const std::vector<Uuid> &, const EachWatch &)>;

    RowWork(TableFeed &feed, TableView &view, QObject *parent);
    ~RowWork() override;

    void setMessages(MessageBar &messages) { m_messages = &messages; }
    void setBar(SelectionBar &bar);
    bool isBusy() const { return m_busy; }
    /// The rows that are chosen, from the top.
    std::vector<qint64> chosen() const;

    /// Does something with the chosen rows. \param doing  for the time it takes: `Changing %1 of %2…`
    void withChosen(const QString &doing, Work work);
    /// Does something with these rows.
    void withRows(const QString &doing, const std::vector<qint64> &keys, Work work);
    /// Does something in the other thread. \param all  how many things it is about
    void run(const QString &doing, size_t all, Job job);
    /// Ends what is under way: what it wrote is taken back.
    void cancel();

    void tell(const Done &done);
    void report(const Error &error);
    void say(const QString &sentence);
    /// Says that the file cannot be changed, if so.
    bool refusesChanges();

Q_SIGNALS:
    /// Long work begins or has ended.
    void busyChanged();

private:
    void setBusy(bool busy);
    void showProgress(const QString &doing, size_t done, size_t all);
    QString refusedWords(const Done &done) const;

    TableFeed &m_feed;
    TableView &m_view;
    MessageBar *m_messages = nullptr;
    SelectionBar *m_bar = nullptr;
    std::atomic<bool> m_cancelled = false;
    bool m_busy = false;
    std::unique_ptr<QThreadPool> m_worker; ///< last: waits for its work before anything else goes
};

} // namespace huni

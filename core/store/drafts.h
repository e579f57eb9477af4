#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"

#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <map>

namespace huni {

/// Which text a draft is of: a field of a form that is about a thing.
struct DraftKey {
    QString form{}; ///< `composer`, `lead`, `note` ... \see draftplaces.h
    Uuid thing{}; ///< that the form is about: a lead, a note, a stage; the pipeline for something new; never nil
    QString field{};

    /// Whether it only says what the text of the form is about, such as the kind of a note or the rows that were chosen: kept
    /// beside a text, never offered by itself. Names of such fields begin with `@`; that of the composer is older.
    bool isContext() const { return field.startsWith(u'@') || (form == u"composer" && field == u"kind"); }

    bool operator==(const DraftKey &) const = default;
    bool operator<(const DraftKey &other) const
    {
        return std::tie(form, thing, field) < std::tie(other.form, other.thing, other.field);
    }
};

/// What was typed and is not saved.
struct Draft {
    QString text{};
    QString base{}; ///< what stood in the field when the form began
    Instant at = 0; ///< when it was typed last
    bool isFromBefore = false; ///< it was left behind by an earlier run, and nobody went on with it

    bool operator==(const Draft &) const = default;
};

/// What is being typed into the forms of a pipeline, kept in the file on this machine until it is saved or given up. Not
/// an action, not shared, not undone.
///
/// A change is written at most a second after it, in a thread of its own: whoever types waits for nobody. A read-only
/// file keeps its drafts in memory only. To be used in the thread of the store.
class Drafts final : public QObject
{
    Q_OBJECT

public:
    /// Reads what earlier runs left behind. \pre the store outlives it
    explicit Drafts(Store &store, QObject *parent = nullptr);
    /// Writes what still waits.
    ~Drafts() override;

    Store &store() const { return m_store; }
    std::optional<Draft> draft(const DraftKey &key) const;
    /// Keeps a text. An empty one, and one that says what stood there, is no draft: what was kept is discarded.
    void keep(const DraftKey &key, const QString &text, const QString &base = {});
    void discard(const DraftKey &key);
    /// Discards all fields of a form.
    void discard(const QString &form, const Uuid &thing);
    /// Somebody goes on with what an earlier run left behind: with all of a form, or with one field.
    void takeUp(const QString &form, const Uuid &thing);
    void takeUp(const DraftKey &key);
    /// All there are, or those left behind by earlier runs, the newest first.
    std::vector<std::pair<DraftKey, Draft>> all() const;
    std::vector<std::pair<DraftKey, Draft>> leftBehind() const;
    /// Writes now what waits, and waits for it.
    Result<void> writeNow();
    /// How long what is typed waits for more, from the first change on.
    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); }
    /// Whether the other thread is at it.
    bool isWriting() const { return m_isWriting; }

Q_SIGNALS:
    void changed(const huni::DraftKey &key);
    /// What is typed cannot be kept in the file just now. The next change tries again.
    void failed(const huni::Error &error);

private:
    using Changes = std::map<DraftKey, std::optional<Draft>>;

    void read();
    void note(const DraftKey &key, std::optional<Draft> draft);
    void startWriting();
    void finishWriting(int round, const Result<void> &done);
    Result<void> write(const Changes &changes);

    Store &m_store;
    std::map<DraftKey, Draft> m_drafts;
    Changes m_waiting; ///< not written yet
    Changes m_underWay; ///< being written in the other thread
    bool m_isWriting = false;
    int m_round = 0; ///< of writing; an answer of an earlier one says nothing
    QTimer m_timer;
    QThreadPool m_worker;
};

} // namespace huni

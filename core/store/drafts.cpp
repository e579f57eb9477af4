#include "core/store/drafts.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int draftDelayMs = 400; // from the first change on, so that writing and its queue fit into a second

} // namespace

Drafts::Drafts(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_worker.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &Drafts::startWriting);
    read();
}

Drafts::~Drafts()
{
    m_worker.waitForDone();
    (void)writeNow();
}

// A file of an older version that cannot be brought up to date has no drafts.
void Drafts::read()
{
    Reader reader = m_store.reader();
    (void)reader.read([this](Connection &connection) {
        Query query(connection, "SELECT form, thing, field, text, base, at FROM draft");
        while (query.next())
            m_drafts[{query.text(0), query.id(1), query.text(2)}] = {query.text(3), query.text(4), query.integer(5), true};
        return true;
    });
}

std::optional<Draft> Drafts::draft(const DraftKey &key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? std::nullopt : std::optional(found->second);
}

void Drafts::keep(const DraftKey &key, const QString &text, const QString &base)
{
    if (text.isEmpty() || text == base) {
        discard(key);
        return;
    }
    Draft &draft = m_drafts[key];
    if (draft.text == text && draft.base == base && !draft.isFromBefore)
        return;
    draft = {text, base, m_store.clock().now(), false};
    note(key, draft);
}

void Drafts::discard(const DraftKey &key)
{
    if (m_drafts.erase(key) > 0)
        note(key, std::nullopt);
}

void Drafts::discard(const QString &form, const Uuid &thing)
{
    std::vector<DraftKey> keys;
    for (const auto &[key, draft] : m_drafts) {
        if (key.form == form && key.thing == thing)
            keys.push_back(key);
    }
    for (const DraftKey &key : keys)
        discard(key);
}

void Drafts::takeUp(const QString &form, const Uuid &thing)
{
    for (auto &[key, draft] : m_drafts) {
        if (key.form == form && key.thing == thing)
            draft.isFromBefore = false;
    }
}

void Drafts::takeUp(const DraftKey &key)
{
    if (const auto found = m_drafts.find(key); found != m_drafts.end())
        found->second.isFromBefore = false;
}

std::vector<std::pair<DraftKey, Draft>> Drafts::all() const
{
    std::vector<std::pair<DraftKey, Draft>> drafts(m_drafts.begin(), m_drafts.end());
    std::stable_sort(drafts.begin(), drafts.end(), [](const auto &a, const auto &b) { return a.second.at > b.second.at; });
    return drafts;
}

std::vector<std::pair<DraftKey, Draft>> Drafts::leftBehind() const
{
    auto drafts = all();
    std::erase_if(drafts, [](const auto &each) { return !each.second.isFromBefore; });
    return drafts;
}

void Drafts::note(const DraftKey &key, std::optional<Draft> draft)
{
    if (!m_store.isReadOnly()) {
        m_waiting[key] = std::move(draft);
        if (!m_timer.isActive())
            m_timer.start();
    }
    Q_EMIT changed(key);
}

void Drafts::startWriting()
{
    if (m_isWriting)
        return; // goes on when that is done
    m_isWriting = true;
    m_underWay = std::exchange(m_waiting, {});
    m_worker.start([this, changes = m_underWay, round = ++m_round] {
        const Result<void> done = write(changes);
        QMetaObject::invokeMethod(this, [this, round, done] { finishWriting(round, done); }, Qt::QueuedConnection);
    });
}

void Drafts::finishWriting(int round, const Result<void> &done)
{
    if (!m_isWriting || round != m_round)
        return; // writeNow() was faster
    m_isWriting = false;
    if (!done) {
        m_waiting.merge(m_underWay); // what was typed since is newer, and stays
        m_underWay.clear();
        Q_EMIT failed(done.error());
        return;
    }
    m_underWay.clear();
    if (!m_waiting.empty())
        m_timer.start();
}

Result<void> Drafts::writeNow()
{
    m_timer.stop();
    m_worker.waitForDone();
    m_waiting.merge(m_underWay);
    m_underWay.clear();
    m_isWriting = false;
    if (m_waiting.empty())
        return {};
    auto done = write(m_waiting);
    if (done)
        m_waiting.clear();
    return done;
}

Result<void> Drafts::write(const Changes &changes)
{
    return m_store.writeLocal([&](Connection &connection) -> Result<void> {
        for (const auto &[key, draft] : changes) {
            if (draft)
                Query(connection,
                      "INSERT OR REPLACE INTO draft(form, thing, field, text, base, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                      key.form, key.thing, key.field, draft->text, draft->base, draft->at)
                    .run();
            else
                Query(connection, "DELETE FROM draft WHERE form=?1 AND thing=?2 AND field=?3", key.form, key.thing, key.field)
                    .run();
        }
        return {};
    });
}

} // namespace huni

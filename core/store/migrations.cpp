#include "core/store/migrations.h"

#include <array>

namespace huni {

namespace {

// The log and what goes with it: SYNC.md 2. `sync_txn` says which operations one transaction wrote, and
// numbers the commits of this file; `sync_state` holds the counters that every writing process reads under
// the write lock.
constexpr const char *logTables = R"sql(
CREATE TABLE sync_writer(idx INTEGER PRIMARY KEY, writer BLOB NOT NULL, person BLOB, device TEXT,
    mine INTEGER NOT NULL DEFAULT 0, have_seq INTEGER NOT NULL DEFAULT 0, head_hash BLOB, key BLOB,
    clock_suspect INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX sync_writer_id ON sync_writer(writer);
CREATE TABLE sync_op(writer INTEGER NOT NULL, seq INTEGER NOT NULL, txn INTEGER NOT NULL, hlc INTEGER NOT NULL,
    wall INTEGER, recv INTEGER, tbl INTEGER NOT NULL, row BLOB NOT NULL, kind INTEGER NOT NULL, body BLOB,
    PRIMARY KEY(writer, seq)) WITHOUT ROWID;
CREATE INDEX sync_op_row ON sync_op(row, tbl);
CREATE TABLE sync_head(tbl INTEGER NOT NULL, row BLOB NOT NULL, grp BLOB NOT NULL, writer INTEGER NOT NULL,
    seq INTEGER NOT NULL, PRIMARY KEY(tbl, row, grp, writer, seq)) WITHOUT ROWID;
CREATE TABLE sync_del(tbl INTEGER NOT NULL, row BLOB NOT NULL, writer INTEGER NOT NULL, seq INTEGER NOT NULL,
    vv BLOB NOT NULL, PRIMARY KEY(tbl, row, writer, seq)) WITHOUT ROWID;
CREATE TABLE sync_seg(writer INTEGER NOT NULL, seq_from INTEGER NOT NULL, seq_to INTEGER NOT NULL, hash BLOB NOT NULL,
    state INTEGER NOT NULL, PRIMARY KEY(writer, seq_from, hash)) WITHOUT ROWID;
CREATE TABLE sync_action(writer INTEGER NOT NULL, action INTEGER NOT NULL, code INTEGER NOT NULL, args TEXT,
    person BLOB, cause INTEGER, undoes INTEGER, closed INTEGER NOT NULL DEFAULT 1, at INTEGER NOT NULL,
    undone_by INTEGER, PRIMARY KEY(writer, action)) WITHOUT ROWID;
CREATE INDEX sync_action_standing ON sync_action(writer, action) WHERE undone_by IS NULL;
CREATE INDEX sync_action_unclosed ON sync_action(writer, action) WHERE closed = 0;
CREATE TABLE sync_txn(writer INTEGER NOT NULL, txn INTEGER NOT NULL, action INTEGER NOT NULL,
    seq_from INTEGER NOT NULL, seq_to INTEGER NOT NULL, commit_no INTEGER NOT NULL,
    PRIMARY KEY(writer, txn)) WITHOUT ROWID;
CREATE INDEX sync_txn_commit ON sync_txn(commit_no);
CREATE INDEX sync_txn_action ON sync_txn(writer, action);
CREATE TABLE sync_meta(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE sync_state(id INTEGER PRIMARY KEY CHECK(id = 1), commit_no INTEGER NOT NULL, last_hlc INTEGER NOT NULL,
    last_seq INTEGER NOT NULL, last_txn INTEGER NOT NULL, last_action INTEGER NOT NULL);
INSERT INTO sync_state VALUES(1, 0, 0, 0, 0, 0);
)sql";

// Synced tables: n is local, id is the key on every device, clk are the clocks of the cell groups, gone hides a row.
// `touched` is derived (LastContact): it stands in the row so that one index counts the idle cards of a column.
constexpr const char *thingTables = R"sql(
CREATE TABLE setting(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    key TEXT, value TEXT);
CREATE UNIQUE INDEX setting_id ON setting(id);

CREATE TABLE member(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, email TEXT, role TEXT, active INTEGER, manager TEXT, territory TEXT, account TEXT, created_at INTEGER,
    external_id TEXT, custom TEXT);
CREATE UNIQUE INDEX member_id ON member(id);

CREATE TABLE company(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, sector TEXT, employees INTEGER, revenue INTEGER, revenue_currency TEXT, country TEXT, region TEXT,
    city TEXT, street TEXT, postcode TEXT, domain TEXT, products TEXT, phone TEXT, owner BLOB, created_at INTEGER,
    external_id TEXT, custom TEXT);
CREATE UNIQUE INDEX company_id ON company(id);

CREATE TABLE lead(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    given_name TEXT, family_name TEXT, salutation TEXT, title TEXT, seniority TEXT, email TEXT, email_personal TEXT,
    phone TEXT, mobile TEXT, gender TEXT, birth_year INTEGER, education TEXT, income_band TEXT, country TEXT,
    region TEXT, city TEXT, street TEXT, postcode TEXT, language TEXT, time_zone TEXT, company BLOB, interest TEXT,
    newsletter TEXT, channel BLOB, latest_channel BLOB, campaign BLOB, keyword TEXT, arrival TEXT, referrer BLOB,
    owner BLOB, stage BLOB, position TEXT, stage_since INTEGER, closed_at INTEGER, lost_reason TEXT, value INTEGER,
    value_currency TEXT, wake_on TEXT, created_at INTEGER, external_id TEXT, consent TEXT, custom TEXT, touched INTEGER);
CREATE UNIQUE INDEX lead_id ON lead(id);
CREATE INDEX lead_board ON lead(stage, position, id) WHERE gone = 0;
CREATE INDEX lead_idle ON lead(stage, max(coalesce(stage_since, 0), coalesce(touched, 0)))
    WHERE gone = 0 AND position IS NOT NULL;
CREATE INDEX lead_company ON lead(company) WHERE company IS NOT NULL;

CREATE TABLE opportunity(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, lead BLOB, company BLOB, product TEXT, type TEXT, amount INTEGER, currency TEXT, cost INTEGER,
    probability INTEGER, stage BLOB, position TEXT, stage_since INTEGER, closed_at INTEGER, lost_reason TEXT,
    expected_close TEXT, competitor TEXT, owner BLOB, created_at INTEGER, external_id TEXT, custom TEXT,
    touched INTEGER);
CREATE UNIQUE INDEX opportunity_id ON opportunity(id);
CREATE INDEX opportunity_board ON opportunity(stage, position, id) WHERE gone = 0;
CREATE INDEX opportunity_idle ON opportunity(stage, max(coalesce(stage_since, 0), coalesce(touched, 0)))
    WHERE gone = 0 AND position IS NOT NULL;
CREATE INDEX opportunity_lead ON opportunity(lead) WHERE lead IS NOT NULL;
CREATE INDEX opportunity_company ON opportunity(company) WHERE company IS NOT NULL;

CREATE TABLE stage(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    key TEXT, name TEXT, band TEXT, lifecycle TEXT, probability INTEGER, idle_days INTEGER, color INTEGER,
    position TEXT, conditions TEXT, moves_on TEXT);
CREATE UNIQUE INDEX stage_id ON stage(id);

CREATE TABLE custom_field(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    kind TEXT, name TEXT, type TEXT, options TEXT, position TEXT);
CREATE UNIQUE INDEX custom_field_id ON custom_field(id);

CREATE TABLE touchpoint(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, visitor TEXT, kind TEXT, at INTEGER, channel BLOB, campaign BLOB, keyword TEXT, page TEXT, asset TEXT,
    seconds INTEGER, referrer TEXT, landing_page TEXT, medium TEXT, content TEXT, term TEXT, click_id TEXT,
    custom TEXT);
CREATE UNIQUE INDEX touchpoint_id ON touchpoint(id);
CREATE INDEX touchpoint_lead ON touchpoint(lead, at);

CREATE TABLE activity(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, opportunity BLOB, company BLOB, kind TEXT, subject TEXT, text TEXT, at INTEGER, due INTEGER,
    reminder INTEGER, done INTEGER, outcome TEXT, member BLOB);
CREATE UNIQUE INDEX activity_id ON activity(id);
CREATE INDEX activity_lead ON activity(lead, at);
CREATE INDEX activity_opportunity ON activity(opportunity, at) WHERE opportunity IS NOT NULL;

CREATE TABLE answer(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, checklist TEXT, dimension TEXT, verdict TEXT, evidence TEXT, answers TEXT, day TEXT, confidence TEXT,
    at INTEGER, member BLOB);
CREATE UNIQUE INDEX answer_id ON answer(id);
CREATE INDEX answer_lead ON answer(lead);

CREATE TABLE stage_change(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, opportunity BLOB, from_stage BLOB, to_stage BLOB, at INTEGER, member BLOB, automatic INTEGER,
    reason TEXT, override TEXT);
CREATE UNIQUE INDEX stage_change_id ON stage_change(id);
CREATE INDEX stage_change_lead ON stage_change(lead, at);
CREATE INDEX stage_change_opportunity ON stage_change(opportunity, at) WHERE opportunity IS NOT NULL;

CREATE TABLE campaign(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, channel BLOB, starts_on TEXT, ends_on TEXT, budget INTEGER, currency TEXT, created_at INTEGER,
    external_id TEXT, custom TEXT);
CREATE UNIQUE INDEX campaign_id ON campaign(id);

CREATE TABLE channel(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    key TEXT, name TEXT, direction TEXT, position TEXT);
CREATE UNIQUE INDEX channel_id ON channel(id);

CREATE TABLE label(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, name TEXT);
CREATE UNIQUE INDEX label_id ON label(id);
CREATE INDEX label_lead ON label(lead);

CREATE TABLE product(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, series TEXT, price INTEGER, currency TEXT, external_id TEXT, custom TEXT);
CREATE UNIQUE INDEX product_id ON product(id);
)sql";

void createSchema(Connection &connection)
{
    connection.exec(logTables);
    connection.exec(thingTables);
}

// A file that was restored or copied has a new writer: the actions it takes back may be those of an earlier
// one.
void nameWritersOfTakenBackActions(Connection &connection)
{
    connection.exec("ALTER TABLE sync_action ADD COLUMN undoes_writer INTEGER");
    connection.exec("ALTER TABLE sync_action ADD COLUMN undone_by_writer INTEGER");
    connection.exec("UPDATE sync_action SET undoes_writer=writer WHERE undoes IS NOT NULL");
    connection.exec("UPDATE sync_action SET undone_by_writer=writer WHERE undone_by IS NOT NULL");
}

// Saved views, lists, what was merged into what, and pairs that are not the same. A draft is what is being typed
// on this machine: not logged, not shared.
void addViewsListsAndDrafts(Connection &connection)
{
    connection.exec(R"sql(
ALTER TABLE lead ADD COLUMN merged_into BLOB;
ALTER TABLE company ADD COLUMN merged_into BLOB;
ALTER TABLE label ADD COLUMN company BLOB;
CREATE INDEX label_company ON label(company) WHERE company IS NOT NULL;

CREATE TABLE "view"(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    page TEXT, name TEXT, filter TEXT, look TEXT, position TEXT, owner BLOB);
CREATE UNIQUE INDEX view_id ON "view"(id);

CREATE TABLE list(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    name TEXT, supplier TEXT, cost INTEGER, currency TEXT, allowed_use TEXT, expires_on TEXT, created_at INTEGER);
CREATE UNIQUE INDEX list_id ON list(id);

CREATE TABLE list_member(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    list BLOB, lead BLOB, company BLOB);
CREATE UNIQUE INDEX list_member_id ON list_member(id);
CREATE INDEX list_member_list ON list_member(list, lead);
CREATE INDEX list_member_lead ON list_member(lead) WHERE lead IS NOT NULL;
CREATE INDEX list_member_company ON list_member(company) WHERE company IS NOT NULL;
CREATE INDEX activity_company ON activity(company, at) WHERE company IS NOT NULL;

CREATE TABLE distinct_pair(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    first BLOB, second BLOB, at INTEGER, member BLOB);
CREATE UNIQUE INDEX distinct_pair_id ON distinct_pair(id);

CREATE TABLE draft(form TEXT NOT NULL, thing BLOB NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, base TEXT,
    at INTEGER NOT NULL, PRIMARY KEY(form, thing, field)) WITHOUT ROWID;
)sql");
}

// Scoring models of markets, their versions, and points given by hand.
void addScoring(Connection &connection)
{
    connection.exec(R"sql(
CREATE TABLE scoring_model(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    key TEXT, name TEXT, market TEXT, position TEXT, created_at INTEGER);
CREATE UNIQUE INDEX scoring_model_id ON scoring_model(id);

CREATE TABLE scoring_version(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    model BLOB, from_day TEXT, body TEXT, at INTEGER, member BLOB, note TEXT);
CREATE UNIQUE INDEX scoring_version_id ON scoring_version(id);

CREATE TABLE hand_points(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    lead BLOB, points INTEGER, reason TEXT, at INTEGER, member BLOB);
CREATE UNIQUE INDEX hand_points_id ON hand_points(id);
CREATE INDEX hand_points_lead ON hand_points(lead, at);

CREATE TABLE predictive_model(n INTEGER PRIMARY KEY, id BLOB NOT NULL, clk BLOB NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    body TEXT, quality TEXT, trained_at INTEGER, member BLOB);
CREATE UNIQUE INDEX predictive_model_id ON predictive_model(id);
)sql");
}

constexpr std::array steps{
    Migration{1, createSchema},
    Migration{2, nameWritersOfTakenBackActions},
    Migration{3, addViewsListsAndDrafts},
    Migration{4, addScoring},
};

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

int schemaVersion()
{
    return steps.back().version;
}

void migrate(Connection &connection, int version)
{
    for (const Migration &step : steps) {
        if (step.version > version)
            step.run(connection);
    }
    connection.exec("PRAGMA user_version=" + std::to_string(schemaVersion()));
}

} // namespace huni

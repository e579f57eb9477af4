#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace huni {

/// The synced tables. The numbers stand in every operation ever written: append only, never renumber.
enum class Table : std::uint8_t {
    Setting = 1,
    Member = 2,
    Company = 3,
    Lead = 4,
    Opportunity = 5,
    Stage = 6,
    CustomField = 7,
    Touchpoint = 8,
    Activity = 9,
    Answer = 10,
    StageChange = 11,
    Campaign = 12,
    Channel = 13,
    Label = 14,
    Product = 15,
    View = 16,
    List = 17,
    ListMember = 18,
    DistinctPair = 19,
    ScoringModel = 20,
    ScoringVersion = 21,
    HandPoints = 22,
    PredictiveModel = 23,
};
constexpr int tableCount = 23;

/// Column numbers of each table: append only, contiguous from 1. The registry (registry.cpp) names and types
/// them.
namespace col {
struct Setting {
    enum { Key = 1, Value };
};
struct Member {
    enum { Name = 1, Email, Role, Active, Manager, Territory, Account, CreatedAt, ExternalId };
};
struct Company {
    enum {
        Name = 1,
        Sector,
        Employees,
        Revenue,
        RevenueCurrency,
        Country,
        Region,
        City,
        Street,
        Postcode,
        Domain,
        Products,
        Phone,
        Owner,
        CreatedAt,
        ExternalId,
        MergedInto
    };
};
struct Lead {
    enum {
        GivenName = 1,
        FamilyName,
        Salutation,
        Title,
        Seniority,
        Email,
        EmailPersonal,
        Phone,
        Mobile,
        Gender,
        BirthYear,
        Education,
        IncomeBand,
        Country,
        Region,
        City,
        Street,
        Postcode,
        Language,
        TimeZone,
        Company,
        Interest,
        Newsletter,
        Channel,
        LatestChannel,
        Campaign,
        Keyword,
        Arrival,
        Referrer,
        Owner,
        Stage,
        Position,
        StageSince,
        ClosedAt,
        LostReason,
        Value,
        ValueCurrency,
        WakeOn,
        CreatedAt,
        ExternalId,
        Consent,
        MergedInto
    };
};
struct Opportunity {
    enum {
        Name = 1,
        Lead,
        Company,
        Product,
        Type,
        Amount,
        Currency,
        Cost,
        Probability,
        Stage,
        Position,
        StageSince,
        ClosedAt,
        LostReason,
        ExpectedClose,
        Competitor,
        Owner,
        CreatedAt,
        ExternalId
    };
};
struct Stage {
    enum { Key = 1, Name, Band, Lifecycle, Probability, IdleDays, Color, Position, Conditions, MovesOn };
};
struct CustomField {
    enum { Kind = 1, Name, Type, Options, Position };
};
struct Touchpoint {
    enum {
        Lead = 1,
        Visitor,
        Kind,
        At,
        Channel,
        Campaign,
        Keyword,
        Page,
        Asset,
        Seconds,
        Referrer,
        LandingPage,
        Medium,
        Content,
        Term,
        ClickId
    };
};
struct Activity {
    enum { Lead = 1, Opportunity, Company, Kind, Subject, Text, At, Due, Reminder, Done, Outcome, Member };
};
struct Answer {
    enum { Lead = 1, Checklist, Dimension, Verdict, Evidence, Answers, On, Confidence, At, Member };
};
struct StageChange {
    enum { Lead = 1, Opportunity, From, To, At, Member, Automatic, Reason, Override };
};
struct Campaign {
    enum { Name = 1, Channel, StartsOn, EndsOn, Budget, Currency, CreatedAt, ExternalId };
};
struct Channel {
    enum { Key = 1, Name, Direction, Position };
};
struct Label {
    enum { Lead = 1, Name, Company };
};
struct Product {
    enum { Name = 1, Series, Price, Currency, ExternalId };
};
struct View {
    enum { Page = 1, Name, Filter, Look, Position, Owner };
};
struct List {
    enum { Name = 1, Supplier, Cost, Currency, AllowedUse, ExpiresOn, CreatedAt };
};
struct ListMember {
    enum { List = 1, Lead, Company };
};
struct DistinctPair {
    enum { First = 1, Second, At, Member };
};
struct ScoringModel {
    enum { Key = 1, Name, Market, Position, CreatedAt };
};
struct ScoringVersion {
    enum { Model = 1, FromDay, Body, At, Member, Note };
};
struct HandPoints {
    enum { Lead = 1, Points, Reason, At, Member };
};
struct PredictiveModel {
    enum { Body = 1, Quality, TrainedAt, Member };
};
} // namespace col

enum class ColumnType : std::uint8_t { Text, Integer, Id };

struct ColumnInfo {
    const char *name;
    ColumnType type;
    /// Cells of one group change as a unit (SYNC.md 3). The group's number is that of its first column.
    int group;
};

struct TableInfo {
    Table table;
    const char *name; ///< of the SQLite table
    std::span<const ColumnInfo> columns;
    bool hasCustom; ///< carries custom field values
    /// A column that a projection keeps in the row: never logged, never shared. nullptr for none.
    const char *derived = nullptr;

    int columnCount() const { return int(columns.size()); }
    const ColumnInfo &column(int number) const { return columns[size_t(number - 1)]; }
    /// Number of the column with that name; 0 when there is none.
    int columnNamed(std::string_view name) const;
};

/// All synced tables in order of their numbers.
std::span<const TableInfo> registeredTables();
const TableInfo &tableInfo(Table table);
/// The table with that number; nullptr when this version does not know it.
const TableInfo *tableNumbered(int number);

} // namespace huni

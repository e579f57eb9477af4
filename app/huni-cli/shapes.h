#pragma once

#include "core/leads/leads.h"
#include "core/leads/timeline.h"
#include "core/model/opportunity.h"
#include "core/scoring/scoring.h"

#include <QJsonArray>
#include <QJsonObject>

namespace huni {

class Session;

// The shapes of answers in JSON (CLI.md), and their parts for people.

QJsonValue jsonText(const QString &text); ///< null when empty
QJsonValue jsonInstant(const Session &session, std::optional<Instant> at);
/// `KEY` and `KEY_key`: English or own name, and the key.
void putStage(QJsonObject &object, const QString &key, const Session &session, StageId stage);
/// `KEY` in minor units and `currency`.
void putMoney(QJsonObject &object, const QString &key, const std::optional<Money> &money);

/// `score`, `grade`, `temperature`; null when not scored.
void putScore(QJsonObject &object, const std::optional<LeadScore> &score);
double jsonPoints(qint64 hundredths);
/// The entries of a score. \param model  the one that scored it
QJsonArray ledgerJson(const Session &session, const Score &score, const ScoringModel &model);
QJsonObject leadLineJson(const Session &session, const LeadLine &line);
QJsonObject timelineJson(const Session &session, const TimelineItem &item);
QJsonObject opportunityJson(const Session &session, const Opportunity &opportunity);
QJsonObject bantJson(const Session &session, const BantAnswers &answers);

QString stageShown(const Session &session, StageId stage);
QString memberShown(const Session &session, MemberId member);
QString channelShown(const Session &session, ChannelId channel);
QString moneyShown(const Session &session, const std::optional<Money> &money);
QString timeShown(const Session &session, Instant at);
/// A fraction; null: no model was learnt.
QJsonValue jsonChance(std::optional<int> thousandths);
QString chanceShown(const Session &session, std::optional<int> thousandths);
QString scoreShown(const Session &session, const std::optional<LeadScore> &score);
QString dayShown(const Session &session, Instant at);
QString timelineShown(const Session &session, const TimelineItem &item);

} // namespace huni

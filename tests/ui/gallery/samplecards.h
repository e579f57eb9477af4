#pragma once

#include "ui/board/boardview.h"

#include <QTranslator>

namespace huni {

/// Invented leads of a stage.
QVector<CardData> sampleLeads(int count, int seed, double lowScore, double highScore);
/// Invented opportunities of a stage.
QVector<CardData> sampleOpportunities(int count, int seed, int probability);
ColumnNumbers sampleNumbers(const QVector<CardData> &cards, int basisPoints, int scale);

/// The few words of the gallery in Turkish, so that their lengths are seen.
class GalleryTurkish final : public QTranslator
{
    Q_OBJECT

public:
    QString translate(const char *context, const char *source, const char *note, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace huni

#pragma once

#include "ui/duplicates/duplicatesource.h"

#include <QWidget>

namespace huni {

class ElidedLabel;
class Theme;

/// One of two things above its column: who it is, who has it, when it was last heard of.
class ThingHead final : public QWidget
{
    Q_OBJECT

public:
    ThingHead(const Theme &theme, const QString &role, QWidget *parent = nullptr);

    void setFacts(const ThingFacts &facts, const DuplicateSource &source);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_role;
    ElidedLabel *m_roleLabel = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_detail = nullptr;
    ElidedLabel *m_standing = nullptr;
    ElidedLabel *m_times = nullptr;
};

} // namespace huni

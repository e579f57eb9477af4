#pragma once

#include "core/base/uuid.h"
#include "core/store/registry.h"
#include "ui/history/historylistpanel.h"
#include "ui/words/translations.h"

class QComboBox;
class QLabel;

namespace huni {

class ThingHistoryModel;
class Pipeline;

/// Who changed what of a lead, company or opportunity, when and with which device; one field can be put back.
class HistoryPanel final : public HistoryListPanel
{
    Q_OBJECT

public:
    HistoryPanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over);

    void showThing(Table table, const Uuid &id);
    const ThingHistoryModel &model() const { return *m_model; }

protected:
    void reload() override;
    void updateButtons() override;
    void chooseFirst() override;
    void chooseLast() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void fillFields();
    bool choose(int row);
    void revert();
    void copy();

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    ThingHistoryModel *m_model = nullptr;
    QComboBox *m_fields = nullptr;
    QPushButton *m_revert = nullptr;
};

} // namespace huni

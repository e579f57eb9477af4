#pragma once

#include "core/base/uuid.h"
#include "core/store/registry.h"
#include "ui/controls/overlaypanel.h"
#include "ui/words/translations.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QListView;

namespace huni {

class LeadHistoryModel;
class Pipeline;

/// Who changed what of a lead, company or opportunity, when and with which device; one field can be put back.
class HistoryPanel final : public OverlayPanel
{
    Q_OBJECT

public:
    HistoryPanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over);

    void showThing(Table table, const Uuid &id);
    const LeadHistoryModel &model() const { return *m_model; }
    QListView *list() const { return m_list; }

protected:
    QWidget *firstField() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void reload();
    void fillFields();
    void chooseFirst();
    void updateButtons();
    void revert();
    void copy();

    Pipeline &m_pipeline;
    const Theme &m_theme;
    Language m_language;
    LeadHistoryModel *m_model = nullptr;
    QComboBox *m_fields = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_revert = nullptr;
    QTimer m_reloadTimer;
};

} // namespace huni

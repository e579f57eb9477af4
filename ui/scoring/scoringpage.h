#pragma once

#include "core/pipeline.h"
#include "ui/scoring/workingmodel.h"
#include "ui/words/translations.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QComboBox;
class QPushButton;
class QStackedWidget;

namespace huni {

class CustomerView;
class ElidedLabel;
class PanelHost;
class PredictiveView;
class RulesView;
class SandboxView;
class SegmentBar;
class TableFeed;
class Theme;
class VersionsView;

/// What makes scores: rules with a lead beside them, the ideal customer, a sandbox, and every version there was; and
/// what was learnt from won and lost leads. All of the rules is
/// worked on as a draft that is published as a new version, or discarded.
class ScoringPage final : public QWidget
{
    Q_OBJECT

public:
    ScoringPage(Pipeline &pipeline, const Theme &theme, Language language, QWidget *parent = nullptr);
    ~ScoringPage() override;

    /// `rules`, `customer`, `sandbox`, `predictive`, `versions`.
    void showPart(const QString &part);
    QString part() const;
    bool isSettled() const;
    void focusPart();
    void focusSearch();
    /// Goes on with what was typed and not published.
    void goOn(const DraftKey &draft);
    WorkingModel &working() { return *m_working; }
    /// Parts are there once the rules have been read. \pre isSettled()
    RulesView &rules() { return *m_rules; }
    SandboxView &sandbox() { return *m_sandbox; }
    PredictiveView &predictive() { return *m_predictive; }
    VersionsView &versions() { return *m_versions; }
    CustomerView &customer() { return *m_customer; }
    QAction *command(const QString &id) const;

Q_SIGNALS:
    void leadActivated(huni::LeadId lead);
    /// A version was published, in a sentence.
    void done(const QString &sentence);
    void problem(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *newAction(const char *id, const QString &text, const QString &words, const char *icon, const QKeySequence &shortcut);
    void createActions();
    void createReviewActions();
    QWidget *createTools();
    void createLayout();
    void createParts();
    void follow();
    void fillMarkets();
    void showState();
    void askPublish();
    void askMarket(bool isNew);
    void tellMarket(WorkingModel::MarketStep step, const QString &name);
    void removeRule();
    QString stateWords() const;

    const Theme &m_theme;
    WorkingModel *m_working = nullptr;
    TableFeed *m_fields = nullptr;
    PanelHost *m_panels = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_add = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_touches = nullptr;
    QAction *m_condition = nullptr;
    QAction *m_run = nullptr;
    QAction *m_learn = nullptr;
    QAction *m_takeVersion = nullptr;
    QAction *m_addMarket = nullptr;
    QAction *m_editMarket = nullptr;
    QAction *m_endMarket = nullptr;
    QAction *m_looked = nullptr;
    QActionGroup *m_review = nullptr; ///< how often to look at the rules again
    SegmentBar *m_parts = nullptr;
    QComboBox *m_markets = nullptr;
    QPushButton *m_menu = nullptr;
    ElidedLabel *m_state = nullptr;
    QPushButton *m_publishButton = nullptr;
    QPushButton *m_discardButton = nullptr;
    std::optional<DraftKey> m_wish; ///< to go on with once the rules have been read
    bool m_hasFocusWish = false;
    QWidget *m_card = nullptr;
    QStackedWidget *m_stack = nullptr;
    RulesView *m_rules = nullptr;
    CustomerView *m_customer = nullptr;
    SandboxView *m_sandbox = nullptr;
    PredictiveView *m_predictive = nullptr;
    VersionsView *m_versions = nullptr;
};

} // namespace huni

#pragma once

#include "core/leads/catalog.h"
#include "core/pipeline.h"
#include "ui/background/backgroundtask.h"
#include "ui/exchange/importdraft.h"
#include "ui/exchange/rememberedlayouts.h"
#include "ui/words/translations.h"

#include <QTemporaryDir>

namespace huni {

/// The beginning of a file, with what was found out about it.
struct SourceLook {
    TableStart start{};
    QString encoding{};
    bool isEncodingGuess = false;
    QStringList sheets{};
    QString sheet{};
    qint64 size = 0;
    qint64 fileBytes = 0; ///< of the file itself, with fileTime: whether it is still the one that was looked at
    QDateTime fileTime{};
};

/// One import on its way: what was chosen, what is known of the file, what a dry run and the import said. The steps of
/// the wizard show it. Everything that takes long happens in another thread.
class ImportFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Work { None, Looking, Surveying, Planning, Running, Undoing };

    /// \param folder  of a person's settings: remembered layouts and recent sources live there
    ImportFlow(Pipeline &pipeline, Language language, const QString &folder, QObject *parent = nullptr);
    ~ImportFlow() override;

    Pipeline &pipeline() { return m_pipeline; }
    Language language() const { return m_language; }
    RememberedLayouts &remembered() { return m_remembered; }
    const ImportDraft &draft() const { return m_draft; }
    const Catalog &catalog() const { return m_catalog; }
    Work work() const { return m_task.isRunning() ? m_work : Work::None; }
    /// Why the last work ended without an answer; nothing when it had one.
    const std::optional<Error> &problem() const { return m_problem; }

    /// Begins anew with a file. \see looked
    void open(const QString &path);
    /// Begins anew with a table as text.
    void openText(const QByteArray &text, const QString &title);
    /// Forgets everything; what was remembered on disk stays.
    void clear();
    bool hasSource() const { return !m_draft.path.isEmpty(); }
    const std::optional<SourceLook> &look() const { return m_look; }
    /// Whether somebody has written to the file since it was looked at. One that is gone is told when it is read.
    bool isSourceChanged() const;
    /// Looks at the file anew; what was chosen stays. \see sourceChanged, looked
    void lookAgain();
    void setEncoding(const QString &encoding);
    void setDelimiter(std::optional<char> delimiter);
    void setHeaderLine(std::optional<qint64> line);
    void setSheet(const QString &sheet);
    void setKind(ImportKind kind);
    /// What the rows are taken for: what was chosen, else what the headers say.
    ImportKind kind() const;

    /// Reads the whole file once, when that was not done yet. \see surveyed
    void survey();
    const SurveyResult *surveyResult() const { return m_survey.get(); }
    const ImportMapping &mapping() const { return m_mapping; }
    void setField(int column, const QString &field);
    void setType(int column, const QString &type);
    void setFormat(int column, const QString &format);
    /// Of amounts that name none. \param code  `EUR`; empty: as the file says, else the pipeline's
    void setCurrency(int column, const QString &code);
    void setMeaning(int column, const QString &text, const QString &meaning);
    /// `none`, empty, or a name of a remembered one.
    void setLayout(const QString &layout);
    void useRemembered(const QString &name);
    /// The remembered layout in use; empty: none.
    const QString &rememberedInUse() const { return m_rememberedInUse; }
    /// Whether the cells of a column are to be looked at before the import: they could be read in two ways.
    bool isToBeLookedAt(int column) const;
    /// Texts of a column that nobody has said the meaning of: unknown stages and outcomes.
    QStringList unansweredTexts(int column) const;
    /// Different texts of a column whose meaning can be chosen; empty for other columns.
    QStringList meaningfulTexts(int column) const;
    /// What a text was said to mean; nothing: nobody said anything.
    std::optional<QString> meaning(int column, const QString &text) const;
    /// How the first sample that can be read looks when it is read; empty: none can be.
    QString readSample(int column, const QString &sample) const;

    void setMatch(const std::vector<MatchBy> &match);
    void setMode(ImportMode mode);
    /// Whose new rows are that name nobody; nil: nobody's.
    void setOwner(MemberId owner);
    MemberId owner() const;
    /// Whether new rows have an owner at all.
    bool takesOwner() const;

    /// The import without writing anything. \see planned
    void plan();
    const std::optional<ImportOutcome> &planOutcome() const { return m_plan; }
    void run();
    const std::optional<ImportOutcome> &outcome() const { return m_outcome; }
    bool isUndone() const { return m_isUndone; }
    /// Takes back what the import did. \see undone
    void undo();
    void cancel() { m_task.cancel(); }
    /// Stops what is only for looking; an import goes on.
    void stopLooking();
    /// Rows that failed, with their reasons. \par Errors  FileUnwritable
    Result<void> saveErrors(const QString &path) const;

Q_SIGNALS:
    void sourceChanged();
    void looked();
    void surveyed();
    void mappingChanged();
    void planned();
    void ran();
    void undone();
    void workChanged();
    void progressed(qint64 done, qint64 total);

private:
    void readLook();
    void dropFrom(Work work);
    void propose();
    void readCatalogNow();
    QStringList findUnanswered(int column) const;
    ColumnChoice &choiceOf(int column);
    static ImportRequest requestOf(const ImportDraft &draft, Language language, TaskControl &control);
    QString errorsPath() const;
    template <class T>
    void start(Work work, std::function<Result<T>(TaskControl &)> call, std::function<void(T)> done);

    Pipeline &m_pipeline;
    Language m_language;
    RememberedLayouts m_remembered;
    QTemporaryDir m_folder; ///< pasted tables and lists of failed rows; gone with this object
    BackgroundTask m_task;
    Work m_work = Work::None;
    ImportDraft m_draft{};
    Catalog m_catalog{};
    std::optional<Error> m_problem{};
    std::optional<SourceLook> m_look{};
    std::shared_ptr<const SurveyResult> m_survey{};
    ImportMapping m_mapping{};
    std::vector<QStringList> m_unanswered{}; ///< by column: a view asks for it at each painting
    QString m_rememberedInUse{};
    std::optional<ImportOutcome> m_plan{};
    std::optional<ImportOutcome> m_outcome{};
    bool m_isUndone = false;
    int m_pasted = 0;
};

} // namespace huni

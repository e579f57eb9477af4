#include "ui/exchange/importflow.h"

#include "core/base/folding.h"
#include "core/exchange/cellconverter.h"
#include "core/exchange/importlists.h"
#include "core/store/pipelinefile.h"
#include "ui/exchange/importwords.h"
#include "ui/words/errorwords.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace huni {

namespace {

Result<SourceLook> lookAt(const ImportDraft &draft)
{
    const QFileInfo info(draft.path); // before it is read: what is written meanwhile counts as later
    auto file = openRowFile(draft.path, draft.encoding, draft.sheet);
    if (!file)
        return file.error();
    auto start = readStart(**file, draft.surveyOptions());
    if (!start)
        return start.error();
    return SourceLook{std::move(*start), (*file)->encoding(), (*file)->isGuess(), (*file)->sheets(),
                      (*file)->sheet(),  (*file)->size(),     info.size(),        info.lastModified()};
}

Result<std::shared_ptr<const SurveyResult>> surveyOf(const ImportDraft &draft, TaskControl &control)
{
    auto file = openRowFile(draft.path, draft.encoding, draft.sheet);
    if (!file)
        return file.error();
    SurveyOptions options = draft.surveyOptions();
    options.progress = [&control](qint64 position, qint64 size) {
        control.done = position;
        control.total = size;
        return !control.cancelled;
    };
    auto surveyed = survey(**file, options);
    if (!surveyed)
        return surveyed.error();
    if (surveyed->rows == 0)
        return Error{Errc::NoRows, draft.path};
    return std::make_shared<const SurveyResult>(std::move(*surveyed));
}

UndoWatch watchOf(TaskControl &control)
{
    return {&control.cancelled, [&control](qint64 done, qint64 total) {
                control.done = done;
                control.total = total;
            }};
}

// A meaning that only a person knows: what is not known becomes a new stage, or fails.
bool mustBeAnswered(FieldType type)
{
    return type == FieldType::Stage || type == FieldType::Outcome || type == FieldType::Choice;
}

bool isMonthFirst(const QLocale &locale)
{
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    return order.indexOf(u'M') < order.indexOf(u'd');
}

bool hasMeanings(FieldType type)
{
    return mustBeAnswered(type) || type == FieldType::Channel || type == FieldType::Member;
}

} // namespace

ImportFlow::ImportFlow(Pipeline &pipeline, Language language, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_language(language)
    , m_remembered(folder)
{
    connect(&m_task, &BackgroundTask::progressed, this, &ImportFlow::progressed);
    connect(&m_task, &BackgroundTask::runningChanged, this, &ImportFlow::workChanged);
}

ImportFlow::~ImportFlow() = default;

template <class T>
void ImportFlow::start(Work work, std::function<Result<T>(TaskControl &)> call, std::function<void(T)> done)
{
    m_problem.reset();
    m_work = work;
    m_task.start(std::move(call), [this, done = std::move(done)](Result<T> answer) {
        if (answer.ok()) {
            done(std::move(*answer));
            return;
        }
        m_problem = answer.error();
        if (m_problem->thing == m_draft.path && !m_draft.path.isEmpty())
            m_problem->thing = m_draft.title; // a path is long, and that of a pasted table says nothing
        Q_EMIT workChanged();
    });
}

void ImportFlow::open(const QString &path)
{
    ImportDraft fresh;
    fresh.match = m_draft.match;
    fresh.mode = m_draft.mode;
    fresh.localeIsMonthFirst = isMonthFirst(localeOf(m_language));
    m_draft = fresh;
    m_draft.path = path;
    m_draft.title = QFileInfo(path).fileName();
    m_rememberedInUse.clear();
    readCatalogNow();
    readLook();
    Q_EMIT sourceChanged();
}

void ImportFlow::openText(const QByteArray &text, const QString &title)
{
    const QString path = m_folder.filePath(QStringLiteral("pasted-%1.csv").arg(++m_pasted));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        m_problem = Error{Errc::FileUnwritable, path, {}, file.errorString()};
        Q_EMIT workChanged();
        return;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    open(path);
    m_draft.title = title;
    m_draft.encoding = QStringLiteral("UTF-8");
    readLook();
    Q_EMIT sourceChanged();
}

void ImportFlow::clear()
{
    m_task.drop();
    m_draft = {};
    m_problem.reset();
    dropFrom(Work::Looking);
    m_rememberedInUse.clear();
    Q_EMIT sourceChanged();
    Q_EMIT workChanged();
}

// What was found out with other choices is not true any more.
void ImportFlow::dropFrom(Work work)
{
    stopLooking();
    m_outcome.reset();
    m_isUndone = false;
    m_plan.reset();
    if (work == Work::Planning)
        return;
    m_survey.reset();
    m_mapping = {};
    if (work == Work::Looking)
        m_look.reset();
}

void ImportFlow::readLook()
{
    dropFrom(Work::Surveying);
    m_look.reset();
    start<SourceLook>(
        Work::Looking,
        [draft = m_draft, live = m_pipeline.store().path()](TaskControl &) -> Result<SourceLook> {
            if (isPartOfPipeline(draft.path, live))
                return Error{Errc::NotText, draft.path, {}, QStringLiteral("sqlite")};
            return lookAt(draft);
        },
        [this](SourceLook look) {
            m_look = std::move(look);
            Q_EMIT looked();
        });
}

bool ImportFlow::isSourceChanged() const
{
    const QFileInfo info(m_draft.path);
    return m_look && info.exists() && (info.size() != m_look->fileBytes || info.lastModified() != m_look->fileTime);
}

void ImportFlow::lookAgain()
{
    readLook();
    Q_EMIT sourceChanged();
}

void ImportFlow::setEncoding(const QString &encoding)
{
    m_draft.encoding = encoding;
    readLook();
}

void ImportFlow::setDelimiter(std::optional<char> delimiter)
{
    m_draft.delimiter = delimiter;
    m_draft.headerLine.reset();
    readLook();
}

void ImportFlow::setHeaderLine(std::optional<qint64> line)
{
    m_draft.headerLine = line;
    readLook();
}

void ImportFlow::setSheet(const QString &sheet)
{
    m_draft.sheet = sheet;
    m_draft.headerLine.reset();
    readLook();
}

void ImportFlow::setKind(ImportKind kind)
{
    if (kind == this->kind())
        return;
    m_draft.kind = kind;
    m_draft.layout.clear();
    m_draft.columns.clear();
    m_rememberedInUse.clear();
    dropFrom(Work::Planning);
    propose();
}

ImportKind ImportFlow::kind() const
{
    if (m_draft.kind)
        return *m_draft.kind;
    const Layout *layout = m_look && m_draft.layout.isEmpty() ? recogniseLayout(m_look->start.header.columns) : nullptr;
    return layout ? layout->kind : ImportKind::Lead;
}

void ImportFlow::survey()
{
    if (m_survey || work() == Work::Surveying || !hasSource())
        return;
    start<std::shared_ptr<const SurveyResult>>(
        Work::Surveying, [draft = m_draft](TaskControl &control) { return surveyOf(draft, control); },
        [this](std::shared_ptr<const SurveyResult> result) {
            m_survey = std::move(result);
            readCatalogNow();
            if (const auto known = m_remembered.fitting(m_survey->header.columns);
                known && m_draft.columns.isEmpty() && (!m_draft.kind || *m_draft.kind == known->kind))
                useRemembered(known->name);
            else
                propose();
            Q_EMIT surveyed();
        });
}

void ImportFlow::readCatalogNow()
{
    if (auto catalog = m_pipeline.catalog())
        m_catalog = std::move(*catalog);
}

void ImportFlow::propose()
{
    if (!m_survey) {
        Q_EMIT mappingChanged();
        return;
    }
    auto mapping = proposeMapping(*m_survey, m_draft.overrides());
    if (!mapping) { // of a remembered layout, say, whose field this version does not know
        m_draft.columns.clear();
        m_draft.layout.clear();
        m_rememberedInUse.clear();
        mapping = proposeMapping(*m_survey, m_draft.overrides());
    }
    if (mapping)
        m_mapping = std::move(*mapping);
    m_unanswered.clear();
    for (int column = 0; column < int(m_mapping.columns.size()); ++column)
        m_unanswered.push_back(findUnanswered(column));
    Q_EMIT mappingChanged();
}

ColumnChoice &ImportFlow::choiceOf(int column)
{
    return m_draft.columns[m_mapping.columns[size_t(column)].column];
}

void ImportFlow::setField(int column, const QString &field)
{
    dropFrom(Work::Planning);
    // Each field gets one column: the one that had it becomes a field of its own.
    for (const ColumnMapping &other : m_mapping.columns) {
        if (other.index != column && other.field == field && field != u"skip")
            m_draft.columns[other.column]
                = {takesCustomFields(m_mapping.kind) ? QStringLiteral("custom:") + other.column : QStringLiteral("skip")};
    }
    const auto values = choiceOf(column).values;
    choiceOf(column) = {field, {}, {}, {}, values};
    propose();
}

void ImportFlow::setType(int column, const QString &type)
{
    dropFrom(Work::Planning);
    ColumnChoice &choice = choiceOf(column);
    choice.field = m_mapping.columns[size_t(column)].field;
    choice.type = type;
    choice.format.clear();
    propose();
}

void ImportFlow::setFormat(int column, const QString &format)
{
    dropFrom(Work::Planning);
    ColumnChoice &choice = choiceOf(column);
    choice.field = m_mapping.columns[size_t(column)].field;
    choice.format = format;
    propose();
}

void ImportFlow::setCurrency(int column, const QString &code)
{
    dropFrom(Work::Planning);
    ColumnChoice &choice = choiceOf(column);
    choice.field = m_mapping.columns[size_t(column)].field;
    choice.currency = code;
    propose();
}

void ImportFlow::setMeaning(int column, const QString &text, const QString &meaning)
{
    dropFrom(Work::Planning);
    ColumnChoice &choice = choiceOf(column);
    choice.field = m_mapping.columns[size_t(column)].field;
    choice.values[text] = meaning;
    propose();
}

void ImportFlow::setLayout(const QString &layout)
{
    dropFrom(Work::Planning);
    m_draft.layout = layout;
    m_draft.columns.clear();
    m_rememberedInUse.clear();
    propose();
}

void ImportFlow::useRemembered(const QString &name)
{
    const auto known = m_remembered.named(name);
    if (!known)
        return;
    dropFrom(Work::Planning);
    m_draft.kind = known->kind;
    m_draft.layout = known->layout;
    m_draft.columns = known->columns;
    m_draft.match = known->match;
    m_draft.mode = known->mode;
    m_rememberedInUse = name;
    propose();
}

bool ImportFlow::isToBeLookedAt(int column) const
{
    const ColumnMapping &mapping = m_mapping.columns[size_t(column)];
    return !mapping.isSkipped() && mapping.isAmbiguous() && m_draft.columns.value(mapping.column).format.isEmpty();
}

QStringList ImportFlow::meaningfulTexts(int column) const
{
    const ColumnMapping &mapping = m_mapping.columns[size_t(column)];
    return mapping.isCustom() || mapping.isSkipped() || !hasMeanings(mapping.type)
        ? QStringList()
        : m_survey->columns[size_t(mapping.index)].texts;
}

std::optional<QString> ImportFlow::meaning(int column, const QString &text) const
{
    const ColumnMapping &mapping = m_mapping.columns[size_t(column)];
    const auto said = mapping.values.constFind(folded(text));
    return said == mapping.values.constEnd() ? std::nullopt : std::optional(*said);
}

QStringList ImportFlow::unansweredTexts(int column) const
{
    return column < int(m_unanswered.size()) ? m_unanswered[size_t(column)] : QStringList();
}

QStringList ImportFlow::findUnanswered(int column) const
{
    const ColumnMapping &mapping = m_mapping.columns[size_t(column)];
    QStringList open;
    if (!mustBeAnswered(mapping.type) || mapping.isCustom())
        return open;
    for (const QString &text : meaningfulTexts(column)) {
        if (!meaning(column, text) && !isKnownText(m_catalog, m_mapping.kind, mapping, text))
            open += text;
    }
    return open;
}

QString ImportFlow::readSample(int column, const QString &sample) const
{
    const ColumnMapping &mapping = m_mapping.columns[size_t(column)];
    LocalDays days(m_catalog.zone);
    CellConverter converter(mapping, days);
    ImportValue value;
    if (!converter.convert(sample.toStdString(), value) || value.isMissing())
        return {};
    return valueWords(value, m_catalog, m_language);
}

void ImportFlow::setMatch(const std::vector<MatchBy> &match)
{
    if (match == m_draft.match)
        return;
    m_draft.match = match;
    dropFrom(Work::Planning);
}

void ImportFlow::setMode(ImportMode mode)
{
    if (mode == m_draft.mode)
        return;
    m_draft.mode = mode;
    dropFrom(Work::Planning);
}

void ImportFlow::setOwner(MemberId owner)
{
    if (owner == this->owner())
        return;
    m_draft.owner = owner;
    dropFrom(Work::Planning);
}

MemberId ImportFlow::owner() const
{
    return m_draft.owner.value_or(ownerByDefault(m_catalog, m_mapping, MemberId{m_pipeline.store().person()}));
}

bool ImportFlow::takesOwner() const
{
    return m_mapping.kind == ImportKind::Lead || m_mapping.kind == ImportKind::Opportunity;
}

ImportRequest ImportFlow::requestOf(const ImportDraft &draft, Language language, TaskControl &control)
{
    ImportRequest request = draft.request();
    request.words = [language](const RowError &error) { return rowErrorWords(error, language); };
    request.cancel = &control.cancelled;
    request.progress = [&control](qint64 done, qint64 total) {
        control.done = done;
        control.total = total;
    };
    return request;
}

void ImportFlow::plan()
{
    if (m_plan || work() == Work::Planning || !m_survey)
        return;
    start<ImportOutcome>(
        Work::Planning,
        [&store = m_pipeline.store(), draft = m_draft, language = m_language](TaskControl &control) {
            ImportRequest request = requestOf(draft, language, control);
            request.dryRun = true;
            return Importer(store).run(request);
        },
        [this](ImportOutcome outcome) {
            m_plan = std::move(outcome);
            Q_EMIT planned();
        });
}

void ImportFlow::run()
{
    if (m_outcome || work() == Work::Running || !m_survey)
        return;
    const QString errors = errorsPath();
    QFile::remove(errors);
    start<ImportOutcome>(
        Work::Running,
        [&store = m_pipeline.store(), draft = m_draft, language = m_language, errors](TaskControl &control) {
            ImportRequest request = requestOf(draft, language, control);
            request.errorsPath = errors;
            return Importer(store).run(request);
        },
        [this](ImportOutcome outcome) {
            m_outcome = std::move(outcome);
            m_isUndone = false;
            if (!m_draft.path.startsWith(m_folder.path()))
                m_remembered.noteSource(m_draft.path);
            m_remembered.keep(m_survey->header.columns, m_draft, m_mapping);
            Q_EMIT ran();
        });
}

void ImportFlow::undo()
{
    if (!m_outcome || m_outcome->change == 0 || m_isUndone)
        return;
    start<UndoOutcome>(
        Work::Undoing,
        [&store = m_pipeline.store(), change = m_outcome->change](TaskControl &control) {
            return store.undoAction(change, 0, watchOf(control));
        },
        [this](UndoOutcome) {
            m_isUndone = true;
            Q_EMIT undone();
        });
}

void ImportFlow::stopLooking()
{
    if (work() != Work::Running && work() != Work::Undoing)
        m_task.drop();
}

QString ImportFlow::errorsPath() const
{
    return m_folder.filePath(QStringLiteral("errors.csv"));
}

Result<void> ImportFlow::saveErrors(const QString &path) const
{
    if (const auto free = mayBeReplaced(path, m_pipeline.store().path()); !free)
        return free;
    QFile kept(errorsPath());
    QSaveFile out(path); // an older file goes when all of the new one is there
    if (!kept.open(QIODevice::ReadOnly))
        return Error{Errc::FileUnreadable, errorsPath(), {}, kept.errorString()};
    const QByteArray rows = kept.readAll();
    if (!out.open(QIODevice::WriteOnly) || out.write(rows) != rows.size() || !out.commit())
        return Error{Errc::FileUnwritable, path, {}, out.errorString()};
    return {};
}

} // namespace huni

#include "ui/capture/capturepanel.h"

#include "core/exchange/countrynames.h"
#include "core/exchange/signaturereader.h"
#include "ui/capture/capturefields.h"
#include "ui/capture/capturetext.h"
#include "ui/capture/heightscroll.h"
#include "ui/controls/elidedlabel.h"
#include "ui/lead/outsideaddress.h"
#include "ui/words/errorwords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

CapturePanel::CapturePanel(Pipeline &pipeline, const Theme &theme, Language language, QWidget *over)
    : OverlayPanel(theme, tr("Quick capture"), over)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_language(language)
{
    setObjectName(QStringLiteral("capture_panel"));
    createParts(pipeline.catalog().valueOr({}));
    connect(m_text, &QPlainTextEdit::textChanged, this, &CapturePanel::readText);
    connect(this, &OverlayPanel::accepted, this, &CapturePanel::saveAndClose);
}

void CapturePanel::createParts(const Catalog &catalog)
{
    auto *scroll = new HeightScroll;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(2, 2, 2, 2); // room for the ring of focus
    column->setSpacing(10);
    m_text = new CaptureText(m_theme);
    m_text->setObjectName(QStringLiteral("capture_text"));
    m_text->setAccessibleName(tr("Text to capture"));
    m_text->setPlaceholderText(tr("Type or paste: name, company, phone, e-mail …"));
    m_fields = new CaptureFields(catalog, MemberId{m_pipeline.store().person()}, m_language);
    m_rest = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted);
    m_rest->hide();
    column->addWidget(m_text);
    column->addWidget(m_fields);
    column->addWidget(m_rest);
    inside->installEventFilter(scroll);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    content()->addWidget(scroll);
    QPushButton *close = addButton(tr("Close"));
    close->setToolTip(tr("What you typed stays here for the next time."));
    connect(close, &QPushButton::clicked, this, &CapturePanel::dismiss);
    connect(addButton(tr("Add and next")), &QPushButton::clicked, this, &CapturePanel::saveAndNext);
    addAcceptButton(tr("Add lead"));
}

QWidget *CapturePanel::firstField() const
{
    return m_text;
}

void CapturePanel::clear()
{
    m_text->clear();
    m_fields->clear();
    m_rest->hide();
}

void CapturePanel::readText()
{
    const ContactCard card = readSignature(m_text->toPlainText());
    m_text->setPieces(card.pieces);
    CapturedLead captured = capturedLead(card);
    captured.lead.arrival = QStringLiteral("hand");
    m_fields->fill(captured);
    showRest(captured);
    showProblem({});
}

// What was understood beyond the fields goes with the lead: it is said, so that nobody wonders.
void CapturePanel::showRest(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    QStringList parts{lead.street,
                      (lead.postcode + u' ' + lead.city).trimmed(),
                      lead.region,
                      lead.country.isEmpty() ? QString()
                                             : countryName(lead.country, localeLanguage(m_language)),
                      lead.emailPersonal,
                      captured.companyDomain};
    parts.removeAll(QString());
    //: %1 is an address, a website and the like, as they were read from a text
    m_rest->setText(tr("Also kept: %1").arg(parts.join(QStringLiteral(" · "))));
    m_rest->setVisible(!parts.isEmpty());
}

bool CapturePanel::isReady(const CapturedLead &captured)
{
    const Lead &lead = captured.lead;
    if (!lead.email.isEmpty() && mailAddress(lead.email).isEmpty()) {
        showProblem(
            tr("“%1” is no e-mail address. Write it like name@company.com.").arg(shownText(lead.email, 60)));
        m_fields->focus(QStringLiteral("email"));
        return false;
    }
    if (!lead.hasContact() && captured.companyName.isEmpty()) {
        showProblem(
            tr("There is no way to reach them yet: add an e-mail address, a phone number or a company."));
        m_fields->focus(QStringLiteral("email"));
        return false;
    }
    return true;
}

bool CapturePanel::save()
{
    const CapturedLead captured = m_fields->captured();
    if (!isReady(captured))
        return false;
    const auto lead = Captures(m_pipeline).add(captured);
    if (!lead) {
        showProblem(errorWords(lead.error(), m_language));
        return false;
    }
    const QString name = captured.lead.fullName();
    clear();
    Q_EMIT this->captured(*lead, name.isEmpty() ? captured.companyName : name);
    return true;
}

void CapturePanel::saveAndClose()
{
    if (save())
        dismiss();
}

void CapturePanel::saveAndNext()
{
    if (save())
        m_text->setFocus(Qt::OtherFocusReason);
}

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        OverlayPanel::keyPressEvent(event);
        return;
    }
    if (event->modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier))
        saveAndNext();
    else if (event->modifiers() & Qt::ControlModifier)
        saveAndClose();
    else
        m_fields->focusNext();
}

} // namespace huni

#pragma once

#include "ui/exchange/importflow.h"

#include <QWidget>

namespace huni {

/// One step of the wizard: shows and changes the flow.
class ImportStep : public QWidget
{
    Q_OBJECT

public:
    ImportStep(ImportFlow &flow, QWidget *parent)
        : QWidget(parent)
        , m_flow(flow)
    {
    }

    /// Called when it comes into sight.
    virtual void enter() { }
    /// What has the focus then.
    virtual QWidget *firstField() = 0;
    /// Whether one may go on, as far as can be seen from here.
    virtual bool isReady() const { return true; }
    /// Why one may not go on yet, in a sentence, having shown the place; empty: one may.
    virtual QString objection() { return {}; }

Q_SIGNALS:
    /// isReady may be another now.
    void readyChanged();

protected:
    ImportFlow &flow() const { return m_flow; }

private:
    ImportFlow &m_flow;
};

} // namespace huni

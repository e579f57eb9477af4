#pragma once

#include <QStringList>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;

namespace huni {

/// Some of several, as check boxes in columns.
class ChoiceGrid final : public QWidget
{
    Q_OBJECT

public:
    /// \param choices  key and words
    ChoiceGrid(const QString &name, const std::vector<std::pair<QString, QString>> &choices, int columns,
               QWidget *parent = nullptr);

    QStringList chosen() const;
    void setChosen(const QStringList &keys);

Q_SIGNALS:
    /// By a person.
    void changed();

private:
    std::vector<std::pair<QString, QCheckBox *>> m_boxes;
};

} // namespace huni

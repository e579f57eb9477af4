#pragma once

#include "core/base/uuid.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace huni {

class Theme;

/// What may take the place of something that is deleted.
struct Replacement {
    Uuid id{};
    QString name{};
};

/// Asks in a menu at a widget what shall take over; giving up deletes nothing.
void askForReplacement(QWidget &at, const Theme &theme, const QString &question,
                       const std::vector<Replacement> &others,
                       const std::function<void(const Uuid &)> &chosen);

} // namespace huni

#include "app/huni-cli/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("huni"));
    return huni::runCommandLine(QCoreApplication::arguments().mid(1));
}

#include "tests/cli/clitest.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace huni::test {

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const Answer made = run({QStringLiteral("--member"), QStringLiteral("Deniz Kaya"), QStringLiteral("init"),
                             file(), QStringLiteral("--currency"), QStringLiteral("TRY"),
                             QStringLiteral("--time-zone"), QStringLiteral("Europe/Istanbul")});
    QCOMPARE(made.err, QString());
    QCOMPARE(made.status, 0);
}

void CliTest::cleanup()
{
    m_folder.reset();
}

CliTest::Answer CliTest::run(const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("share")));
    environment.insert(QStringLiteral("USER"), QStringLiteral("tester"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HUNI_CLI), words);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString(), {}};
    Answer answer;
    answer.status = process.exitCode();
    const QByteArray out = process.readAllStandardOutput();
    answer.out = QString::fromUtf8(out);
    answer.err = QString::fromUtf8(process.readAllStandardError());
    answer.json = QJsonDocument::fromJson(out).object();
    return answer;
}

QJsonObject CliTest::ask(QStringList words)
{
    words.prepend(QStringLiteral("--json"));
    const Answer answer = run(words);
    if (answer.status != 0)
        qWarning().noquote() << words << answer.err;
    return answer.status == 0 ? answer.json : QJsonObject{};
}

QString CliTest::addLead(const QString &email, const QStringList &more)
{
    return ask(QStringList{QStringLiteral("add"), file(), QStringLiteral("lead"),
                           QStringLiteral("email=") + email}
               + more)[u"id"]
        .toString();
}

QByteArray CliTest::bytes() const
{
    QByteArray all;
    for (const char *suffix : {"", "-wal"}) {
        QFile part(file() + QLatin1String(suffix));
        if (part.open(QIODevice::ReadOnly))
            all += part.readAll();
    }
    return all;
}

QString CliTest::written(const QString &name, const QByteArray &text) const
{
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? out.fileName() : QString();
}

bool CliTest::isOneLine(const QString &text)
{
    return text.startsWith(QLatin1String("huni-cli: ")) && text.endsWith(u'\n') && text.count(u'\n') == 1;
}

} // namespace huni::test

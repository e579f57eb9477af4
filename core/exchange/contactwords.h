#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace huni {

/// Words by which the parts of a signature are told apart: titles, forms of companies, labels, streets. From
/// `resources/exchange/contactwords.json`; folded (core/base/folding.h).
struct ContactWords {
    /// A list of words and phrases. In the data `word*` stands for every word that begins so, `*word` for
    /// every one that ends so.
    struct Phrases {
        QHash<QString, QString> whole{}; ///< phrase, words parted by a space, to what it means
        std::vector<std::pair<QString, QString>> beginnings{};
        std::vector<std::pair<QString, QString>> endings{};
        int longest = 0; ///< words of the longest phrase

        /// What the phrase that begins at word `at` means; nothing when none does. \param words  folded, by
        /// reference \param length  how many words it has
        const QString *find(const QStringList &words, qsizetype at, int *length = nullptr) const;
        bool anyIn(const QStringList &words) const;
    };

    Phrases titles{}; ///< to seniority, may be empty
    Phrases departments{};
    Phrases companyWords{}; ///< Yazılım, Group, Maschinenbau
    Phrases streets{};
    Phrases places{}; ///< cities and provinces, to the name as it is written
    Phrases closings{}; ///< Saygılarımla, Best regards
    Phrases labels{}; ///< Tel, Firma, E-posta; to the kind: phone, mobile, fax, email, web, name, given,
                      ///< family, ...
    Phrases notNumbers{}; ///< Vergi No, IBAN, HRB: what follows is no phone
    QSet<QString> companyForms{}; ///< Ltd, GmbH: letters alone, folded, three and more
    QSet<QString> shortForms{}; ///< AG, A.Ş.: letters alone as they are written
    QSet<QString> givenNames{};
    QSet<QString> honorifics{};
    QSet<QString> particles{}; ///< von, van, de
    QSet<QString> degrees{}; ///< behind a name: MBA, PhD
    QSet<QString> freeMail{}; ///< domains that give mail to anybody
    QSet<QString> endings{}; ///< last parts of domains: com, tr, de
    QSet<QString> extensions{}; ///< dahili, ext
    QSet<QString> roleAddresses{}; ///< info, sales: before the @, no person
};

/// The words that ship, read once.
const ContactWords &contactWords();

/// The words of a text as ContactWords compares them: folded, parted at white space, marks at both ends taken
/// off.
QStringList contactWordsOf(QStringView text);

} // namespace huni

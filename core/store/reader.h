#pragma once

#include "core/store/writer.h"

#include <functional>

namespace huni {

/// A read-only connection. Used by one thread at a time; make one for each thread.
class Reader
{
public:
    explicit Reader(const QString &path);
    ~Reader();
    Reader(Reader &&) noexcept;
    Reader &operator=(Reader &&) noexcept;

    /// Runs `call` on one snapshot of the file.
    /// \return what it returns; Database, FileDamaged, FileLocked ... when SQLite refuses
    template <class Call>
    auto read(Call &&call) -> Result<std::invoke_result_t<Call, Connection &>>
    {
        using Outcome = std::invoke_result_t<Call, Connection &>;
        std::optional<Outcome> answer;
        if (auto done = snapshot([&](Connection &connection) { answer.emplace(call(connection)); }); !done)
            return done.error();
        return std::move(*answer);
    }
    /// `commit_no` of the last snapshot: change sets up to it are already in what was read.
    qint64 commitNo() const { return m_commitNo; }
    CustomFieldNumbers &fields() { return m_fields; }

private:
    Result<void> snapshot(const std::function<void(Connection &)> &call);

    std::unique_ptr<Connection> m_connection;
    CustomFieldNumbers m_fields;
    qint64 m_commitNo = 0;
    QString m_path;
};

} // namespace huni

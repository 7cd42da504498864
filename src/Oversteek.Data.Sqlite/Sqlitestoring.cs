using Microsoft.Data.Sqlite;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Sqlite;

internal sealed class Sqlitestoring : IStoringskenner
{
    // https://www.sqlite.org/rescode.html: busy and locked; full; readonly, ioerr, corrupt, cantopen, notadb.
    public Storingsoort? Van(Exception fout) => (fout as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => Storingsoort.Druk,
        13 => Storingsoort.Vol,
        8 or 10 or 11 or 14 or 26 => Storingsoort.Onbereikbaar,
        _ => null,
    };
}

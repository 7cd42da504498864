using Npgsql;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

internal sealed class Postgresstoring : IStoringskenner
{
    /// <summary>No connection, shut down by somebody, the machine itself.</summary>
    private static readonly string[] Weg = ["08", "57P", "58"];

    public Storingsoort? Van(Exception fout) => fout switch
    {
        PostgresException antwoord => Code(antwoord.SqlState),
        NpgsqlException { InnerException: TimeoutException } when fout.Message.Contains("pool", StringComparison.Ordinal) => Storingsoort.Druk,
        NpgsqlException => Storingsoort.Onbereikbaar,
        _ => null,
    };

    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    private static Storingsoort? Code(string code) => code switch
    {
        "53100" => Storingsoort.Vol,
        "53300" or "55P03" or "57014" => Storingsoort.Druk,
        "25006" => Storingsoort.Onbereikbaar,
        _ when Array.Exists(Weg, begin => code.StartsWith(begin, StringComparison.Ordinal)) => Storingsoort.Onbereikbaar,
        _ => null,
    };
}

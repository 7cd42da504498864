namespace Oversteek.Web;

/// <summary>Configuration section "Oversteek".</summary>
public sealed class Oversteekopties
{
    /// <summary>SQLite file, or empty when PostgreSQL is used.</summary>
    public string? Sqlite { get; set; }

    /// <summary>Connection string of the application role (not the owner).</summary>
    public string? Postgres { get; set; }

    /// <summary>Connection string of the owner of the tables; only read for --migreer.</summary>
    public string? PostgresEigenaar { get; set; }

    /// <summary>Folder of the key ring, outside the database.</summary>
    public string Sleutels { get; set; } = "";

    /// <summary>Public address for links in mails; never taken from a request (SEC-36).</summary>
    public string Adres { get; set; } = "";

    /// <summary>Addresses of the proxies in front; only they may say where a request comes from.</summary>
    public IReadOnlyList<string> Proxys { get; set; } = [];

    /// <summary>Requests at the same time from one network; a school behind one address counts as one.</summary>
    public int TegelijkPerNetwerk { get; set; } = 100;

    public string? SmtpHost { get; set; }

    public int SmtpPoort { get; set; } = 25;

    public string? SmtpGebruiker { get; set; }

    public string? SmtpWachtwoord { get; set; }

    /// <summary>TLS; off only for a mail server on the same machine.</summary>
    public bool SmtpTls { get; set; } = true;

    /// <summary>TLS from the first byte instead of STARTTLS; without a choice only at port 465.</summary>
    public bool? SmtpDirectTls { get; set; }

    /// <summary>PEM file of an own certificate authority, for a mail server inside the house.</summary>
    public string? SmtpUitgever { get; set; }

    public string Mailafzender { get; set; } = "";

    /// <summary>File of the anchors of the log, best on another disk than the database; default beside the keys (SEC-61).</summary>
    public string Ankers { get; set; } = "";

    /// <summary>Where clamd listens; empty when there is no scanner.</summary>
    public string Virusscanner { get; set; } = "";

    /// <summary>Part of the disk that files leave free, in percents (SEC-52).</summary>
    public int SchijfreserveProcent { get; set; } = 10;

    /// <summary>Whether mail and anchoring run in this process.</summary>
    public bool Achtergrond { get; set; } = true;
}

namespace Oversteek.Web;

/// <summary>Configuration section "Oversteek".</summary>
public sealed class Oversteekopties
{
    public const string Productie = "productie";
    public const string Proef = "proef";

    /// <summary>Whether the children in it exist: <see cref="Productie"/> or <see cref="Proef"/> (PRIV-17).</summary>
    public string Installatie { get; set; } = Productie;

    internal bool IsProef => Installatie == Proef;

    /// <summary>SQLite file, or empty when PostgreSQL is used.</summary>
    public string? Sqlite { get; set; }

    /// <summary>Connection string of the application role (not the owner).</summary>
    public string? Postgres { get; set; }

    /// <summary>Connection string of the owner of the tables; only read for --migreer.</summary>
    public string? PostgresEigenaar { get; set; }

    /// <summary>Connection string of the role that copies, which passes the row policies; only read for reservekopie maak.</summary>
    public string? PostgresReserve { get; set; }

    /// <summary>Connection string of the owner to an empty database in which a copy is looked through.</summary>
    public string? PostgresProef { get; set; }

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

    /// <summary>Folder of the back-up copies, best on another disk; empty when something else makes them.</summary>
    public string Reservekopieen { get; set; } = "";

    /// <summary>How long copies stay; they hold what was erased since (PRIV-10).</summary>
    public int ReservekopieDagen { get; set; } = 35;

    /// <summary>Where clamd listens; empty when there is no scanner.</summary>
    public string Virusscanner { get; set; } = "";

    /// <summary>Folder with editions of OSO that came after this program, one folder each; empty when there are none.</summary>
    public string OsoEdities { get; set; } = "";

    /// <summary>Part of the disk that files leave free, in percents (SEC-52).</summary>
    public int SchijfreserveProcent { get; set; } = 10;

    /// <summary>How long the program still answers after it was told to stop, so that a proxy can notice.</summary>
    public int AfsluitSeconden { get; set; } = 5;

    /// <summary>Where a collector of OpenTelemetry listens (OTLP over http); empty when there is none.</summary>
    public string Otlp { get; set; } = "";

    /// <summary>Port on this machine with a page for Prometheus; 0 when there is none.</summary>
    public int MeetPoort { get; set; }

    /// <summary>Whether mail and anchoring run in this process.</summary>
    public bool Achtergrond { get; set; } = true;
}

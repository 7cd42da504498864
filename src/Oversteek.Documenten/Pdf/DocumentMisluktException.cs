namespace Oversteek.Documenten.Pdf;

/// <summary>A document could not be made. The message is Dutch and free of personal data; the code is stable.</summary>
public sealed class DocumentMisluktException : Exception
{
    public DocumentMisluktException(Documentfout fout, string? diagnose = null, Exception? oorzaak = null)
        : base(fout.Melding, oorzaak)
    {
        Fout = fout;
        Diagnose = diagnose;
    }

    public Documentfout Fout { get; }

    public string Code => Fout.Code;

    /// <summary>For the developer of a template. May quote the data of the document: never log it.</summary>
    public string? Diagnose { get; }
}

/// <summary>Stable code and Dutch message of a failure. Codes are never renumbered.</summary>
public sealed record Documentfout(string Code, string Melding)
{
    public static readonly Documentfout TeLang = new("DOC-002", "Het maken van het document duurde te lang. Probeer het later opnieuw.");
    public static readonly Documentfout Gestopt = new("DOC-003", "Het onderdeel dat documenten maakt is twee keer gestopt. Probeer het later opnieuw.");
    public static readonly Documentfout Geweigerd = new("DOC-004", "Het document kan niet worden gemaakt. Het sjabloon past niet bij de gegevens.");
    public static readonly Documentfout Vol = new("DOC-005", "Er wachten te veel documenten. Probeer het over een paar minuten opnieuw.");

    public static Documentfout NietGereed(string reden) => new("DOC-001", reden);
}

using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Procedures;

/// <summary>The region's own words for one automatic mail in one language (D-50); what it does not have is in the words of the platform.</summary>
public sealed record Mailsjabloon(string Bericht, string Taal, string Onderwerp, string Tekst);

/// <summary>
/// One mail as a setting, so that it has the check, the reason, the second person and the history of every other rule. Written as subject, empty line,
/// text; nothing is the text of the platform.
/// </summary>
public sealed record Sjablooninstelling : Instelling
{
    public const int Onderwerplengte = 100;
    public const int Tekstlengte = 3000;

    private const string Voorvoegsel = "e-mail.";
    private const string Scheiding = "\n\n";

    private Sjablooninstelling(string bericht, string taal)
        : base($"{Voorvoegsel}{bericht}.{taal}", Instellinggroep.Berichten)
    {
        (Bericht, Taal) = (bericht, taal);
        Regels = ["D-50"];
    }

    public string Bericht { get; }

    public string Taal { get; }

    public static Sjablooninstelling Van(string bericht, string taal) => new(bericht, taal);

    /// <returns>Null for the key of another setting.</returns>
    public static Sjablooninstelling? Zoek(string sleutel)
    {
        if (!sleutel.StartsWith(Voorvoegsel, StringComparison.Ordinal))
            return null;
        var deel = sleutel[Voorvoegsel.Length..];
        var punt = deel.LastIndexOf('.');
        return punt > 0 ? new Sjablooninstelling(deel[..punt], deel[(punt + 1)..]) : null;
    }

    public static string Schrijf(string onderwerp, string tekst) => $"{onderwerp.Trim()}{Scheiding}{tekst.ReplaceLineEndings("\n").Trim()}".Trim();

    public override string Waarde(Procedureregels regels) =>
        regels.Mailsjablonen.FirstOrDefault(IsDeze) is { } eigen ? Schrijf(eigen.Onderwerp, eigen.Tekst) : "";

    public override Result<Procedureregels> Zet(Procedureregels regels, string waarde)
    {
        var anderen = regels.Mailsjablonen.Where(m => !IsDeze(m));
        if (waarde.Length == 0)
            return regels with { Mailsjablonen = [.. anderen] };
        return Lees(waarde) is { Onderwerp.Length: > 0 and <= Onderwerplengte, Tekst.Length: > 0 and <= Tekstlengte } eigen
            ? regels with { Mailsjablonen = [.. anderen, eigen] }
            : Weiger(ProcedureWeigeringen.SjabloonLengte.Met(Onderwerplengte, Tekstlengte));
    }

    /// <returns>Null when it has no subject or no text.</returns>
    public Mailsjabloon? Lees(string waarde)
    {
        var einde = waarde.IndexOf(Scheiding, StringComparison.Ordinal);
        return einde > 0 && !waarde[..einde].Contains('\n')
            ? new Mailsjabloon(Bericht, Taal, waarde[..einde].Trim(), waarde[(einde + Scheiding.Length)..].Trim())
            : null;
    }

    private bool IsDeze(Mailsjabloon ander) => ander.Bericht == Bericht && ander.Taal == Taal;
}

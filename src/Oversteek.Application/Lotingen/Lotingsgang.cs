using System.Globalization;
using System.Text;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>
/// Between the stored ceremony and the library (LOT-2). What was published is restored from its own bytes, never made again; every step is
/// deterministic, so that the same input gives the same bytes.
/// </summary>
public static class Lotingsgang
{
    /// <summary>Names of functions, not of persons: the report is public.</summary>
    public const string EerstePersoon = "eerste coördinator van de regio";

    public const string TweedePersoon = "tweede coördinator van de regio";

    /// <summary>A version after an unfreeze is another round, so that no commitment or seed can be used twice (D-65).</summary>
    public static string Ronde(OrganisatieId regio, Schooljaar schooljaar, int volgnummer) =>
        $"{schooljaar}-r1-{regio.Waarde.ToString("N")[..8]}{(volgnummer == 1 ? "" : $"-v{volgnummer}")}";

    public static string Ronde(this Domain.Lotingen.Loting loting) => Ronde(loting.OrganisatieId, loting.Schooljaar, loting.Volgnummer);

    /// <summary>UTC to the second, as in every file of the ceremony.</summary>
    public static string Tijdtekst(DateTimeOffset op) => op.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <exception cref="CeremonieException">The plan cannot be.</exception>
    public static Oversteek.Loting.Lotingsplan Plan(Domain.Lotingen.Loting loting, Procedure procedure, DateTimeOffset op)
    {
        var plan = loting.Plan ?? throw new InvalidOperationException("Er is nog geen plan.");
        var trekken = Begin(procedure, Mijlpalen.Loting);
        var tijden = new Lotingstijden(Begin(procedure, Mijlpalen.Aanmeldperiode), Begin(procedure, Mijlpalen.LotingBevriezing), trekken, trekken);
        var nu = Tijdtekst(op);
        return new Oversteek.Loting.Lotingsplan(
            loting.Ronde(),
            Regelvertaling.Van(procedure.Regels),
            Entropieplan.Lees(plan.Toevalsbronnen),
            [.. plan.Houders.Select(h => new Houder(h.Nummer, h.Organisatie, h.Vingerafdruk))],
            tijden,
            nu,
            string.CompareOrdinal(nu, tijden.Aanmelden) > 0 ? plan.Laat : null);
    }

    /// <summary>What two persons agree on: everything of the plan but the moment of publishing it.</summary>
    public static string Afdruk(Oversteek.Loting.Lotingsplan plan) =>
        Vastlegging.Leg(plan with { Op = plan.Tijden.Aanmelden, Laat = null }).Hash + (plan.Laat is null ? "" : "|" + plan.Laat);

    /// <summary>The frozen state of a stored lottery.</summary>
    public static Bevriezing Bevroren(Domain.Lotingen.Loting loting) => Bevriezing.Lees(
        Vastlegging.Lees(Bytes(loting.Vastleggingstuk)),
        Canoniek.LeesInvoer(Bytes(loting.Invoer)),
        Json.Lees<Dictionary<string, string>>(loting.Zouten ?? throw new InvalidOperationException("De loting is niet bevroren.")),
        Bytes(loting.Bevriezingstuk));

    /// <summary>Draws, proves, and checks both editions of the report from their own bytes.</summary>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven; nothing may be stored.</exception>
    /// <exception cref="CeremonieException">Too early, a secret that does not fit, or one too few.</exception>
    public static Publicatie Trek(Domain.Lotingen.Loting loting, DateTimeOffset op) => Trekking.Trek(
        Bevroren(loting),
        [.. loting.Plan!.Houders.Select(h => Geheim(loting, h))],
        [.. loting.Toeval.Select(w => new Entropiewaarde(w, EerstePersoon, w, TweedePersoon))],
        Tijdtekst(op)).Publiceer();

    /// <summary>The stored full report against the files as they were published; walks the whole ceremony again.</summary>
    public static bool Klopt(Domain.Lotingen.Loting loting) => loting.IsOudProtocol
        ? Verslagcontrole.Controleer(Bytes(loting.Verslag)).Klopt
        : Lotingscontrole.Controleer(new Lotingsstukken(Bytes(loting.Verslag))
        {
            Vastlegging = Bytes(loting.Vastleggingstuk),
            Bevriezing = Bytes(loting.Bevriezingstuk),
            Openbaar = Bytes(loting.Openbaarverslag),
        }).Einde == Eindoordeel.Klopt;

    private static Geopend Geheim(Domain.Lotingen.Loting loting, Geheimhouder houder)
    {
        if (houder.Nummer == 1)
            return new Geopend(1, Convert.FromHexString(loting.Geheim));
        return loting.Geopend.FirstOrDefault(g => g.Nummer == houder.Nummer) is { } open
            ? new Geopend(houder.Nummer, Convert.FromHexString(open.Geheim), open.UitKopie)
            : new Geopend(houder.Nummer, null);
    }

    private static string Begin(Procedure procedure, string mijlpaal)
    {
        var dag = procedure.Mijlpaal(mijlpaal);
        return Tijdtekst(Nederland.Moment(dag.Van, dag.Tijd ?? TimeOnly.MinValue));
    }

    private static byte[] Bytes(string? tekst) => Encoding.UTF8.GetBytes(tekst ?? throw new InvalidOperationException("Dit stuk is er nog niet."));
}

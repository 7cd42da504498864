using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>Walks the stored ceremony again: every step is deterministic, so the database keeps only what went in (LOT-1).</summary>
public static class Lotingsgang
{
    /// <summary>What the screen announces when the region does not choose.</summary>
    public const string Entropiebron = "dobbelstenen, voorgelezen door de notaris";

    /// <summary>A version after an unfreeze is another round, so that no commitment or seed can be used twice (D-65).</summary>
    public static string Ronde(OrganisatieId regio, Schooljaar schooljaar, int volgnummer) =>
        $"{schooljaar}-r1-{regio.Waarde.ToString("N")[..8]}{(volgnummer == 1 ? "" : $"-v{volgnummer}")}";

    public static Vastgelegd Leg(string ronde, ReadOnlySpan<byte> geheim, Lotingsregels regels, string entropiebron) =>
        Vastgelegd.Leg(ronde, geheim, regels, entropiebron);

    /// <summary>The frozen state of a stored lottery.</summary>
    public static Bevroren Bevroren(Domain.Lotingen.Loting loting)
    {
        var invoer = Canoniek.LeesInvoer(Encoding.UTF8.GetBytes(loting.Invoer ?? throw new InvalidOperationException("De loting is niet bevroren.")));
        return Leg(Ronde(loting.OrganisatieId, loting.Schooljaar, loting.Volgnummer), Geheim(loting), invoer.Regels, loting.Entropiebron ?? Entropiebron)
            .Bevries(invoer);
    }

    /// <summary>Draws, proves, and checks both editions of the report from their own bytes.</summary>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven; nothing may be stored.</exception>
    public static Gepubliceerd Trek(Domain.Lotingen.Loting loting, string toevalsbron) => Bevroren(loting).VoerEntropieIn(toevalsbron).Trek(Geheim(loting)).Publiceer();

    private static byte[] Geheim(Domain.Lotingen.Loting loting) => Convert.FromHexString(loting.Geheim);
}

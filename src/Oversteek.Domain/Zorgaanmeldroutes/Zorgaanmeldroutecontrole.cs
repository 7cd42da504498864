using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Zorgaanmeldroutes;

/// <summary>What is known when a po school wants to send a part of the dossier.</summary>
/// <param name="Aan">The region works with this route (D-49).</param>
/// <param name="Gestopt">The pupil died or left.</param>
/// <param name="Delen">The tabs that hold something now; from these is chosen.</param>
/// <param name="Bijlagen">The attachments from which is chosen.</param>
public sealed record Zorgstand(
    Leerling Leerling, Okr Okr, bool Aan, bool Gestopt, IReadOnlyList<Dossierdeel> Delen, IReadOnlyList<Bijlage> Bijlagen)
{
    public IReadOnlyList<Dossierdeel> Gekozen(Dossierkeuze keuze) => [.. Delen.Where(d => keuze.Tabbladen.Contains(d.Nummer))];
}

/// <summary>What keeps a school from sending it, in words of the rules.</summary>
public static class Zorgaanmeldroutecontrole
{
    /// <summary>Why this route is not there for this pupil at all.</summary>
    public static Weigering? Beletsel(Zorgstand stand) => !stand.Aan ? ZorgaanmeldrouteWeigeringen.RegioKentHaarNiet
        : stand.Gestopt ? ZorgaanmeldrouteWeigeringen.DoetNietMee
        : stand.Okr.Status is Okrstatus.Definitief or Okrstatus.Teruggezet ? ZorgaanmeldrouteWeigeringen.OkrWasDefinitief : null;

    public static IReadOnlyList<Weigering> Beletsels(Zorgaanmeldroute route, Zorgstand stand)
    {
        if (Beletsel(stand) is { } beletsel)
            return [beletsel];
        var (inhoud, ouders) = (route.Inhoud, Oudertoestemming.Gevers(stand.Leerling));
        List<Weigering> gevonden = [];
        if (string.IsNullOrWhiteSpace(inhoud.Vraag))
            gevonden.Add(ZorgaanmeldrouteWeigeringen.VraagOntbreekt);
        if (string.IsNullOrWhiteSpace(inhoud.Contact))
            gevonden.Add(ZorgaanmeldrouteWeigeringen.ContactOntbreekt);
        if (inhoud.Keuze.IsLeeg)
            gevonden.Add(ZorgaanmeldrouteWeigeringen.KeuzeOntbreekt);
        if (stand.Gekozen(inhoud.Keuze).Count < inhoud.Keuze.Tabbladen.Count || inhoud.Keuze.Bijlagen.Any(b => stand.Bijlagen.All(s => s.Id != b)))
            gevonden.Add(ZorgaanmeldrouteWeigeringen.KeuzeIsWeg);
        gevonden.AddRange(MetBsn(stand, inhoud));
        if (ouders.Count == 0)
            gevonden.Add(ZorgaanmeldrouteWeigeringen.GeenOuders);
        return [.. gevonden, .. ouders.Where(o => !route.Heeft(o)).Select(o => ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(o))];
    }

    /// <summary>D-49: the number is left out, also when somebody typed it into a text.</summary>
    private static IEnumerable<Weigering> MetBsn(Zorgstand stand, Zorgaanmeldrouteinhoud inhoud)
    {
        if (stand.Leerling.StaatMetNummerIn(inhoud.Vraag))
            yield return ZorgaanmeldrouteWeigeringen.BsnInTekst.Met("uw vraag");
        if (stand.Leerling.StaatMetNummerIn(inhoud.Contact))
            yield return ZorgaanmeldrouteWeigeringen.BsnInTekst.Met("de contactpersoon");
        foreach (var deel in stand.Gekozen(inhoud.Keuze).Where(d => d.Waarden().Any(stand.Leerling.StaatMetNummerIn)))
            yield return ZorgaanmeldrouteWeigeringen.BsnInTekst.Met(deel.Titel);
    }
}

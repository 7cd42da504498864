using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>One open item of the checklist, with the place where it can be mended.</summary>
public sealed record Controlepunt(string Onderdeel, string? Veld, string Tekst)
{
    public Weigering Weigering => OkrWeigeringen.NietCompleet.Met(Tekst);
}

/// <summary>D-13: what must be there before the OKR is definitive, as links to the tab that misses it.</summary>
public static class Okrcontrole
{
    public static IReadOnlyList<Controlepunt> Openstaand(Leerling leerling, Okr okr, Okrvelden velden) =>
        [.. Personalia(leerling), .. Keuzes(leerling), .. Velden(okr, velden), .. Advies(okr), .. Toets(okr)];

    private static IEnumerable<Controlepunt> Personalia(Leerling leerling)
    {
        if (leerling.Bsn is null && leerling.Onderwijsnummer is null)
            yield return new("1", "Bsn", "Vul het burgerservicenummer of het onderwijsnummer in.");
        if (leerling.Adres is null)
            yield return new("1", "Adres", "Vul het adres van de leerling in, of geef aan dat het geheim is.");
        if (leerling.Schoolloopbaan.Count == 0)
            yield return new("1", "Schoolloopbaan", "Vul de schoolloopbaan in.");
        if (leerling.Ouders.Count == 0)
            yield return new("1", "Ouders", "Leg ten minste één ouder vast.");
    }

    /// <summary>KEU-01, OKR-07.</summary>
    private static IEnumerable<Controlepunt> Keuzes(Leerling leerling) =>
        leerling.Ouders.Where(o => o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd)
            .Select(o => new Controlepunt("1", $"Keuze{o.Volgnummer}", $"Leg de communicatiekeuze van ouder {o.Volgnummer} vast."));

    private static IEnumerable<Controlepunt> Velden(Okr okr, Okrvelden velden) =>
        from tabblad in velden.Open(okr.Advies)
        let inhoud = okr.Onderdelen.FirstOrDefault(o => o.Nummer == tabblad.Nummer)?.Inhoud ?? new Onderdeelinhoud()
        from veld in tabblad.Velden
        where veld.IsVerplicht(inhoud) && inhoud[veld.Sleutel] is null
        select new Controlepunt(tabblad.Nummer, veld.Sleutel, $"Tabblad {tabblad.Nummer}: vul '{veld.Label}' in.");

    private static IEnumerable<Controlepunt> Advies(Okr okr)
    {
        if (okr.Advies.Uitstroom == Uitstroom.Isk)
            yield break;
        // OKR-12: in the vso route a provisional advice is enough.
        var genoeg = okr.Advies.OpentVso ? okr.Advies.Geldend is not null : okr.Advies.Definitief is not null;
        if (!genoeg)
            yield return new("4", "definitiefAdvies", "Tabblad 4: vul het definitieve advies in.");
    }

    private static IEnumerable<Controlepunt> Toets(Okr okr)
    {
        if (okr.Advies.OpentVso || okr.Advies.Uitstroom == Uitstroom.Isk)
            yield break;
        var inhoud = okr.Onderdelen.FirstOrDefault(o => o.Nummer == "2")?.Inhoud ?? new Onderdeelinhoud();
        if (!inhoud.Toetsen.Any(t => t.Moment == "B8") && inhoud["b8NietAfgenomen"] is null)
            yield return new("2", "b8NietAfgenomen", "Tabblad 2: voeg de B8-toetsen toe of geef aan waarom ze niet zijn afgenomen.");
        if (inhoud["deelname"] is null)
            yield return new("2", "deelname", "Tabblad 2: leg de deelname aan de doorstroomtoets vast, ook bij niet deelnemen of een ontheffing.");
        if (Heroverweging.IsNodig(okr.Advies, inhoud["toetsadvies"]) && okr.Onderdelen.FirstOrDefault(o => o.Nummer == "4")?.Inhoud["heroverweging"] is null)
            yield return new("4", "heroverweging", "Tabblad 4: het toetsadvies is hoger. Leg de uitkomst van de heroverweging vast.");
    }
}

/// <summary>D-56: a higher test advice, even by half a level, must be reconsidered.</summary>
public static class Heroverweging
{
    public static readonly IReadOnlyDictionary<string, decimal> Toetsadviezen = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["pro/vmbo-bb"] = 1.5m,
        ["vmbo-bb/kb"] = 2.5m,
        ["vmbo-kb/gl-tl"] = 3.5m,
        ["vmbo-gl-tl/havo"] = 4.5m,
        ["havo/vwo"] = 5.5m,
        ["vwo"] = 6m,
    };

    public static bool IsNodig(Schooladvies advies, string? toetsadvies)
    {
        if (toetsadvies is null || !Toetsadviezen.TryGetValue(toetsadvies, out var toets) || Advies.Zoek(advies.Voorlopig)?.Trede is not { } voorlopig)
            return false;
        // Exception of D-56: pro with pro/vmbo-bb.
        return toets > voorlopig && !(voorlopig == 1m && toets == 1.5m);
    }
}

using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Tabs, tests and advice. A value that a person typed stays; a value that came from an earlier file is renewed.</summary>
internal static class Okrplan
{
    private static readonly Okrvelden Landelijk = Okrvelden.Voor(new Procedureregels());
    private static readonly string Toetstabblad = Landelijk.Van(Okrvragen.Toetsen).Nummer;
    private static readonly Dictionary<string, string> Labels = Landelijk.Tabbladen.SelectMany(t => t.Vragen).ToDictionary(v => v.Sleutel, v => v.Label, StringComparer.Ordinal);

    public static Schooladvies Advies(Overgenomenadvies? nieuw, Schooladvies nu, DateOnly datum, List<Importregel> regels)
    {
        if (nieuw is null)
            return nu;
        var advies = nu with
        {
            Voorlopig = nieuw.Voorlopig ?? nu.Voorlopig,
            VoorlopigOp = nieuw.Voorlopig is null || nieuw.Voorlopig == nu.Voorlopig ? nu.VoorlopigOp : datum,
            Definitief = nieuw.Definitief ?? nu.Definitief,
            DefinitiefOp = nieuw.Definitief is null || nieuw.Definitief == nu.Definitief ? nu.DefinitiefOp : datum,
            // D-07, ADV-10: a code without lwoo does not take away a box that the school ticked.
            Lwoo = nu.Lwoo || nieuw.Lwoo,
        };
        if (advies.Geldend?.Code == "01")
            advies = advies with { Uitstroom = Uitstroom.GespecialiseerdOnderwijs };
        Meld(regels, "Voorlopig advies", advies.Voorlopig, nu.Voorlopig);
        Meld(regels, "Definitief advies", advies.Definitief, nu.Definitief);
        if (advies.Lwoo && !nu.Lwoo)
            regels.Add(new Importregel("Advies", Regelsoort.Opslaan, "Lwoo-ondersteuning: ja"));
        return advies;
    }

    public static Dictionary<string, Onderdeelinhoud> Onderdelen(Dossierinhoud inhoud, Okr? okr, List<Importregel> regels)
    {
        var uit = new Dictionary<string, Onderdeelinhoud>(StringComparer.Ordinal);
        foreach (var nummer in inhoud.Velden.Keys.Concat(inhoud.Toetsen.Count > 0 ? [Toetstabblad] : []).Distinct(StringComparer.Ordinal))
        {
            var nu = okr?.Onderdelen.FirstOrDefault(o => o.Nummer == nummer)?.Inhoud ?? new Onderdeelinhoud();
            var straks = Velden(nummer, nu, inhoud, regels);
            if (nummer == Toetstabblad)
                straks = Toetsen(straks, inhoud.Toetsen, regels);
            if (!ReferenceEquals(straks, nu))
                uit[nummer] = straks;
        }
        return uit;
    }

    private static Onderdeelinhoud Velden(string nummer, Onderdeelinhoud nu, Dossierinhoud inhoud, List<Importregel> regels)
    {
        var straks = nu;
        foreach (var (sleutel, waarde) in inhoud.Velden.GetValueOrDefault(nummer) ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            var label = $"{Labels.GetValueOrDefault(sleutel, sleutel)}: {waarde}";
            if (nu[sleutel] == waarde)
                continue;
            if (nu[sleutel] is { } getypt && !nu.UitOso.ContainsKey(sleutel))
            {
                regels.Add(new Importregel($"Tabblad {nummer}", Regelsoort.NietOpslaan, $"{label}. U hebt zelf ingevuld: {getypt}. Dat blijft staan."));
                continue;
            }
            regels.Add(new Importregel($"Tabblad {nummer}", nu[sleutel] is null ? Regelsoort.Opslaan : Regelsoort.Verschil, nu[sleutel] is { } oud ? $"{label} (was: {oud})" : label));
            straks = straks.Met(sleutel, waarde) with { UitOso = new Dictionary<string, DateOnly>(straks.UitOso, StringComparer.Ordinal) { [sleutel] = inhoud.Datum } };
        }
        return straks;
    }

    private static Onderdeelinhoud Toetsen(Onderdeelinhoud nu, IReadOnlyList<Toetsresultaat> uitBestand, List<Importregel> regels)
    {
        var bekend = nu.Toetsen.DistinctBy(Sleutel, StringComparer.Ordinal).ToDictionary(Sleutel, StringComparer.Ordinal);
        var nieuw = uitBestand.Where(t => !bekend.ContainsKey(Sleutel(t))).ToList();
        var gewijzigd = uitBestand.Where(t => bekend.TryGetValue(Sleutel(t), out var was) && was != t).ToList();
        if (nieuw.Count == 0 && gewijzigd.Count == 0)
            return nu;
        regels.AddRange(nieuw.Select(t => new Importregel("Toetsen", Regelsoort.Opslaan, Regel(t))));
        regels.AddRange(gewijzigd.Select(t => new Importregel("Toetsen", Regelsoort.Verschil, $"{Regel(t)} (was: {bekend[Sleutel(t)].Score} {bekend[Sleutel(t)].Niveau})")));
        foreach (var toets in uitBestand)
            bekend[Sleutel(toets)] = toets;
        return nu with { Toetsen = [.. bekend.Values.OrderByDescending(t => t.Datum).ThenBy(t => t.Toets, StringComparer.Ordinal)] };
    }

    private static string Sleutel(Toetsresultaat toets) => $"{toets.Code ?? toets.Toets}|{toets.Datum:O}|{toets.Moment}";

    private static string Regel(Toetsresultaat toets) => $"{toets.Toets} {toets.Moment}: {string.Join(", ", new[] { toets.Score, toets.Niveau }.Where(d => d is not null))}";

    private static void Meld(List<Importregel> regels, string wat, string? nieuw, string? oud)
    {
        if (nieuw is null || nieuw == oud)
            return;
        var naam = Domain.Overstapdossiers.Advies.Zoek(nieuw)?.Naam ?? nieuw;
        regels.Add(oud is null
            ? new Importregel("Advies", Regelsoort.Opslaan, $"{wat}: {naam}")
            : new Importregel("Advies", Regelsoort.Verschil, $"{wat}: {Domain.Overstapdossiers.Advies.Zoek(oud)?.Naam} wordt {naam}"));
    }
}

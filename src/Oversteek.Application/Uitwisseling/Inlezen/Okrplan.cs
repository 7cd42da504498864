using Oversteek.Application.Persistence;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Tabs, tests and advice. What a person typed stays unless chosen; what came from an earlier file is renewed.</summary>
internal static class Okrplan
{
    private static readonly Okrvelden Landelijk = Okrvelden.Voor(new Procedureregels());
    private static readonly string Toetstabblad = Landelijk.Van(Okrvragen.Toetsen).Nummer;
    private static readonly Dictionary<string, string> Labels = Landelijk.Tabbladen.SelectMany(t => t.Vragen).ToDictionary(v => v.Sleutel, v => v.Label, StringComparer.Ordinal);

    public static Schooladvies Advies(Overgenomenadvies? nieuw, Schooladvies nu, DateOnly datum, Veldafweging weging)
    {
        if (nieuw is null)
            return nu;
        var voorlopig = Kies("voorlopig", "Voorlopig advies", nu.Voorlopig, nieuw.Voorlopig, weging);
        var definitief = Kies("definitief", "Definitief advies", nu.Definitief, nieuw.Definitief, weging);
        var advies = nu with
        {
            Voorlopig = voorlopig,
            VoorlopigOp = voorlopig == nu.Voorlopig ? nu.VoorlopigOp : datum,
            Definitief = definitief,
            DefinitiefOp = definitief == nu.Definitief ? nu.DefinitiefOp : datum,
            // D-07, ADV-10: a code without lwoo does not take away a box that the school ticked.
            Lwoo = nu.Lwoo || nieuw.Lwoo,
        };
        if (advies.Geldend?.Code == "01")
            advies = advies with { Uitstroom = Uitstroom.GespecialiseerdOnderwijs };
        if (advies.Lwoo && !nu.Lwoo)
            weging.Regels.Add(new Importregel("Advies", Regelsoort.Opslaan, "Lwoo-ondersteuning: ja"));
        return advies;
    }

    public static Dictionary<string, Onderdeelinhoud> Onderdelen(Dossierinhoud inhoud, Okr? okr, Veldafweging weging)
    {
        var uit = new Dictionary<string, Onderdeelinhoud>(StringComparer.Ordinal);
        foreach (var nummer in inhoud.Velden.Keys.Concat(inhoud.Toetsen.Count > 0 ? [Toetstabblad] : []).Distinct(StringComparer.Ordinal))
        {
            var nu = okr?.Onderdelen.FirstOrDefault(o => o.Nummer == nummer)?.Inhoud ?? new Onderdeelinhoud();
            var straks = Velden(nummer, nu, inhoud, weging);
            if (nummer == Toetstabblad)
                straks = Toetsen(straks, inhoud.Toetsen, weging);
            if (!ReferenceEquals(straks, nu))
                uit[nummer] = straks;
        }
        return uit;
    }

    private static Onderdeelinhoud Velden(string nummer, Onderdeelinhoud nu, Dossierinhoud inhoud, Veldafweging weging)
    {
        var straks = nu;
        foreach (var (sleutel, waarde) in inhoud.Velden.GetValueOrDefault(nummer) ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (weging.Neem(new Veldvraag($"okr-{sleutel}", $"Tabblad {nummer}", Labels.GetValueOrDefault(sleutel, sleutel), nu[sleutel], waarde)) && nu[sleutel] != waarde)
                straks = straks.Met(sleutel, waarde) with { UitOso = new Dictionary<string, DateOnly>(straks.UitOso, StringComparer.Ordinal) { [sleutel] = inhoud.Datum } };
        }
        return straks;
    }

    private static Onderdeelinhoud Toetsen(Onderdeelinhoud nu, IReadOnlyList<Toetsresultaat> uitBestand, Veldafweging weging)
    {
        var bekend = nu.Toetsen.DistinctBy(Sleutel, StringComparer.Ordinal).ToDictionary(Sleutel, StringComparer.Ordinal);
        var anders = false;
        foreach (var toets in uitBestand)
        {
            var was = bekend.GetValueOrDefault(Sleutel(toets));
            var vraag = new Veldvraag($"toets-{Veldafweging.Vinger(Sleutel(toets))}", "Toetsen", $"{toets.Toets} {toets.Moment}", was is null ? null : Json.Schrijf(was), Json.Schrijf(toets));
            if (!weging.Neem(vraag with { Toon = Uitslag }) || was == toets)
                continue;
            bekend[Sleutel(toets)] = toets;
            anders = true;
        }
        return anders ? nu with { Toetsen = [.. bekend.Values.OrderByDescending(t => t.Datum).ThenBy(t => t.Toets, StringComparer.Ordinal)] } : nu;
    }

    private static string? Kies(string sleutel, string label, string? nu, string? straks, Veldafweging weging) =>
        new Veldgroep(weging, "advies-", "Advies").Tekst(sleutel, label, nu, straks, code => Domain.Overstapdossiers.Advies.Zoek(code)?.Naam ?? code);

    private static string Sleutel(Toetsresultaat toets) => $"{toets.Code ?? toets.Toets}|{toets.Datum:O}|{toets.Moment}";

    private static string Uitslag(string json)
    {
        var toets = Json.Lees<Toetsresultaat>(json);
        var delen = new[] { toets.Score, toets.Niveau, toets.Dle is { } dle ? $"DLE {dle}" : null, toets.Dl is { } dl ? $"DL {dl}" : null };
        return string.Join(", ", delen.Where(d => d is not null));
    }
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>Obstacles, guidance, arrangements and the absence of the last year, as text for tabs 3, 4c and 5.</summary>
internal static class Begeleidingsvertaler
{
    public static void Velden(Model.Leerling leerling, DateOnly datum, DateOnly vandaag, Veldverzameling uit)
    {
        var steun = leerling.Onderwijsondersteuning;
        var cluster = steun?.ArrangementCluster12.Select(a => $"Arrangement cluster 1 of 2, vanaf {a.ArrangementDatum.Waarde.Leesbaar()}") ?? [];
        var overig = steun?.ArrangementPao.Select(a => $"Arrangement {a.ArrangementKenmerk} {Periode(a.ArrangementDatum.Waarde, a.ArrangementEinddatum?.Waarde)}") ?? [];
        uit.Met(Okrvragen.Belemmeringen, Regels(steun?.Diagnose.Select(Diagnose)))
            .Met(Okrvragen.Hulp, Regels(steun?.Handelingsplan.Select(Plan)))
            .Met(Okrvragen.Verzuim, datum >= vandaag.AddYears(-1) ? Verzuim(leerling.Verzuim) : null)
            .Met(Okrvragen.TlvHistorie, Regels(steun?.Tlv.Select(t => $"Categorie {t.Tlvcategorie}, nummer {t.Tlvbeschikkingsnummer}, {Periode(t.Tlvingangdatum.Waarde, t.Tlveinddatum?.Waarde)}")))
            .Met(Okrvragen.Arrangement, Regels(cluster.Concat(overig)));
    }

    private static string Diagnose(Model.Diagnose diagnose)
    {
        var wat = diagnose.Naam ?? string.Join(", ", diagnose.Code);
        return diagnose.Datum is { } datum ? $"{wat} (vastgesteld {datum.Waarde.Leesbaar()})" : wat;
    }

    private static string Plan(Model.Handelingsplan plan) => $"{plan.Isgerichtop} ({Periode(plan.Startdatum.Waarde, plan.Einddatum?.Waarde)})";

    private static string? Verzuim(Model.Verzuim? verzuim) => verzuim is null ? null : Regels(new (string Wat, string? Hoeveel)[]
    {
        ("dagdelen geoorloofd verzuim", verzuim.Dagdelengeoorloofd?.Tekst), ("dagdelen ongeoorloofd verzuim", verzuim.Dagdelenongeoorloofd?.Tekst),
        ("uren geoorloofd verzuim", verzuim.Urengeoorloofd?.Tekst), ("uren ongeoorloofd verzuim", verzuim.Urenongeoorloofd?.Tekst),
    }.Where(v => v.Hoeveel is not null).Select(v => $"{v.Hoeveel} {v.Wat}"));

    private static string Periode(DateOnly van, DateOnly? tot) => tot is { } einde ? $"{van.Leesbaar()} tot {einde.Leesbaar()}" : $"vanaf {van.Leesbaar()}";

    private static string? Regels(IEnumerable<string>? regels) => regels is null ? null : string.Join('\n', regels);
}

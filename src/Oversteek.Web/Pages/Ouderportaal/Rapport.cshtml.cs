using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Logboek;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>A part of the report: plain words by key, and the official text beside it.</summary>
public sealed record Rapportdeel(string Id, string Kop, string? Gewoon, IReadOnlyList<Afdrukgroep> Groepen);

/// <summary>The report as the school released it, in plain words beside the official text (OUD-03). Reading it stands in the log.</summary>
[OuderVereist]
public sealed class RapportModel(
    Portaalstandbron standen, Portaalrapportbron rapporten, Portaalrapportopmaak opmaak, Okrveldenbron velden, Leeslogboek leeslogboek,
        TimeProvider klok) : Portaalpagina
{
    private const string Leren = "okr.t2";

    private static readonly (Vraag Vraag, string Kop)[] Koppen =
        [(Okrvragen.Deelname, Leren), (Okrvragen.Contact, "okr.t3"), (Okrvragen.Motivering, "okr.t4"), (Okrvragen.WatWerkt, "okr.t5")];

    public override string Titelsleutel => "okr.titel";

    public Portaalstand Stand { get; private set; } = null!;

    public IReadOnlyList<Portaalbijlage> Bijlagen { get; private set; } = [];

    public IReadOnlyList<Rapportdeel> Delen { get; private set; } = [];

    public Okrantwoorden Antwoorden { get; private set; } = null!;

    public bool PdfMislukt { get; private set; }

    public string? Motivering => Antwoorden[Okrvragen.Motivering.Sleutel];

    public string? Heroverwogen => Antwoorden[Okrvragen.HeroverwegingMotivering.Sleutel];

    public string? Toets => Antwoorden[Okrvragen.Toetsadvies.Sleutel];

    public DateOnly? Uiterlijk => Stand.Dag(Mijlpalen.Zienswijze)?.Tot;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct))
            await leeslogboek.LeesAsync(Kind.Leerling, Leessoort.Okr, Bezoek!.Handeling(klok), ct: ct);
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        var handeling = Bezoek!.Handeling(klok);
        try
        {
            var pdf = await opmaak.MaakAsync(Stand.Okr!, handeling, ct);
            await leeslogboek.LeesAsync(Kind.Leerling, Leessoort.Afgedrukt, handeling, ct: ct);
            return this.Document(pdf, Documentnaam.Van("Rapport", $"{handeling.Vandaag:yyyy-MM-dd}"));
        }
        catch (DocumentMisluktException)
        {
            PdfMislukt = true;
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    /// <summary>Fixed words, chosen by the values.</summary>
    public string Adviessleutel
    {
        get
        {
            var advies = Stand.Okr!.Advies;
            if (advies.Geldend is null)
                return "okr.a_geen";
            if (advies.Definitief is null)
                return "okr.a_voorlopig";
            if (!Heroverweging.IsNodig(Antwoorden))
                return "okr.a_gelijk";
            return Advies.Zoek(advies.Definitief)?.Trede > Advies.Zoek(advies.Voorlopig)?.Trede ? "okr.a_hoger" : "okr.a_zelfde";
        }
    }

    /// <summary>The levels that play a part, the highest on top, each with its marks.</summary>
    public IReadOnlyList<(string Niveau, IReadOnlyList<string> Merken)> Treden
    {
        get
        {
            var advies = Stand.Okr!.Advies;
            (string? Naam, decimal? Trede, string Merk)[] punten =
            [
                (Advies.Zoek(advies.Definitief)?.Naam, Advies.Zoek(advies.Definitief)?.Trede, "okr.m3"),
                (Toets, Toets is { } t && Heroverweging.Toetsadviezen.TryGetValue(t, out var trede) ? trede : null, "okr.m2"),
                (Advies.Zoek(advies.Voorlopig)?.Naam, Advies.Zoek(advies.Voorlopig)?.Trede, "okr.m1"),
            ];
            return [.. punten.Where(p => p.Naam is not null).OrderByDescending(p => p.Trede).GroupBy(p => p.Naam!)
                .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(p => p.Merk)]))];
        }
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        Stand = await standen.LeesAsync(Kind, ct);
        if (Stand.Okr is not { } okr)
            return false;
        Antwoorden = new Okrantwoorden(okr);
        Bijlagen = await rapporten.BijlagenAsync(Kind, ct);
        var tabbladen = (await velden.VoorAsync(Kind.Leerling, ct)).Open(okr.Advies).Where(t => !t.HeeftBijlagen && !t.HeeftLeerling);
        Delen = [.. tabbladen.Select(t => Deel(okr, t)).Where(d => d.Groepen.Count > 0)];
        return true;
    }

    private static Rapportdeel Deel(Okr okr, Okrtabblad tabblad)
    {
        var kop = Koppen.FirstOrDefault(k => tabblad.Formulier.Kent(k.Vraag.Sleutel)).Kop ?? "okr.anders";
        return new Rapportdeel($"deel-{tabblad.Nummer}", kop, kop == Leren ? "okr.t2_g" : "okr.zelf", Ouderafdruk.Groepen(okr, tabblad));
    }
}

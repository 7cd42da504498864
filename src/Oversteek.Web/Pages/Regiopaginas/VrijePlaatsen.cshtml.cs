using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Regiopaginas;
using Oversteek.Documenten.Tabellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Regiopaginas;

public sealed record Vrijeplaats(Regioschool School, Regioklas Klas)
{
    /// <summary>A number, or why there is none.</summary>
    public string Vrij => Klas.Vrij?.ToString(CultureInfo.CurrentCulture) ?? "bijna alle";

    public DateOnly? Bevestigd => School.BevestigdOp is { } op ? Nederland.Datum(op) : null;
}

/// <summary>Where a pupil can still go, as page and as file for websites (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class VrijePlaatsenModel(Regiopaginabron bron, TimeProvider klok) : Regiomodel(bron)
{
    private static readonly IReadOnlyList<Kolom<Vrijeplaats>> Kolommen =
    [
        Kolom<Vrijeplaats>.Tekst("School", v => v.School.School.Naam), Kolom<Vrijeplaats>.Tekst("BRIN", v => v.School.School.Brin),
        Kolom<Vrijeplaats>.Tekst("Plaats", v => v.School.School.Plaats), Kolom<Vrijeplaats>.Tekst("Klas", v => v.Klas.Naam),
        Kolom<Vrijeplaats>.Tekst("Adviezen", v => Schoolbeeld.Adviezen(v.Klas)), Kolom<Vrijeplaats>.Tekst("Lwoo", v => v.Klas.Lwoo ? "ja" : "nee"),
        Kolom<Vrijeplaats>.Tekst("Vrije plaatsen", v => v.Vrij), Kolom<Vrijeplaats>.Datum("Bevestigd op", v => v.Bevestigd),
    ];

    public IReadOnlyList<Vrijeplaats> Plaatsen { get; private set; } = [];

    public bool IsBekend => Regio.Plaatsenvanaf.IsBegonnen(klok.GetUtcNow());

    public DateOnly Vandaag => klok.VandaagInNederland();

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || !IsBekend)
            return NotFound();
        using var bestand = new MemoryStream();
        await CsvSchrijver.SchrijvenAsync(bestand, Kolommen, Plaatsen, ct);
        return Vrij(File(bestand.ToArray(), "text/csv; charset=utf-8", $"Vrije plaatsen {Regio.Naam} {Vandaag:yyyy-MM-dd}.csv"));
    }

    public async Task<IActionResult> OnGetJsonAsync(OrganisatieId id, CancellationToken ct) =>
        await LaadAsync(id, ct) && IsBekend ? Vrij(new JsonResult(Gegevens())) : NotFound();

    private object Gegevens() => new
    {
        Regio = Regio.Naam,
        Schooljaar = Regio.Schooljaar.ToString(),
        Peildatum = Vandaag,
        Klassen = Plaatsen.Select(p => new
        {
            School = p.School.School.Naam,
            p.School.School.Brin,
            p.School.School.Plaats,
            Klas = p.Klas.Naam,
            p.Klas.Adviezen,
            p.Klas.Lwoo,
            VrijePlaatsen = p.Klas.Vrij,
            BevestigdOp = p.Bevestigd,
        }),
    };

    // Open data: the website of a city may read it in the browser of its visitor.
    private T Vrij<T>(T antwoord)
        where T : IActionResult
    {
        Response.Headers.AccessControlAllowOrigin = "*";
        return antwoord;
    }

    private async Task<bool> LaadAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return false;
        if (IsBekend)
            Plaatsen = [.. (await Bron.ScholenAsync(Regio, ct)).SelectMany(s => s.Klassen.Select(k => new Vrijeplaats(s, k)))];
        return true;
    }
}

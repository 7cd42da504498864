using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Tabellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Lijsten;

/// <summary>
/// The rows and columns on the screen as a file, all pages of it (D-72). The log has who took which list and how many rows; more than
/// <see cref="VrijAantal"/> children ask for the second factor again (SEC-21, SEC-34).
/// </summary>
public sealed class Lijstuitvoer(OversteekDb db, Toegangscontext toegang, Handelingbron handelingen, Leeslogboek logboek, TimeProvider klok)
{
    public const int VrijAantal = 50;

    private const string Xlsx = "xlsx";
    private const string Csv = "csv";

    public async Task<IActionResult> MaakAsync<T>(HttpContext context, Lijstuitkomst<T> uitkomst, string? soort, CancellationToken ct)
    {
        // Who looks along helps on the screen; data of children do not leave with him (D-05).
        if (soort is not (Xlsx or Csv) || toegang.AlleenLezen)
            return new NotFoundResult();
        if (uitkomst.Lijst.Kinderen && uitkomst.Gevonden.Count > VrijAantal && !VerstVereistAttribute.IsVers(context, klok))
            return VerstVereistAttribute.NaarBevestigen(context);
        var handeling = handelingen.Maak();
        var school = await db.Organisaties.Where(o => o.Id == handeling.Namens).Select(o => o.Naam).SingleAsync(ct);
        var bron = $"{uitkomst.Lijst.Titel} van {school}, opgehaald op {handeling.Vandaag:dd-MM-yyyy}. Kenmerk {handeling.Kenmerk}.";
        var inhoud = await SchrijfAsync(uitkomst, soort, bron, ct);
        var kolommen = uitkomst.Kolommen.Where(k => k.Export).Select(k => k.Sleutel);
        var gegevens = Json.Schrijf(new { Lijst = uitkomst.Lijst.Naam, Soort = soort, Aantal = uitkomst.Gevonden.Count, Kolommen = kolommen });
        await logboek.LegVastAsync(Leessoort.LijstUitgevoerd, handeling, gegevens, ct);
        return new FileContentResult(inhoud, soort == Csv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        {
            FileDownloadName = Bestandsnaam(uitkomst.Lijst.Naam, school, handeling.Vandaag, soort),
        };
    }

    private static async Task<byte[]> SchrijfAsync<T>(Lijstuitkomst<T> uitkomst, string soort, string bron, CancellationToken ct)
    {
        var kolommen = uitkomst.Kolommen.Where(k => k.Export).Select(k => Kolom<T>.Tekst(k.Label, rij => k.Cel(rij).Tekst)).ToList();
        using var bestand = new MemoryStream();
        if (soort == Csv)
            await CsvSchrijver.SchrijvenAsync(bestand, kolommen, uitkomst.Gevonden, ct);
        else
            XlsxSchrijver.Schrijven(bestand, uitkomst.Lijst.Titel, kolommen, uitkomst.Gevonden, bron, ct);
        return bestand.ToArray();
    }

    // B-63: list, school and date, so that two files of a day are not called the same.
    private static string Bestandsnaam(string lijst, string school, DateOnly dag, string soort)
    {
        var woorden = school.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Select(Naamvorm.Van).Where(w => w.Length > 0);
        return $"{lijst}-{string.Join('-', woorden)}-{dag:yyyy-MM-dd}.{soort}";
    }
}

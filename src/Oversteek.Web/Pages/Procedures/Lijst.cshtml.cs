using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>One list of the region: rename, add, remove, put in order.</summary>
[Vereist(Recht.ProcedureBeheren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class LijstModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, RegelsWijzigen wijzigen)
    : Regelpagina(db, toegang, werkjaar, bron, wijzigen)
{
    private const int LegeRegels = 2;

    private const int MeesteRegels = 60;

    [FromRoute]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public int Aantal { get; set; }

    public Lijstinstelling Lijst => (Lijstinstelling)Getoond[0];

    public IReadOnlyList<string[]> Rijen => [.. Lijstinstelling.Leeswijze(Waarden[Sleutel]), .. Enumerable.Repeat(Leeg(), LegeRegels)];

    public string Veld(int rij, Lijstkolom kolom) => string.Create(CultureInfo.InvariantCulture, $"{Voorvoegsel}.{Sleutel}.{rij}.{kolom.Naam}");

    public static string Plaatsveld(int rij) => string.Create(CultureInfo.InvariantCulture, $"Plaats.{rij}");

    public static string Wegveld(int rij) => string.Create(CultureInfo.InvariantCulture, $"Weg.{rij}");

    /// <summary>What a person calls this entry; an empty one is new.</summary>
    public string Titel(string[] rij) => rij[Lijst.Kolommen[0].Soort == Kolomsoort.Code ? 1 : 0] is { Length: > 0 } naam ? naam : "Nieuwe regel";

    public bool IsVast(string[] rij) => Lijst.Vast.Contains(rij[0], StringComparer.Ordinal);

    protected override IReadOnlyList<Instelling> Kies() => Instellingen.Zoek(Sleutel) is Lijstinstelling lijst ? [lijst] : [];

    protected override string Getypt(Instelling instelling)
    {
        var rijen = Enumerable.Range(0, Math.Clamp(Aantal, 0, MeesteRegels)).Where(i => Request.Form[Wegveld(i)] != "true")
            .Select(i => (Plaats: Plaats(i), Waarden: Lijst.Kolommen.Select(k => Request.Form[Veld(i, k)].ToString()).ToArray()));
        return Lijstinstelling.Schrijfwijze(rijen.Where(r => r.Waarden.Any(w => w.Trim().Length > 0)).OrderBy(r => r.Plaats).Select(r => r.Waarden));
    }

    private double Plaats(int rij) =>
        double.TryParse(Request.Form[Plaatsveld(rij)], NumberStyles.Float, CultureInfo.CurrentCulture, out var plaats) ? plaats : rij + 1;

    private string[] Leeg() => [.. Lijst.Kolommen.Select(_ => "")];
}

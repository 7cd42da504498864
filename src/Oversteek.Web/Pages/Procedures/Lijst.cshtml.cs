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

    private const int LaatstePlaats = 999;

    private bool isGetypt;

    [FromRoute]
    public string Sleutel { get; set; } = "";

    [BindProperty]
    public int Aantal { get; set; }

    public Lijstinstelling Lijst => (Lijstinstelling)Getoond[0];

    public IReadOnlyList<string[]> Rijen
    {
        get
        {
            var rijen = Lijstinstelling.Leeswijze(Waarden[Sleutel]);
            return [.. rijen, .. Enumerable.Range(rijen.Count, LegeRegels).Select(Leeg)];
        }
    }

    public string Veld(int rij, Lijstkolom kolom) => string.Create(CultureInfo.InvariantCulture, $"{Voorvoegsel}.{Sleutel}.{rij}.{kolom.Naam}");

    public static string Plaatsveld(int rij) => string.Create(CultureInfo.InvariantCulture, $"Plaats.{rij}");

    public static string Wegveld(int rij) => string.Create(CultureInfo.InvariantCulture, $"Weg.{rij}");

    /// <summary>What a person calls this entry; an empty one is new.</summary>
    public string Titel(string[] rij) => Lijst.Naam(rij) is { Length: > 0 } naam ? naam : "Nieuwe regel";

    public bool IsVast(string[] rij) => Lijst.Vast.Contains(rij[0], StringComparer.Ordinal);

    protected override IReadOnlyList<Instelling> Kies() => Instellingen.Zoek(Sleutel) is Lijstinstelling lijst ? [lijst] : [];

    /// <summary>What somebody typed when it was no number, else the place itself.</summary>
    public string Plaats(int rij) => isGetypt ? Request.Form[Plaatsveld(rij)].ToString() : (rij + 1).ToString(CultureInfo.InvariantCulture);

    public bool IsWeg(int rij) => isGetypt && Request.Form[Wegveld(rij)] == "true";

    protected override string Getypt(Instelling instelling)
    {
        var rijen = Enumerable.Range(0, Math.Clamp(Aantal, 0, MeesteRegels)).Select(i => (
            Plaats: Nummer(i), Weg: Request.Form[Wegveld(i)] == "true", Waarden: Lijst.Kolommen.Select(k => Request.Form[Veld(i, k)].ToString()).ToArray())).ToList();
        for (var i = 0; i < rijen.Count; i++)
        {
            if (rijen[i].Plaats is null)
                ModelState.AddModelError(Plaatsveld(i), $"Vul een heel getal in tot en met {LaatstePlaats}.");
        }
        isGetypt = !ModelState.IsValid;
        // A form that comes back has its rows where they stood, so that a message finds its field; the rules leave out what is empty.
        var blijft = isGetypt ? rijen.Take(rijen.Count - LegeRegels) : rijen.Where(r => !r.Weg).OrderBy(r => r.Plaats).Reverse().SkipWhile(r => IsLeeg(r.Waarden)).Reverse();
        return Lijstinstelling.Schrijfwijze(blijft.Select(r => r.Waarden));
    }

    private static bool IsLeeg(string[] waarden) => waarden.All(w => string.IsNullOrWhiteSpace(w));

    private int? Nummer(int rij) =>
        int.TryParse(Request.Form[Plaatsveld(rij)], NumberStyles.None, CultureInfo.InvariantCulture, out var plaats) && plaats <= LaatstePlaats ? plaats : null;

    private string[] Leeg(int rij) => isGetypt
        ? [.. Lijst.Kolommen.Select(k => Request.Form[Veld(rij, k)].ToString())]
        : [.. Lijst.Kolommen.Select(_ => "")];
}

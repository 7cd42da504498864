using System.ComponentModel.DataAnnotations;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>What the form of a tab brings.</summary>
public sealed class OkrInvoer
{
    public int Versie { get; set; }

    public Dictionary<string, string?> Velden { get; set; } = [];

    public List<ToetsInvoer> Toetsen { get; set; } = [];

    [Display(Name = "Voorlopig advies")] public string? Voorlopig { get; set; }

    [Display(Name = "Datum voorlopig advies")] public DateOnly? VoorlopigOp { get; set; }

    [Display(Name = "Definitief advies")] public string? Definitief { get; set; }

    [Display(Name = "Datum definitief advies")] public DateOnly? DefinitiefOp { get; set; }

    [Display(Name = "Lwoo-ondersteuning")] public bool Lwoo { get; set; }

    [Display(Name = "Geadviseerde uitstroom")] public Uitstroom Uitstroom { get; set; }

    public string? AdviesWas { get; set; }

    public static OkrInvoer Van(OkrOnderdeel? onderdeel, Schooladvies advies) => new()
    {
        Versie = onderdeel?.Versie ?? 0,
        Velden = (onderdeel?.Inhoud.Velden ?? new Dictionary<string, string>()).ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal),
        Toetsen = [.. (onderdeel?.Inhoud.Toetsen ?? []).Select(ToetsInvoer.Van)],
        Voorlopig = advies.Voorlopig,
        VoorlopigOp = advies.VoorlopigOp,
        Definitief = advies.Definitief,
        DefinitiefOp = advies.DefinitiefOp,
        Lwoo = advies.Lwoo,
        Uitstroom = advies.Uitstroom,
        AdviesWas = advies.Stempel,
    };

    public OkrOnderdeelOpdracht NaarOpdracht(LeerlingId leerling, string nummer) => new(
        leerling, nummer, Versie, Velden,
        nummer == "2" ? [.. Toetsen.Where(t => !t.IsLeeg).Select(t => t.NaarResultaat())] : null,
        nummer == "4" ? new Schooladvies { Voorlopig = Leeg(Voorlopig), VoorlopigOp = VoorlopigOp, Definitief = Leeg(Definitief), DefinitiefOp = DefinitiefOp, Lwoo = Lwoo, Uitstroom = Uitstroom } : null,
        AdviesWas);

    private static string? Leeg(string? code) => string.IsNullOrEmpty(code) ? null : code;
}

/// <summary>A row of the LVS table.</summary>
public sealed class ToetsInvoer
{
    [StringLength(200), Display(Name = "Toets")] public string? Toets { get; set; }

    [Display(Name = "Domein")] public string? Domein { get; set; }

    [Display(Name = "Moment")] public string? Moment { get; set; }

    [Display(Name = "Datum")] public DateOnly? Datum { get; set; }

    [StringLength(40), Display(Name = "Score")] public string? Score { get; set; }

    [StringLength(40), Display(Name = "Niveau")] public string? Niveau { get; set; }

    // Codes of the exchange standard travel with the row, or saving the tab would lose them.
    [StringLength(200)] public string? Code { get; set; }

    [StringLength(40)] public string? Niveausoort { get; set; }

    [Range(0, 60), Display(Name = "DLE")] public int? Dle { get; set; }

    [Range(0, 60), Display(Name = "DL")] public int? Dl { get; set; }

    public bool IsLeeg => string.IsNullOrWhiteSpace(Toets) && string.IsNullOrWhiteSpace(Score) && Dle is null && Datum is null;

    public static ToetsInvoer Van(Toetsresultaat t) =>
        new() { Toets = t.Toets, Domein = t.Domein, Moment = t.Moment, Datum = t.Datum, Score = t.Score, Niveau = t.Niveau, Dle = t.Dle, Dl = t.Dl, Code = t.Code, Niveausoort = t.Niveausoort };

    public Toetsresultaat NaarResultaat() => new(Toets!.Trim(), Domein ?? "", Moment ?? "", Datum, Score, Niveau, Dle, Dl) { Code = Code, Niveausoort = Niveausoort };
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Application.Leerlingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>A page with the inputs of pupil and parents.</summary>
public interface ILeerlingformulier
{
    DossierInvoer Invoer { get; }
}

/// <summary>What the form of tab 1 brings.</summary>
public sealed class DossierInvoer
{
    private const string PostcodeFout =
        "Een postcode heeft vier cijfers en twee letters, zoals 3011 AB. Is het adres in een ander land? Vul dan dat land in.";

    public int Versie { get; set; }

    [Required, StringLength(200), Display(Name = "Achternaam")] public string Achternaam { get; set; } = "";

    [StringLength(40), Display(Name = "Tussenvoegsel")] public string? Tussenvoegsel { get; set; }

    [Required, StringLength(200), Display(Name = "Roepnaam")] public string Roepnaam { get; set; } = "";

    [Required, Geboortedatumveld, Display(Name = "Geboortedatum")] public DateOnly? Geboortedatum { get; set; }

    [StringLength(40), Display(Name = "Groep")] public string? Groep { get; set; }

    [StringLength(40), Display(Name = "Leerlingcode", Description = "De code uit uw leerlingadministratie.")] public string? Leerlingcode { get; set; }

    [Display(Name = "Ingeschreven op", Description = "De eerste dag van de leerling op uw school. Nodig om het dossier met OSO over te dragen.")]
    public DateOnly? InstroomOp { get; set; }

    [Display(Name = "Nieuw onderwijsnummer", Description = "Voor een leerling zonder burgerservicenummer.")] public string? Onderwijsnummer { get; set; }

    [Display(Name = "Nieuw burgerservicenummer", Description = "Alleen invullen om het nummer te zetten of te wijzigen.")] public string? Bsn { get; set; }

    [StringLength(Adresgegevens.StraatLengte), Display(Name = "Straat")] public string? Straat { get; set; }

    [StringLength(Adresgegevens.HuisnummerLengte), Display(Name = "Huisnummer")] public string? Huisnummer { get; set; }

    [StringLength(Adresgegevens.PostcodeLengte), Display(Name = "Postcode")] public string? Postcode { get; set; }

    [StringLength(Adresgegevens.PlaatsLengte), Display(Name = "Plaats")] public string? Plaats { get; set; }

    [StringLength(Adresgegevens.LandLengte), Display(Name = "Land")] public string? Land { get; set; }

    [Display(Name = "Het adres is geheim")] public bool AdresGeheim { get; set; }

    public List<LoopbaanInvoer> Loopbaan { get; set; } = [];

    public List<OuderInvoer> Ouders { get; set; } = [new(), new()];

    public Dictionary<string, string?> Velden { get; set; } = [];

    public static DossierInvoer Van(Dossier dossier)
    {
        var leerling = dossier.Leerling;
        return new DossierInvoer
        {
            Versie = leerling.Versie,
            Achternaam = leerling.Personalia.Achternaam,
            Tussenvoegsel = leerling.Personalia.Tussenvoegsel,
            Roepnaam = leerling.Personalia.Roepnaam,
            Geboortedatum = leerling.Personalia.Geboortedatum,
            Groep = leerling.Groep,
            Leerlingcode = leerling.Leerlingcode,
            InstroomOp = leerling.InstroomOp,
            Straat = leerling.Adres?.Straat,
            Huisnummer = $"{leerling.Adres?.Huisnummer}{leerling.Adres?.Toevoeging}",
            Postcode = leerling.Adres?.Postcode,
            Plaats = leerling.Adres?.Plaats,
            Land = leerling.Adres?.Land ?? Adresgegevens.Nederland,
            AdresGeheim = leerling.Adres?.Geheim ?? false,
            Loopbaan = LoopbaanInvoer.Van(leerling),
            Ouders = [OuderInvoer.Van(leerling.Ouders.FirstOrDefault(o => o.Volgnummer == 1)), OuderInvoer.Van(leerling.Ouders.FirstOrDefault(o => o.Volgnummer == 2))],
            Velden = dossier.Inhoud(dossier.Velden.Leerling.Nummer).Velden.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal),
        };
    }

    public void Controleer(ModelStateDictionary fouten, Leerling leerling)
    {
        if (!string.IsNullOrWhiteSpace(Bsn) && !Domain.Bouwstenen.Bsn.TryParse(Bsn, out _))
            fouten.AddModelError("Invoer.Bsn", "Dit is geen geldig burgerservicenummer. Kijk de negen cijfers na. Een onderwijsnummer heeft een eigen veld.");
        if (!string.IsNullOrWhiteSpace(Onderwijsnummer) && !Domain.Bouwstenen.Onderwijsnummer.TryParse(Onderwijsnummer, out _))
            fouten.AddModelError("Invoer.Onderwijsnummer", "Een onderwijsnummer heeft negen cijfers en begint niet met een nul.");
        ControleerAdres(fouten);
        foreach (var (i, ouder) in Ouders.Take(2).Index().Where(o => string.IsNullOrWhiteSpace(o.Item.Achternaam)))
        {
            if (!ouder.IsLeeg || leerling.Ouders.Any(o => o.Volgnummer == i + 1))
                fouten.AddModelError($"Invoer.Ouders[{i}].Achternaam", "Vul de achternaam van deze ouder in. Zonder achternaam kan de ouder niet worden bewaard.");
        }
    }

    private void ControleerAdres(ModelStateDictionary fouten)
    {
        if (Adresgegevens.IsNederland(Land) && !string.IsNullOrWhiteSpace(Postcode) && !Domain.Bouwstenen.Postcode.TryParse(Postcode, out _))
            fouten.AddModelError("Invoer.Postcode", PostcodeFout);
        else if (!Regeltekst.IsLeesbaar(Postcode))
            fouten.AddModelError("Invoer.Postcode", "In deze postcode staan tekens die niet te lezen zijn. Typ de postcode opnieuw.");
        if (!Regeltekst.IsLeesbaar(Land))
            fouten.AddModelError("Invoer.Land", "In dit land staan tekens die niet te lezen zijn. Typ het land opnieuw.");
    }

    public LeerlingWijzigenOpdracht NaarOpdracht(Leerling leerling) => new(leerling.Id, Versie,
        new Leerlinggegevens
        {
            Personalia = leerling.Personalia with { Achternaam = Achternaam.Trim(), Tussenvoegsel = Tussenvoegsel?.Trim(), Roepnaam = Roepnaam.Trim(), Geboortedatum = Geboortedatum!.Value },
            Groep = Groep,
            Leerlingcode = Leerlingcode?.Trim(),
            InstroomOp = InstroomOp,
            Volledig = true,
            Onderwijsnummer = Domain.Bouwstenen.Onderwijsnummer.TryParse(Onderwijsnummer, out var nummer) ? nummer.Waarde : null,
            Bsn = Domain.Bouwstenen.Bsn.TryParse(Bsn, out var bsn) ? bsn.Waarde : null,
            Adres = Adres(leerling),
            Schoolloopbaan = LoopbaanInvoer.NaarRegels(Loopbaan, leerling),
        },
        [.. Ouders.Take(2).Select((o, i) => (Ouder: o, Nummer: i + 1)).Where(o => !o.Ouder.IsLeeg)
            .Select(o => new OuderOpdracht(o.Nummer, o.Ouder.NaarGegevens(leerling.Ouders.FirstOrDefault(x => x.Volgnummer == o.Nummer)), o.Ouder.Keuze))],
        new Invulling { Velden = Velden.ToDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal) });

    /// <summary>B-31: what a correction may touch; class, code, career and answers stay.</summary>
    public LeerlingWijzigenOpdracht NaarCorrectie(Leerling leerling)
    {
        var opdracht = NaarOpdracht(leerling);
        var gegevens = opdracht.Gegevens with { Groep = null, Leerlingcode = null, InstroomOp = null, Volledig = false, Schoolloopbaan = null };
        return opdracht with { Gegevens = gegevens, Velden = null };
    }

    /// <summary>What a correction does not show, as it is stored.</summary>
    public void NeemRest(DossierInvoer opgeslagen) =>
        (Groep, Leerlingcode, InstroomOp, Loopbaan, Velden) =
            (opgeslagen.Groep, opgeslagen.Leerlingcode, opgeslagen.InstroomOp, opgeslagen.Loopbaan, opgeslagen.Velden);

    private Adresgegevens? Adres(Leerling leerling) =>
        NaarAdres(leerling.Adres ?? new()) is var adres && (leerling.Adres is not null || AdresGeheim || adres.Regel() is not null) ? adres : null;

    /// <summary>The number is one input here; what was kept in two parts stays so as long as nobody types another.</summary>
    internal Adresgegevens NaarAdres(Adresgegevens huidig)
    {
        var zelfdeNummer = (Huisnummer ?? "") == $"{huidig.Huisnummer}{huidig.Toevoeging}";
        var adres = huidig with
        {
            Straat = Straat,
            Huisnummer = zelfdeNummer ? huidig.Huisnummer : Huisnummer,
            Toevoeging = zelfdeNummer ? huidig.Toevoeging : null,
            Postcode = Postcode,
            Plaats = Plaats,
            Land = Land?.Trim(),
            Geheim = AdresGeheim,
        };
        return adres.Land == huidig.Land ? adres : adres with { Landcode = null };
    }
}

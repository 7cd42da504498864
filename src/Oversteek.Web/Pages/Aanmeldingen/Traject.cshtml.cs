using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>The research of one pupil beside its clock: who may read the dossier, what happens after the ten weeks, and every step with its proof.</summary>
[Vereist(Recht.BesluitenNemen)]
[ExtraMeekijkreden]
public sealed class TrajectModel(
    OversteekDb db, Toegangscontext toegang, Handelingbron bron, Leeslogboek leeslogboek, Zorgplichtregister register, InzageVragen vragen,
    DossierinzageOpenen openen, DossierinzageSluiten sluiten, TijdelijkPlaatsen tijdelijk, ToelatenNaTermijn naTermijn) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Trajectinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Dossierbeeld Beeld { get; private set; } = null!;

    public Zorgplichtklok Klok { get; private set; } = null!;

    public DateTimeOffset Nu { get; private set; }

    public Ondersteuningsonderzoek Onderzoek => Beeld.Aanmelding.Onderzoek!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<(Zorgplichtinzage Inzage, string School)> Inzagen { get; private set; } = [];

    public IReadOnlyList<Zorgplichtstap> Stappen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Scholen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Klassen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Wijzen { get; } = Keuzeopties.Van(Enum.GetValues<Toestemmingwijze>(), w => w, w => Woorden.Van(w));

    public bool KanInzage => Beeld.Aanmelding.Status is Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst;

    public bool KanTijdelijk => Beeld.Aanmelding.BeletselTijdelijk(Klok, Nederland.Datum(Nu)) is null;

    public bool KanNaTermijn => Beeld.Aanmelding.BeletselNaTermijn(Klok, Nederland.Datum(Nu)) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Invoer.Brugklas = Invoer.ToelatenIn = Beeld.Aanmelding.Plaatsing?.Waarde;
        await leeslogboek.LeesAsync(Beeld.Aanmelding.LeerlingId, Leessoort.Aanmelding, bron.Maak(), ct: ct);
        return Page();
    }

    public Task<IActionResult> OnPostVragenAsync(CancellationToken ct) => DoeAsync(
        () => vragen.ExecuteAsync(new InzageVragenOpdracht(Id, Organisatie(Invoer.VraagSchool), Versie), bron.Maak(), ct),
        "De brief met de vraag staat klaar.", nameof(Trajectinvoer.VraagSchool), ct);

    public Task<IActionResult> OnPostOpenenAsync(CancellationToken ct) => DoeAsync(
        () => openen.ExecuteAsync(
            new DossierinzageOpenenOpdracht(Id, Organisatie(Invoer.School), Invoer.Wie, Invoer.Wijze, Invoer.GegevenOp, Versie), bron.Maak(), ct),
        "De toestemming is vastgelegd en het dossier is open.", null, ct);

    public Task<IActionResult> OnPostSluitenAsync(Guid school, Sluitreden waarom, CancellationToken ct) => DoeAsync(
        () => sluiten.ExecuteAsync(new DossierinzageSluitenOpdracht(Id, new OrganisatieId(school), waarom, Versie), bron.Maak(), ct),
        "Het dossier is dicht voor deze school.", null, ct);

    public Task<IActionResult> OnPostTijdelijkAsync(CancellationToken ct) => DoeAsync(
        () => tijdelijk.ExecuteAsync(new TijdelijkPlaatsenOpdracht(Id, Klas(Invoer.Brugklas), Versie), bron.Maak(), ct),
        "De tijdelijke plaats is bevestigd. De brief staat klaar.", null, ct);

    public Task<IActionResult> OnPostNaTermijnAsync(CancellationToken ct) => DoeAsync(
        () => naTermijn.ExecuteAsync(new ToelatenNaTermijnOpdracht(Id, Klas(Invoer.ToelatenIn), Invoer.ZoekenGaatDoor, Versie), bron.Maak(), ct),
        "De leerling is toegelaten. De brief staat klaar.", nameof(Trajectinvoer.ToelatenIn), ct);

    private static OrganisatieId? Organisatie(Guid? id) => id is { } waarde ? new OrganisatieId(waarde) : null;

    private static BrugklasId? Klas(Guid? id) => id is { } waarde ? new BrugklasId(waarde) : null;

    /// <param name="veld">Where the refusal belongs when this form names the school or class otherwise.</param>
    private async Task<IActionResult> DoeAsync(Func<Task<Result>> werk, string melding, string? veld, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await werk();
        if (!uit.IsGelukt && veld is not null)
            return this.Geweigerd([.. uit.Weigeringen.Select(w => w.Veld is "School" or "Brugklas" ? w with { Veld = veld } : w)]);
        return this.Antwoord(uit, Aanmeldinglinks.Traject(Id), melding);
    }

    /// <summary>False without research: there is nothing to show.</summary>
    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        var (school, handeling) = (toegang.Organisatie!.Value, bron.Maak());
        Nu = handeling.Op;
        if (await Dossierbeeld.LeesAsync(db, Id, school, Nu, ct) is not { Aanmelding.Onderzoek: not null } beeld)
            return false;
        Beeld = beeld;
        Klok = await db.ZorgplichtklokAsync(beeld.Aanmelding, ct);
        var scholen = await db.Inzageschool().Where(o => o.Id != school).Select(o => new { o.Id, o.Naam }).ToListAsync(ct);
        Scholen = Keuzeopties.Van(scholen.OrderBy(o => o.Naam, Naamvorm.Volgorde), o => o.Id.Waarde, o => o.Naam);
        var namen = scholen.ToDictionary(o => o.Id, o => o.Naam);
        Inzagen = [.. Onderzoek.Inzagen.Reverse().Select(i => (i, namen.GetValueOrDefault(i.School, "Onbekende school")))];
        var klassen = await db.Brugklassen.Where(k => k.Aangenomen && k.OrganisatieId == school
            && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == beeld.Aanmelding.Schooljaar))
            .Select(k => new { k.Id, k.Naam }).ToListAsync(ct);
        Klassen = Keuzeopties.Van(klassen.OrderBy(k => k.Naam, Naamvorm.Volgorde), k => k.Id.Waarde, k => k.Naam);
        Stappen = await register.LeesAsync(beeld.Aanmelding, namen, ct);
        return true;
    }
}

public sealed class Trajectinvoer
{
    [Display(Name = "Welke school wil het dossier lezen?")]
    public Guid? VraagSchool { get; set; }

    [Display(Name = "Voor welke school?")]
    public Guid? School { get; set; }

    [Display(Name = "Wie gaf toestemming?"), StringLength(200)]
    public string? Wie { get; set; }

    [Display(Name = "Hoe?")]
    public Toestemmingwijze? Wijze { get; set; }

    [Display(Name = "Datum van de toestemming")]
    public DateOnly? GegevenOp { get; set; }

    [Display(Name = "Tijdelijke plaats in klas")]
    public Guid? Brugklas { get; set; }

    [Display(Name = "Toelaten in klas")]
    public Guid? ToelatenIn { get; set; }

    public bool ZoekenGaatDoor { get; set; } = true;
}

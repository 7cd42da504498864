using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanmeldingen;

[Vereist(Recht.BesluitenNemen)]
public sealed class DetailModel(
    OversteekDb db, Toegangscontext toegang, Handelingbron bron, Leeslogboek leeslogboek, LeerlingToelaten toelaten, LeerlingAfwijzen afwijzen, DoorschuivingBevestigen bevestigen, VsoProcedureZetten vsoZetten,
    AfzienVanPlaats afzien, BesluitHerstellen herstellen, OnderzoekVastleggen onderzoek, Klassenstandbron standen) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Besluitinvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Dossierbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Keuzeoptie> Klassen { get; private set; } = [];

    /// <summary>Where a rejection passes the dossier on to (D-38).</summary>
    public string? Volgende { get; private set; }

    public IReadOnlyList<Klassenstand> Plaatsen { get; private set; } = [];

    public string? Plaatsklas { get; private set; }

    /// <summary>The applications before and after this one, in the order of the numbers (B-54).</summary>
    public (AanmeldingId? Vorige, AanmeldingId? Volgende) Buren { get; private set; }

    /// <summary>Which of them is willing to give the support.</summary>
    public IReadOnlyList<Keuzeoptie> Scholen { get; private set; } = [];

    private OrganisatieId? Bereid => Invoer.Bereid is { } id ? new OrganisatieId(id) : null;

    private BrugklasId? Klas => Invoer.Brugklas is { } klas ? new BrugklasId(klas) : null;

    /// <summary>A parent does not agree; admission waits (D-06).</summary>
    public bool HeeftBezwaar { get; private set; }

    /// <summary>Parents sent it themselves (AAN-12).</summary>
    public bool VanOuders { get; private set; }

    public bool KanBesluiten => Aanmeldingstaten.Besluitbaar.Contains(Beeld.Aanmelding.Status);

    public IReadOnlyList<Keuzeoptie> Besluiten => [new(nameof(Besluitkeuze.Toelaten), "Toelaten", Dicht: Beeld.Ruimte.Slot()?.Zin()), new(nameof(Besluitkeuze.Afwijzen), "Afwijzen")];

    /// <summary>TOE-02: 'geen plaats' only after the result.</summary>
    public IReadOnlyList<Keuzeoptie> Redenen => [.. Beeld.Regels.Afwijsredenen.Select(r => new Keuzeoptie(r.Code, r.Label, Dicht: r.NaLoting && !Beeld.LotingGedaan ? "na de loting" : null))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        // D-68: the class of placement is chosen already.
        Invoer.Brugklas = Beeld.Aanmelding.Plaatsing?.Waarde;
        await leeslogboek.LeesAsync(Beeld.Aanmelding.LeerlingId, Leessoort.Aanmelding, bron.Maak(), ct: ct);
        return Page();
    }

    public Task<IActionResult> OnPostBesluitAsync(CancellationToken ct) => DoeAsync(BesluitAsync, "Het besluit is opgeslagen.", ct);

    public Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct) =>
        DoeAsync(c => bevestigen.ExecuteAsync(new DoorschuivingBevestigenOpdracht(Id, Versie, Klas), bron.Maak(), c), "De doorschuiving is bevestigd.", ct);

    public Task<IActionResult> OnPostVsoAsync(bool vso, CancellationToken ct) =>
        DoeAsync(c => vsoZetten.ExecuteAsync(new VsoProcedureZettenOpdracht(Id, vso, Versie), bron.Maak(), c), "De vso-procedure is opgeslagen.", ct);

    public Task<IActionResult> OnPostAfzienAsync(CancellationToken ct) =>
        DoeAsync(c => afzien.ExecuteAsync(new AfzienVanPlaatsOpdracht(Id, Versie), bron.Maak(), c), "De plaats is weer vrij. De unieke code ook.", ct);

    public Task<IActionResult> OnPostHerstellenAsync(CancellationToken ct) =>
        DoeAsync(
            c => herstellen.ExecuteAsync(new BesluitHerstellenOpdracht(Id, Versie), bron.Maak(Invoer.Herstelreden), c),
            "Het herstel is opgeslagen.", ct);

    public Task<IActionResult> OnPostOnderzoekAsync(bool afronden, CancellationToken ct) =>
        DoeAsync(c => onderzoek.ExecuteAsync(
            new OnderzoekVastleggenOpdracht(Id, afronden, Invoer.BereidSchool, Invoer.OverlegOp, Versie) { Bereid = Bereid }, bron.Maak(), c),
            "Het onderzoek is vastgelegd.", ct);

    private async Task<Result> BesluitAsync(CancellationToken ct)
    {
        return Invoer.Besluit switch
        {
            Besluitkeuze.Toelaten => await toelaten.ExecuteAsync(new LeerlingToelatenOpdracht(Id, Klas, Invoer.Toelichting, Versie), bron.Maak(), ct),
            Besluitkeuze.Afwijzen => await afwijzen.ExecuteAsync(new LeerlingAfwijzenOpdracht(Id, Invoer.Reden, Invoer.Toelichting, Versie), bron.Maak(), ct),
            null => AanmeldingWeigeringen.BesluitOntbreekt,
            _ => throw new InvalidOperationException("Onbekend besluit."),
        };
    }

    private async Task<IActionResult> DoeAsync(Func<CancellationToken, Task<Result>> werk, string melding, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await werk(ct);
        if (!uit.IsGelukt)
            return this.Geweigerd(uit.Weigeringen);
        // Passed on: it is no longer ours to show.
        var eigen = await db.Aanmeldingen.AnyAsync(a => a.Id == Id && a.OrganisatieId == toegang.Organisatie, ct);
        return eigen ? this.NaarMetMelding(Aanmeldinglinks.Detail(Id), melding) : this.NaarMetMelding("/aanmeldingen", $"{melding} De aanmelding is doorgeschoven naar {Volgende}.");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await Dossierbeeld.LeesAsync(db, Id, toegang.Organisatie!.Value, bron.Maak().Op, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        Buren = await BurenAsync(ct);
        await LeesVanOudersAsync(beeld.Aanmelding.LeerlingId, ct);
        Volgende = beeld.Aanmelding.VolgendeSchool is { } volgende ? await db.Organisaties.Where(o => o.Id == volgende).Select(o => o.Naam).SingleAsync(ct) : null;
        var klassen = await db.Brugklassen.Where(k => k.Aangenomen && k.OrganisatieId == toegang.Organisatie
            && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == beeld.Aanmelding.Schooljaar))
                .Select(k => new { k.Id, k.Naam }).ToListAsync(ct);
        Plaatsklas = klassen.Find(k => k.Id == beeld.Aanmelding.Besluit?.Brugklas)?.Naam;
        if (KanBesluiten)
            Plaatsen = await standen.GeefAsync(toegang.Organisatie.Value, beeld.Aanmelding.Schooljaar, ct);
        if (KanBesluiten && beeld.Aanmelding.Onderzoek is not null)
        {
            var scholen = await db.Inzageschool().Where(o => o.Id != toegang.Organisatie)
                .Select(o => new { o.Id, o.Naam }).ToListAsync(ct);
            Scholen = Keuzeopties.Van(scholen.OrderBy(o => o.Naam, Naamvorm.Volgorde), o => o.Id.Waarde, o => o.Naam);
        }
        Klassen = Keuzeopties.Van(klassen.OrderBy(k => k.Naam, Naamvorm.Volgorde), k => k.Id.Waarde, k => k.Naam);
        return true;
    }

    private async Task LeesVanOudersAsync(LeerlingId kind, CancellationToken ct)
    {
        HeeftBezwaar = await db.Ouderbezwaren.AnyAsync(b => b.LeerlingId == kind && b.Status == Ouderbezwaarstatus.Open, ct);
        VanOuders = await db.Keuzelijsten.AnyAsync(k => k.LeerlingId == kind
            && (k.Status == Keuzelijststatus.Verstuurd || k.Status == Keuzelijststatus.Bevestigd), ct);
    }

    private async Task<(AanmeldingId?, AanmeldingId?)> BurenAsync(CancellationToken ct)
    {
        var rij = await db.Aanmeldingen.Where(a => a.OrganisatieId == toegang.Organisatie && a.Schooljaar == Beeld.Aanmelding.Schooljaar
            && a.Status != Aanmeldingstatus.Vervallen).OrderBy(a => a.Aanmeldnummer == null).ThenBy(a => a.Aanmeldnummer).ThenBy(a => a.Id)
            .Select(a => a.Id).ToListAsync(ct);
        var hier = rij.IndexOf(Id);
        return (hier > 0 ? rij[hier - 1] : null, hier >= 0 && hier + 1 < rij.Count ? rij[hier + 1] : null);
    }
}

public enum Besluitkeuze
{
    Toelaten,
    Afwijzen,
}

public sealed class Besluitinvoer
{
    [Display(Name = "Wat besluit u?")]
    public Besluitkeuze? Besluit { get; set; }

    [Display(Name = "Toelaten in klas")]
    public Guid? Brugklas { get; set; }

    [Display(Name = "Reden van afwijzing")]
    public string? Reden { get; set; }

    [Display(Name = "Toelichting"), StringLength(2000)]
    public string? Toelichting { get; set; }

    [Display(Name = "Reden van het herstel"), StringLength(2000)]
    public string? Herstelreden { get; set; }

    [Display(Name = "Welke school wil de leerling toelaten?")]
    public Guid? Bereid { get; set; }

    [Display(Name = "Naam van die school"), StringLength(200)]
    public string? BereidSchool { get; set; }

    [Display(Name = "Datum van het overleg met de ouders")]
    public DateOnly? OverlegOp { get; set; }
}

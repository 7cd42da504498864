using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

public sealed class StatusInvoer
{
    public int Versie { get; set; }

    [Display(Name = "Alternatieve status", Description = "Niet voor een vo-school elders die met het platform werkt: die school gebruikt dezelfde code.")]
    public string? Status { get; set; }

    [StringLength(500), Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    [Display(Name = "De aanmelding vervalt")]
    public bool AanmeldingVervalt { get; set; }

    [Display(Name = "Ja, deze leerling is overleden")]
    public bool OverlijdenBevestigd { get; set; }
}

public sealed record Lijstregel(int Rang, string School, string Klas);

/// <summary>One pupil: state, preference list as the vo school entered it, history, alternative status (STA-01..06).</summary>
[Vereist(Recht.AanmeldstatusZien)]
public sealed class LeerlingModel(
    OversteekDb db, Toegangscontext toegang, AlternatieveStatusZetten zetten, Okrveldenbron procedures, Verloop verloop,
    Leerlingenloop loop, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public StatusInvoer Invoer { get; set; } = new();

    public Leerling Leerling { get; private set; } = null!;

    public Procedureregels Regels { get; private set; } = new();

    public Aanmelding? Aanmelding { get; private set; }

    public string? School { get; private set; }

    public IReadOnlyList<Lijstregel> Lijst { get; private set; } = [];

    public IReadOnlyList<Stap> Stappen { get; private set; } = [];

    /// <summary>Of the status that somebody else set in the meantime (REL-7).</summary>
    public bool Ingehaald { get; private set; }

    public bool AanmeldingLoopt => Aanmelding?.Kan(Aanmeldingactie.Vervallen) == true;

    public bool VraagtOverlijden => Invoer.Status == AlternatieveStatus.Overleden && Leerling.AlternatieveStatus != AlternatieveStatus.Overleden;

    public IReadOnlyList<Keuzeoptie> Statussen =>
        [.. Regels.AlternatieveStatussen.Select(s => new Keuzeoptie(s.Code, s.ToelichtingVerplicht ? $"{s.Label} (toelichting verplicht)" : s.Label))];

    public bool NaarPo => Regels.AlternatieveStatussen.Any(s => s.Code == Leerling.AlternatieveStatus && s.BiedtNaarPo);

    public bool BiedtOso => !toegang.AlleenLezen && Regels.AlternatieveStatussen.Any(s => s.Code == Leerling.AlternatieveStatus && s.BiedtOso);

    /// <summary>Of who works for the school, not of who looks along.</summary>
    public Burenbeeld? Buren { get; private set; }

    public string? Statuslabel => Leerling.AlternatieveStatus is { } code ? Label(code) : null;

    public string Label(string code) => Regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == code)?.Label ?? code;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = new StatusInvoer { Versie = Leerling.Versie, Status = Leerling.AlternatieveStatus };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new AlternatieveStatusZettenOpdracht(Id, Invoer.Status, Invoer.AanmeldingVervalt, Invoer.OverlijdenBevestigd, Invoer.Versie);
        var uit = await zetten.ExecuteAsync(opdracht, handelingen.Maak(Invoer.Toelichting), ct);
        if (uit.Is(Weigeringsoort.Intussen))
            Haalin();
        return this.Antwoord(uit, Dossierlinks.Aanmeldstatus(Id), string.IsNullOrEmpty(Invoer.Status) ? "De alternatieve status is opgeheven." : "De alternatieve status is opgeslagen.");
    }

    /// <summary>What was chosen stays on the page, beside what is stored; saving again is then a choice.</summary>
    private void Haalin()
    {
        Ingehaald = true;
        ModelState.Remove("Invoer.Versie");
        Invoer.Versie = Leerling.Versie;
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var id = Id;
        if (await db.Leerlingen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.OrganisatieId == toegang.Organisatie, ct) is not { } leerling)
            return false;
        Leerling = leerling;
        Regels = (await procedures.ProcedureAsync(id, ct))?.Regels ?? new Procedureregels();
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => a.LeerlingId == id).ToListAsync(ct);
        Aanmelding = aanmeldingen.OrderByDescending(a => Leerlingregel.Gewicht(a.Status)).ThenByDescending(a => a.Aanmelddatum).FirstOrDefault();
        await LaadLijstAsync(ct);
        Stappen = await verloop.GeefAsync(id, Regels, ct);
        if (!toegang.AlleenLezen)
        {
            var (vorige, volgende) = await loop.BurenAsync(leerling, ct);
            Buren = new(vorige, volgende, k => Dossierlinks.Aanmeldstatus(k.Id));
        }
        await leeslogboek.LeesAsync(id, Leessoort.Aanmelding, handelingen.Maak(), ct: ct);
        return true;
    }

    private async Task LaadLijstAsync(CancellationToken ct)
    {
        if (Aanmelding is not { } aanmelding)
            return;
        var scholen = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var ids = aanmelding.Voorkeuren.Select(v => v.BrugklasId).ToList();
        var klassen = await db.Brugklassen.AsNoTracking().Where(k => ids.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Naam, ct);
        School = scholen.GetValueOrDefault(aanmelding.OrganisatieId);
        Lijst = [.. aanmelding.Voorkeuren.OrderBy(v => v.Rang).Select(v => new Lijstregel(v.Rang, scholen.GetValueOrDefault(v.SchoolId, ""), klassen.GetValueOrDefault(v.BrugklasId, "")))];
    }
}

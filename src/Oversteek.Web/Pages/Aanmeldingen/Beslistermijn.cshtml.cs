using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>The clock of one pupil, every date explained, with extension and suspension (D-39).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class BeslistermijnModel(
    OversteekDb db, Toegangscontext toegang, Handelingbron bron, TermijnVerlengen verlengen, TermijnOpschorten opschorten,
    TermijnHervatten hervatten, TimeProvider klok) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public Termijninvoer Invoer { get; set; } = new();

    [BindProperty]
    public int Versie { get; set; }

    public Dossierbeeld Beeld { get; private set; } = null!;

    public Zorgplichtklok Klok { get; private set; } = null!;

    public DateOnly Vandaag => klok.VandaagInNederland();

    public Ondersteuningsonderzoek Onderzoek => Beeld.Aanmelding.Onderzoek!;

    public bool InPeriode => Klok.Begin != Beeld.Aanmelding.Aanmelddatum;

    public bool Loopt => Beeld.Aanmelding.LopendOnderzoek() is not null;

    public bool KanVerlengen => Beeld.Aanmelding.BeletselVerlenging(Klok, Vandaag) is null;

    public bool KanOpschorten => Beeld.Aanmelding.BeletselOpschorting(Klok, Vandaag) is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostVerlengenAsync(CancellationToken ct) => DoeAsync(async () => Invoer switch
    {
        { VerlengdTot: { } tot, VerteldOp: { } brief } =>
            await verlengen.ExecuteAsync(new TermijnVerlengenOpdracht(Id, tot, brief, Invoer.Reden, Versie), bron.Maak(), ct),
        { VerlengdTot: null } => AanmeldingWeigeringen.VerlengdTotOngeldig.Met(Klok.Tienweken),
        _ => AanmeldingWeigeringen.BriefdatumOngeldig,
    }, "De termijn is verlengd.", ct);

    public Task<IActionResult> OnPostOpschortenAsync(CancellationToken ct) => DoeAsync(async () => Invoer switch
    {
        { AanvullenTot: { } tot, GevraagdOp: { } brief } =>
            await opschorten.ExecuteAsync(new TermijnOpschortenOpdracht(Id, tot, brief, Invoer.Aanvulling, Versie), bron.Maak(), ct),
        { AanvullenTot: null } => AanmeldingWeigeringen.AanvullenTotOngeldig.Met(Vandaag.AddDays(Zorgplichtklok.Beslisdagen)),
        _ => AanmeldingWeigeringen.BriefdatumOngeldig with { Veld = nameof(Termijninvoer.GevraagdOp) },
    }, "De termijn staat stil.", ct);

    public Task<IActionResult> OnPostHervattenAsync(CancellationToken ct) =>
        DoeAsync(() => hervatten.ExecuteAsync(new TermijnHervattenOpdracht(Id, Versie), bron.Maak(), ct), "De termijn loopt weer.", ct);

    private async Task<IActionResult> DoeAsync(Func<Task<Result>> werk, string melding, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        return ModelState.IsValid ? this.Antwoord(await werk(), Aanmeldinglinks.Beslistermijn(Id), melding) : this.MetFouten();
    }

    /// <summary>False without research: there is no clock to show.</summary>
    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await Dossierbeeld.LeesAsync(db, Id, toegang.Organisatie!.Value, bron.Maak().Op, ct) is not { Aanmelding.Onderzoek: not null } beeld)
            return false;
        Beeld = beeld;
        Klok = await db.ZorgplichtklokAsync(beeld.Aanmelding, ct);
        return true;
    }
}

public sealed class Termijninvoer
{
    [Display(Name = "Verlengen tot en met")]
    public DateOnly? VerlengdTot { get; set; }

    [Display(Name = "Datum van de brief aan de ouders")]
    public DateOnly? VerteldOp { get; set; }

    [Display(Name = "Waarom hebt u meer tijd nodig?"), StringLength(2000)]
    public string? Reden { get; set; }

    [Display(Name = "Wat moeten de ouders aanvullen?"), StringLength(2000)]
    public string? Aanvulling { get; set; }

    [Display(Name = "Ouders vullen aan tot en met")]
    public DateOnly? AanvullenTot { get; set; }

    [Display(Name = "Datum van de brief met de vraag")]
    public DateOnly? GevraagdOp { get; set; }
}

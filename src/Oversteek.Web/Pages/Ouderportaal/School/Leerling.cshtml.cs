using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Ouderportaal.School;

/// <summary>The parents of one pupil: who was invited how, again or to another address, taken back; and the draft of the report shown to them.</summary>
[Vereist(Recht.OudersUitnodigen)]
public sealed class LeerlingModel(
    OversteekDb db, Ouderuitnodigingbron bron, OudersUitnodigen uitnodigen, OuderportaalcodeIntrekken intrekken,
    OuderportaalcodeBevestigen bevestigen, OkrTonen tonen, CorrectieverzoekAfhandelen afhandelen,
    Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public int Ouder { get; set; }

    /// <summary>By the number of the parent.</summary>
    [BindProperty] public Dictionary<int, string> Taal { get; set; } = [];

    [BindProperty] public Dictionary<int, string> Adres { get; set; } = [];

    public IReadOnlyList<Ouderuitnodigingrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Correctieverzoek> Verzoeken { get; private set; } = [];

    public Okr Okr { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMailAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        var adres = string.IsNullOrWhiteSpace(Adres.GetValueOrDefault(Ouder)) ? null : Adres[Ouder];
        var uit = await uitnodigen.ExecuteAsync([new Ouderkeuze(Id, Ouder, Taal.GetValueOrDefault(Ouder) ?? "", adres)], handelingen.Maak(), ct);
        var een = uit.IsGelukt ? uit.Waarde[0].Uit : uit.Kaal;
        // Each parent has fields of its own on this page.
        return een.IsGelukt
            ? this.NaarMetMelding(Ouderportaallinks.Leerling(Id), "De uitnodiging gaat per e-mail weg.")
            : this.Geweigerd([.. een.Weigeringen.Select(w => w.Veld is { } veld ? w.BijVeld($"{veld}[{Ouder}]") : w)], "");
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        return this.Antwoord(await intrekken.ExecuteAsync(Id, Ouder, handelingen.Maak(), ct), Ouderportaallinks.Leerling(Id),
            "De code en de toegang zijn ingetrokken.");
    }

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        return this.Antwoord(await bevestigen.ExecuteAsync(Id, Ouder, handelingen.Maak(), ct), Ouderportaallinks.Leerling(Id),
            "De code werkt nu.");
    }

    /// <summary>Until when a colleague can agree, and whether that can be this one.</summary>
    public (DateTimeOffset Tot, bool MagBevestigen)? Wachten(Ouderuitnodigingrij rij) =>
        rij.Code is { GeldigVanaf: { } tot } code && code.Wacht(db.Nu) ? (tot, code.Door != handelingen.Maak().Wie) : null;

    public async Task<IActionResult> OnPostTonenAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        return this.Antwoord(await tonen.ExecuteAsync(Id, handelingen.Maak(), ct), Ouderportaallinks.Leerling(Id), "De ouders kunnen het concept nu lezen.");
    }

    public async Task<IActionResult> OnPostAfhandelenAsync(Guid verzoek, CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        return this.Antwoord(await afhandelen.ExecuteAsync(verzoek, Id, handelingen.Maak(), ct), Ouderportaallinks.Leerling(Id),
            "De vraag van de ouder is afgehandeld.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        Rijen = await bron.VanLeerlingAsync(toegang.Organisatie!.Value, Id, ct);
        if (!await db.Leerlingen.AnyAsync(l => l.Id == Id && l.OrganisatieId == toegang.Organisatie, ct))
            return false;
        Okr = await db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == Id, ct);
        Verzoeken = await db.Correctieverzoeken.AsNoTracking().Where(v => v.LeerlingId == Id && v.AfgehandeldOp == null).ToListAsync(ct);
        return true;
    }
}

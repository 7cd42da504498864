using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Adviesformulieren;

[Vereist(Recht.AdviesformulierUitreiken)]
public sealed class FormulierModel(
    Dossierbron bron, OversteekDb db, AdviesformulierDefinitiefMaken definitiefMaken, AdviesformulierUitreiken uitreiken, Adviesformulieropmaak opmaak,
    UniekeCodeVervangen vervangen, Ouderuitnodigingbron uitnodigingen, Okrveldenbron procedures, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Adviesformulier? Formulier { get; private set; }

    public string? Code { get; private set; }

    public Guid? Codekenmerk { get; private set; }

    public bool CodeBezet { get; private set; }

    /// <summary>The classes that fit, with their places of now; null where there is no list (yet).</summary>
    public Voorkeurslijstblad? Lijst { get; private set; }

    /// <summary>D-21: the region with the vso-voorkeurslijst that these parents get; null for who does not go to the vso.</summary>
    public OrganisatieId? Vsoregio { get; private set; }

    /// <summary>LLN-03: whether each parent has a code for the portal. The code itself stands on its letter only.</summary>
    public IReadOnlyList<Ouderuitnodigingrij> Portaalcodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDefinitiefAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Formulier?.Status is Adviesformulierstatus.Definitief or Adviesformulierstatus.Uitgereikt)
            return this.NaarMetMelding(Adres, "Het adviesformulier is definitief.");
        var uitkomst = await definitiefMaken.ExecuteAsync(Id, handelingen.Maak(), ct);
        return this.Antwoord(uitkomst, Adres, "Het adviesformulier is definitief.");
    }

    /// <param name="vorige">The code that stood on the page: a second click must not replace the new one (REL-9).</param>
    public async Task<IActionResult> OnPostNieuweCodeAsync(Guid? vorige, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (vorige != Codekenmerk)
            return this.NaarMetMelding(Adres, "De leerling heeft een nieuwe code. Druk het formulier opnieuw af.");
        var uitkomst = await vervangen.ExecuteAsync(Id, handelingen.Maak(), ct);
        return this.Antwoord(uitkomst, Adres, "De leerling heeft een nieuwe code. Druk het formulier opnieuw af.");
    }

    public async Task<IActionResult> OnPostPdfAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        try
        {
            var uitkomst = await uitreiken.ExecuteAsync(Id, handelingen.Maak(), ct);
            return this.Antwoord(uitkomst, pdf => this.Document(pdf, Documentnaam.Van("Adviesformulier", Dossier.Leerling.Personalia.Lijstnaam)));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private string Adres => Dossierlinks.Adviesformulier(Id);

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Onderdeelnamen.Adviesformulier, ct) is not { MagBewerken: true } dossier)
            return false;
        Dossier = dossier;
        Formulier = await db.Adviesformulieren.AsNoTracking().SingleOrDefaultAsync(a => a.LeerlingId == Id, ct);
        var code = await db.UniekeCodes.AsNoTracking().SingleOrDefaultAsync(c => c.LeerlingId == Id && c.Status != UniekeCodestatus.Ingetrokken, ct);
        (Codekenmerk, CodeBezet) = (code?.Id, code?.Status == UniekeCodestatus.Bezet);
        Code = Codetekst.TryParse(code?.Code, Codetekst.LengteUniekeCode, out var tekst) ? tekst.Gegroepeerd : null;
        if (await procedures.ProcedureAsync(Id, ct) is { } procedure)
        {
            Lijst = await opmaak.LijstAsync(dossier.Okr.Advies, procedure, handelingen.Maak(), ct);
            Vsoregio = dossier.Okr.Advies.OpentVso ? procedure.OrganisatieId : null;
        }
        Portaalcodes = await uitnodigingen.VanLeerlingAsync(dossier.Leerling.OrganisatieId, Id, ct);
        return true;
    }
}

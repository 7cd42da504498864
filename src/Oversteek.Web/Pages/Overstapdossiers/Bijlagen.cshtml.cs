using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Overstapdossiers;

public sealed class BijlageInvoer
{
    internal const string Toegestaan = "Pdf, jpg, png, docx, xlsx, pptx, odt, ods, odp of txt. Ten hoogste 25 MB.";

    [Display(Name = "Bestand", Description = Toegestaan)] public IFormFile? Bestand { get; set; }

    [Required, Display(Name = "Soort document")] public string Type { get; set; } = "";

    [Display(Name = "De ouders geven toestemming voor dit document")] public bool ToestemmingOuders { get; set; }

    [Display(Name = "Vrijgeven voor vo")] public bool Vrijgeven { get; set; } = true;
}

/// <summary>Tab 6. A vo school sees only what was released (BIJ-02, SEC-7).</summary>
[Vereist(Recht.OkrZien)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class BijlagenModel(
    Dossierbron bron, OversteekDb db, BijlageKeuren keuren, BijlageToevoegen toevoegen, BijlageVrijgeven vrijgeven, Eenmalig eenmalig,
    Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    public const string Soorten = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt";

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public BijlageInvoer Invoer { get; set; } = new();

    [BindProperty] public Guid Bewerking { get; set; }

    /// <summary>By document: the parents agree that the vo school gets it.</summary>
    [BindProperty(Name = nameof(Toestemming))] public Dictionary<Guid, bool> Toestemming { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<Bijlage> Bijlagen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.BijlagenBewerken))
            return Forbid();
        if (Invoer.Bestand is null)
            ModelState.AddModelError("Invoer.Bestand", BijlageWeigeringen.Leeg.Zin());
        if (!ModelState.IsValid)
            return this.MetFouten();
        var gekeurd = await Invoer.Bestand!.KeurAsync(keuren, ct);
        if (!gekeurd.IsGelukt)
            return this.Geweigerd(gekeurd.Weigeringen);
        var opdracht = new BijlageToevoegenOpdracht(Id, Invoer.Type, gekeurd.Waarde, Invoer.Vrijgeven, Invoer.ToestemmingOuders);
        var inhoud = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(opdracht.Bestand.Inhoud.Span));
        var hash = Eenmalig.Hash(new { opdracht.Type, opdracht.Bestand.Naam, Inhoud = inhoud });
        var uitkomst = await eenmalig.VoerUitAsync(Bewerking, "bijlage-toevoegen", hash, () => VoegToeAsync(opdracht, ct), ct);
        var melding = Melding("De bijlage is toegevoegd.", Invoer.Type, gekeurd.Waarde, handelingen.Maak().Vandaag);
        return this.Antwoord(uitkomst, url => this.NaarMetMelding(url, melding));
    }

    /// <summary>What happened, and what somebody should look at: a warning costs no click (D-16).</summary>
    internal static string Melding(string gedaan, string type, Gekeurdbestand bestand, DateOnly vandaag)
    {
        var wacht = bestand.Toestand == Bijlagetoestand.WachtOpControle ? " Het bestand wordt nog gecontroleerd op virussen; daarna kunt u het openen." : "";
        return Bijlagetwijfel.Van(type, bestand.Naam, vandaag) is { } twijfel ? $"{gedaan} Let op: {twijfel.Zin()}{wacht}" : gedaan + wacht;
    }

    /// <summary>Under the name in the table, for the own school.</summary>
    public Weigering? Twijfel(Bijlage bijlage) =>
        Dossier.MagBewerken ? Bijlagetwijfel.Van(bijlage.Type, bijlage.Bestandsnaam, handelingen.Maak().Vandaag) : null;

    public async Task<IActionResult> OnPostVrijgaveAsync(Guid bijlage, bool vrij, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken || Bijlagen.All(b => b.Id.Waarde != bijlage))
            return NotFound();
        ModelState.Clear();
        var opdracht = new BijlageVrijgevenOpdracht(Id, new BijlageId(bijlage), vrij, Toestemming.GetValueOrDefault(bijlage));
        var uitkomst = await vrijgeven.ExecuteAsync(opdracht, handelingen.Maak(), ct);
        // At the tick of this document, not at that of a new one.
        if (!uitkomst.IsGelukt && uitkomst.Weigeringen[0] == BijlageWeigeringen.ToestemmingOntbreekt)
            return this.Geweigerd([BijlageWeigeringen.ToestemmingOntbreekt.BijVeld(Toestemmingsveld(bijlage))], voorvoegsel: "");
        return this.Antwoord(uitkomst, Url6, vrij ? "De bijlage is vrijgegeven." : "De bijlage is niet meer vrijgegeven.");
    }

    public static string Toestemmingsveld(Guid bijlage) => $"{nameof(Toestemming)}[{bijlage}]";

    private string Url6 => Dossierlinks.Okr(Id, "6");

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "6", ct) is not { } dossier)
            return false;
        Dossier = dossier;
        var eigen = dossier.Leerling.OrganisatieId == toegang.Organisatie;
        Bijlagen = await (eigen ? db.Bijlagen : db.Bijlagen.VoorVo()).AsNoTracking().Where(b => b.LeerlingId == dossier.Leerling.Id)
            .OrderBy(b => b.ToegevoegdOp).ToListAsync(ct);
        return true;
    }

    private async Task<Result<string>> VoegToeAsync(BijlageToevoegenOpdracht opdracht, CancellationToken ct)
    {
        var uitkomst = await toevoegen.ExecuteAsync(opdracht, handelingen.Maak(), ct);
        return uitkomst.Met(_ => Url6);
    }
}

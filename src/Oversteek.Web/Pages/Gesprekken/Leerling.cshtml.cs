using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gesprekken;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Gesprekken;

public sealed class BerichtInvoer
{
    [StringLength(Gesprek.Tekstlengte), Display(Name = "Bericht")] public string? Tekst { get; set; }
}

/// <summary>All threads of the own school about one pupil; the po school has one with each vo school that handled the application (AVT-01 to AVT-04).</summary>
[Vereist(Recht.GesprekkenVoeren)]
[ExtraMeekijkreden]
public sealed class LeerlingModel(
    Gesprekbron bron, BerichtSchrijven schrijven, GesprekLezen lezen, Eenmalig eenmalig, Leeslogboek leeslogboek,
    Leerlingenloop loop, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public BerichtInvoer Invoer { get; set; } = new();

    [BindProperty] public Guid Bewerking { get; set; }

    /// <summary>The vo school of the thread that was written in.</summary>
    [BindProperty] public Guid School { get; set; }

    public Gesprekdossier Gesprekken { get; private set; } = null!;

    /// <summary>Of the own class, for a po school.</summary>
    public Burenbeeld? Buren { get; private set; }

    public bool MagSchrijven => !toegang.AlleenLezen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (!await LaadAsync(handeling, ct))
            return NotFound();
        await leeslogboek.LeesAsync(Id, Leessoort.Gesprek, handeling, ct: ct);
        // Who looks along reads nothing for the school, and a school without access changes nothing.
        if (!toegang.AlleenLezen && Gesprekken.Leerling is not null)
            await lezen.ExecuteAsync(Id, handeling, ct);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SchrijfAsync(terugvraag: false, "Uw bericht is verstuurd.", ct);

    public Task<IActionResult> OnPostTerugvragenAsync(CancellationToken ct) => SchrijfAsync(terugvraag: true, "Uw verzoek is verstuurd.", ct);

    private async Task<IActionResult> SchrijfAsync(bool terugvraag, string melding, CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (!await LaadAsync(handeling, ct) || !MagSchrijven || Gesprekken.Gesprekken.All(g => g.School.Waarde != School))
            return NotFound();
        if (Request.HasFormContentType && Request.Form.Files.Count > 0)
            return this.Geweigerd([GesprekWeigeringen.GeenBijlage]);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new BerichtOpdracht(Id, new OrganisatieId(School), Invoer.Tekst, terugvraag);
        var uit = await eenmalig.VoerUitAsync(Bewerking, "gespreksbericht", Eenmalig.Hash(opdracht), async () =>
            (await schrijven.ExecuteAsync(opdracht, handeling, ct)).Then<string>(() => Gespreklinks.Leerling(Id)), ct);
        return this.Antwoord(uit, url => this.NaarMetMelding(url, melding));
    }

    private async Task<bool> LaadAsync(Handeling handeling, CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, handeling, ct) is not { } gesprekken)
            return false;
        Gesprekken = gesprekken;
        if (gesprekken is { IsPo: true, Leerling: { } leerling } && MagSchrijven)
        {
            var (vorige, volgende) = await loop.BurenAsync(leerling, ct);
            Buren = new(vorige, volgende, k => Gespreklinks.Leerling(k.Id));
        }
        return true;
    }
}

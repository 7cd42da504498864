using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Isk;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Isk;

/// <summary>One application as the desk sees it: what the school sent, and nothing of the dossier (SEC-5).</summary>
[Vereist(Recht.IskTestAfnemen)]
public sealed class TestModel(Iskbron bron, IskTestBehandelen behandelen, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public AfspraakInvoer Invoer { get; set; } = new();

    public IskTestaanmelding Nu { get; private set; } = null!;

    public string Stempel => Iskbron.Stempel(Nu);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUitnodigenAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        return Invoer.Lees(ModelState, handelingen.Maak().Vandaag) is { } afspraak
            ? await DoeAsync(new([new(Id, stempel ?? "")], IskTestaanmeldingactie.Uitnodigen, afspraak), "De school krijgt bericht van de uitnodiging.", ct) : this.MetFouten();
    }

    public Task<IActionResult> OnPostGetestAsync(string? stempel, CancellationToken ct) =>
        StapAsync(stempel, IskTestaanmeldingactie.TestAfnemen, "Vul nu de uitslag in.", ct);

    public Task<IActionResult> OnPostNietVerschenenAsync(string? stempel, CancellationToken ct) =>
        StapAsync(stempel, IskTestaanmeldingactie.NietVerschijnen, "De school krijgt bericht dat de leerling er niet was.", ct);

    private async Task<IActionResult> StapAsync(string? stempel, IskTestaanmeldingactie stap, string melding, CancellationToken ct) =>
        await LaadAsync(ct) ? await DoeAsync(new([new(Id, stempel ?? "")], stap), melding, ct) : NotFound();

    private async Task<IActionResult> DoeAsync(IskBehandelOpdracht opdracht, string melding, CancellationToken ct)
    {
        var uit = (await behandelen.ExecuteAsync(opdracht, handelingen.Maak(), ct)).Single().Uit;
        return this.Antwoord(uit, Isklinks.Test(Id), melding);
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanLoketAsync(Id, handeling.Namens, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Isk, handeling, ct: ct);
        Nu = gevonden;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Post;

[Vereist(Recht.PostInzien)]
public sealed class IndexModel(Postbus postbus, BerichtOpnieuwVersturen opnieuw, Handelingbron handelingen, Paden paden) : PageModel
{
    public const int PerPagina = 50;

    [BindProperty(SupportsGet = true)]
    public Berichtstatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public IReadOnlyList<Postregel> Regels { get; private set; } = [];

    public int Totaal { get; private set; }

    public int Vastgelopen { get; private set; }

    /// <summary>Only where a page shows a message: in production nobody reads mail of others.</summary>
    public bool Leesbaar => paden.Bestaat("/post/{id:guid}");

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid bericht, CancellationToken ct)
    {
        var uitkomst = await opnieuw.ExecuteAsync(bericht, handelingen.Maak(), ct);
        await LaadAsync(ct);
        return this.Antwoord(uitkomst, "/post", "Het bericht staat weer klaar om te versturen.");
    }

    public static string Statustekst(Berichtstatus status) => Woorden.Van(status);

    public static string? Fouttekst(string? code) => code switch
    {
        "GEEN-ADRES" => "De organisatie heeft geen e-mailadres.",
        "ADRES-ONGELDIG" => "Het e-mailadres klopt niet.",
        "HERSTELD" => "Dit wachtte in een teruggezette reservekopie. Het is meestal al verstuurd (HERSTELD).",
        BerichtenTegenhouden.Code => "Dit is tegengehouden. Het gaat niet uit, tenzij u het alsnog stuurt (TEGENGEHOUDEN).",
        "SMTP-ONBEVESTIGD" => "De mailserver bevestigde het niet. Misschien is het aangekomen (SMTP-ONBEVESTIGD).",
        _ => code,
    };

    private async Task LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Pagina = Math.Max(1, Pagina);
        Totaal = await postbus.TelAsync(handeling, Status, ct);
        Vastgelopen = await postbus.TelAsync(handeling, Berichtstatus.Vastgelopen, ct);
        Regels = await postbus.LijstAsync(handeling, Status, Pagina, PerPagina, ct);
    }
}

using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Nieuwsberichten;

[Vereist(Recht.NieuwsSchrijven)]
public sealed class SchrijvenModel(NieuwsberichtSchrijven schrijven, Eenmalig eenmalig, Handelingbron handelingen) : Nieuwspagina
{
    [BindProperty] public Guid Bewerking { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new NieuwsberichtOpdracht(null, Invoer.Inhoud(), Versie);
        var uit = await eenmalig.VoerUitAsync(Bewerking, "nieuwsbericht", Eenmalig.Hash(opdracht), async () =>
            (await schrijven.ExecuteAsync(opdracht, handelingen.Maak(), ct)).Met(Nieuwslinks.Wijzigen), ct);
        return this.Antwoord(uit, url => this.NaarMetMelding(url, "Het concept is opgeslagen. Publiceer het als het klaar is."));
    }
}

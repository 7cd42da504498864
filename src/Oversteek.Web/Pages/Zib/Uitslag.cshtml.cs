using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Zib;

/// <summary>ZIB-06: from the parents, with their permission, into tab 2 and the attachments.</summary>
[Vereist(Recht.ZibAanmelden)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class UitslagModel(Dossierbron dossiers, Zibbron bron, ZibUitslagOvernemen overnemen, BijlageKeuren keuren, Handelingbron handelingen) : PageModel
{
    private Invulling getypt = Invulling.Leeg;

    public static IReadOnlyList<Vraag> Vragen { get; } =
    [
        Okrvragen.IqTest.Verplicht(), Okrvragen.IqDatum.Verplicht(), Okrvragen.IqTotaal.Verplicht(), Okrvragen.IqVerbaal, Okrvragen.IqPerformaal,
            Okrvragen.IqDeskundige,
    ];

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public IFormFile? Bestand { get; set; }

    public IReadOnlyList<Weigering> Bezwaren { get; private set; } = [];

    public Vraagbeeld Beeld(Vraag vraag) => new(vraag, Formulierpost.Naam(vraag), getypt[vraag.Sleutel], vraag.Nodig == Nodig.Niet);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        getypt = Invulling.Van(Vragen.Select(v => (v.Sleutel, (string?)Request.Form[Formulierpost.Naam(v)].ToString())));
        foreach (var leeg in Vragen.Where(v => v.Nodig == Nodig.Verplicht && string.IsNullOrWhiteSpace(getypt[v.Sleutel])))
            ModelState.AddModelError(Formulierpost.Naam(leeg), Teksten.Woorden.Van(leeg.Ontbreekt()));
        if (!ModelState.IsValid)
            return this.MetFouten();
        var rapport = Bestand is { } bestand ? await bestand.KeurAsync(keuren, ct) : (Result<Gekeurdbestand>?)null;
        if (rapport is { IsGelukt: false } fout)
            return this.Geweigerd(fout.Weigeringen, "");
        var uit = await overnemen.ExecuteAsync(new(Id, getypt, rapport?.Waarde), handelingen.Maak(), ct);
        if (uit.IsGelukt)
            return this.NaarMetMelding(Dossierlinks.Okr(Id, "2"), "De uitslag staat in het okr.");
        return this.Geweigerd([.. uit.Weigeringen.Select(w => w.Veld?.StartsWith("Velden", StringComparison.Ordinal) == true
            ? w.BijVeld(Formulierpost.Voorvoegsel + w.Veld) : w)], "");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await dossiers.LeesAsync(Id, "zib", ct) is not { MagBewerken: true } dossier || await bron.LaatsteAsync(Id, ct) is not { } aanmelding)
            return false;
        List<Weigering> bezwaren = [.. aanmelding.KanUitslagOvernemen(Zibcontrole.Ouders(dossier.Leerling)).Weigeringen];
        if (!dossier.Okr.IsBewerkbaar)
            bezwaren.Add(ZibWeigeringen.OkrNietOpen);
        Bezwaren = bezwaren;
        return true;
    }
}

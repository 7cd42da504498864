using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Voortgangen;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The region: numbers only, and its agreement per school (ZIB-01).</summary>
[Vereist(Recht.ZibTellen)]
public sealed class RegioModel(Zibtellingbron telling, RegioakkoordGeven akkoorden, OversteekDb db, Handelingbron handelingen,
    Toegangscontext toegang, Werkjaar werkjaar, Lijstdiensten diensten) : Lijstpagina<Zibschool>(diensten)
{
    public static IReadOnlyList<Keuzeoptie> Keuzes { get; } = [new("true", "Ja, akkoord"), new("false", "Nee, geen akkoord")];

    [BindProperty] public Guid? School { get; set; }

    [BindProperty] public bool? Akkoord { get; set; }

    public IReadOnlyList<(string Naam, string Aantal)> Aantallen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Scholen { get; private set; } = [];

    public Schooljaar Jaar => werkjaar.Gekozen;

    protected override Lijst<Zibschool> Lijst => Akkoordlijst.Lijst;

    public async Task<IActionResult> OnPostAkkoordAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        if (School is null)
            ModelState.AddModelError(nameof(School), "Kies een school.");
        if (Akkoord is null)
            ModelState.AddModelError(nameof(Akkoord), "Kies of de regio akkoord is.");
        if (School is not { } school || Akkoord is not { } akkoord)
        {
            await OnGetAsync(ct);
            return this.MetFouten();
        }
        var uit = await akkoorden.ExecuteAsync(new OrganisatieId(school), Jaar, akkoord, handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            await OnGetAsync(ct);
        return this.Antwoord(uit, Ziblinks.Regio, akkoord ? "Het akkoord is gegeven." : "Het akkoord is ingetrokken.");
    }

    protected override async Task<IReadOnlyList<Zibschool>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var regio = toegang.Organisatie!.Value;
        var geteld = (await telling.TelAsync(regio, Jaar, ct)).ToDictionary(t => t.Status);
        var standen = Enum.GetValues<ZibAanmeldingstatus>();
        var grens = await Kleintal.GrensVanAsync(db, regio, Jaar, ct);
        var cellen = Kleintal.Rij([.. standen.Select(s => geteld.TryGetValue(s, out var t) ? t.Aantal : 0)], grens: grens);
        Aantallen = [.. standen.Zip(cellen, (s, c) => (Zibwoorden.Van(s), c)),
            ("waarvan te laat ingediend", Kleintal.Cel(geteld.Values.Sum(t => t.TeLaat), grens))];
        var scholen = await akkoorden.ScholenAsync(regio, Jaar, ct);
        Scholen = Keuzeopties.Van(scholen, s => s.Id.ToString(), s => s.Naam);
        return scholen;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>The words of one mail in one language, with an example of how it arrives (D-50).</summary>
[Vereist(Recht.ProcedureBeheren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class EmailModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, RegelsWijzigen wijzigen)
    : Regelpagina(db, toegang, werkjaar, bron, wijzigen)
{
    private const string NaarStandaard = "standaard";

    [FromRoute]
    public string Bericht { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    public Sjablooninstelling Sjabloon => (Sjablooninstelling)Getoond[0];

    public Berichtsoort Soort => Mailsjablooncontrole.Zoek(Sjabloon.Bericht, Sjabloon.Taal)!;

    public IReadOnlyList<string> Plekken => Mailsjablooncontrole.Plekken(Soort);

    public bool IsProefVerstuurd { get; private set; }

    public bool IsEigen => Waarden[Sjabloon.Sleutel].Length > 0;

    public string Onderwerp => Delen().Onderwerp;

    public string Tekst => Delen().Tekst;

    /// <summary>The mail as it would arrive, with made-up values.</summary>
    public Berichttekst Voorbeeld => Mailsjablooncontrole.Voorbeeld(Soort, Sjabloon.Taal, [new Mailsjabloon(Bericht, Sjabloon.Taal, Onderwerp, Tekst)]);

    /// <summary>Looks at what was typed; nothing is kept.</summary>
    public async Task<IActionResult> OnPostVoorbeeldAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Waarden = Getoond.ToDictionary(i => i.Sleutel, Getypt);
        return Page();
    }

    /// <summary>What was typed, to the mailbox of the one who typed it; the form stays as it was.</summary>
    public async Task<IActionResult> OnPostProefAsync([FromServices] ProefmailVersturen versturen, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Waarden = Getoond.ToDictionary(i => i.Sleutel, Getypt);
        var uit = await versturen.ExecuteAsync(new(Procedure.Schooljaar, Bericht, Sjabloon.Taal, Waarden[Sjabloon.Sleutel]), Nu(), ct);
        return this.Antwoord(uit, () =>
        {
            IsProefVerstuurd = true;
            return Page();
        });
    }

    protected override IReadOnlyList<Instelling> Kies()
    {
        Taal ??= Berichtteksten.Nederlands;
        return Mailsjablooncontrole.Zoek(Bericht, Taal) is null ? [] : [Sjablooninstelling.Van(Bericht, Taal)];
    }

    protected override string Getypt(Instelling instelling)
    {
        if (Request.Form["actie"] == NaarStandaard)
            return "";
        var getypt = Sjablooninstelling.Schrijf(
            Request.Form[$"{Voorvoegsel}.Onderwerp"].ToString(), Request.Form[$"{Voorvoegsel}.{instelling.Sleutel}"].ToString());
        return getypt == Sjabloonwoorden.Standaard(Soort, Sjabloon.Taal) ? "" : getypt;
    }

    private (string Onderwerp, string Tekst) Delen()
    {
        var waarde = Waarden[Sjabloon.Sleutel];
        if (waarde.Length == 0)
            return Berichtteksten.Standaard(Soort, Sjabloon.Taal);
        return Sjabloon.Lees(waarde) is { } eigen ? (eigen.Onderwerp, eigen.Tekst) : ("", waarde);
    }
}

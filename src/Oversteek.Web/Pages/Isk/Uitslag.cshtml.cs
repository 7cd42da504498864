using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Isk;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Isk;

/// <summary>ISK-02: the result form of the desk, which becomes the attachment.</summary>
[Vereist(Recht.IskTestAfnemen)]
public sealed class UitslagModel(Iskbron bron, IskUitslagVastleggen vastleggen, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    private Invulling getypt = Invulling.Leeg;

    public static IReadOnlyList<Vraag> Vragen { get; } = [.. Iskuitslagvragen.Formulier.Vragen];

    [FromRoute] public LeerlingId Id { get; set; }

    public IskTestaanmelding Nu { get; private set; } = null!;

    public Weigering? Bezwaar => Nu.KanUitslag().Weigeringen is [var eerste, ..] ? eerste : null;

    public string Stempel => Iskbron.Stempel(Nu);

    public Vraagbeeld Beeld(Vraag vraag) => new(vraag, Formulierpost.Naam(vraag), getypt[vraag.Sleutel], vraag.Nodig == Nodig.Niet);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        getypt = Formulierpost.Lees(Iskuitslagvragen.Formulier, Formulierpost.Velden(Request.Form));
        try
        {
            return Antwoord(await vastleggen.ExecuteAsync(new(Id, stempel ?? "", getypt), handelingen.Maak(), ct));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private IActionResult Antwoord(Result uit)
    {
        if (uit.IsGelukt)
            return this.NaarMetMelding(Isklinks.Balie, "De uitslag is een bijlage in het dossier. De school krijgt bericht.");
        return this.Geweigerd([.. uit.Weigeringen.Select(w => w.Veld?.StartsWith("Velden", StringComparison.Ordinal) == true
            ? w.BijVeld(Formulierpost.Voorvoegsel + w.Veld) : w)], "");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanLoketAsync(Id, handeling.Namens, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Isk, handeling, """{"onderdeel":"uitslag"}""", ct);
        Nu = gevonden;
        return true;
    }
}

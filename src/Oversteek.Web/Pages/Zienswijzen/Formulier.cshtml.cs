using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zienswijzen;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>The view of one parent: the form on behalf of the parent, the own document, and the act that freezes both (ZIE-02, ZIE-03).</summary>
[Vereist(Recht.ZienswijzenBewerken)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class FormulierModel(
    Dossierbron dossiers, OversteekDb db, Zienswijzebron bron, Formulierwerk werk, Conceptformulier concepten, Zienswijzewerk zienswijzen,
    Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [FromRoute] public int Ouder { get; set; }

    [BindProperty] public IFormFile? Bestand { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Ouder Wie { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Zienswijze> Alle { get; private set; } = [];

    /// <summary>Name of the file by its id, for what still is there.</summary>
    public IReadOnlyDictionary<BijlageId, string> Bestanden { get; private set; } = new Dictionary<BijlageId, string>();

    /// <summary>Who typed it last.</summary>
    public string? Typist { get; private set; }

    public DateOnly Uiterlijk { get; private set; }

    public Zienswijze? Nu => Alle.Count > 0 ? Alle[0] : null;

    public string Stempel => Zienswijzebron.Stempel(Nu);

    public Zienswijzestatus Stand => Nu?.Status ?? Zienswijzestatus.NietGevraagd;

    public bool Bewerkbaar => Nu?.IsBewerkbaar ?? true;

    /// <summary>Null when it is frozen.</summary>
    public Formulierbeeld? Beeld { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await TekenAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!Bewerkbaar)
            return await DoeAsync(ZienswijzeWeigeringen.VerkeerdeToestand.Met(Stand), "", ct);
        var uitkomst = await werk.VerwerkAsync(Request.Form, Plek(), ModelState, i => SlaOpAsync(i, ct), () => HerleesAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return this.NaarMetMelding(Hier, "De zienswijze is opgeslagen.");
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) =>
        await LaadAsync(ct) && Bewerkbaar ? await concepten.BewaarAsync(this, Concept, ct) : NotFound();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Concept, Hier, ct) : NotFound();

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Bestand is null)
            return await DoeAsync(BijlageWeigeringen.Leeg, "", ct);
        var uit = await zienswijzen.VoegDocumentToeAsync(Id, Ouder, Bestand, handelingen.Maak(), ct);
        return await DoeAsync(uit, "Het document van de ouder is toegevoegd.", ct);
    }

    public async Task<IActionResult> OnPostDocumentWegAsync(CancellationToken ct) => await LaadAsync(ct)
        ? await DoeAsync(await zienswijzen.HaalDocumentWegAsync(Id, Ouder, handelingen.Maak(), ct), "Het document van de ouder is weg.", ct) : NotFound();

    public async Task<IActionResult> OnPostDefinitiefAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        // A second click: it is done already, and done once.
        if (Stand == Zienswijzestatus.Definitief)
            return this.NaarMetMelding(Hier, "De zienswijze is definitief.");
        try
        {
            var uit = await zienswijzen.MaakDefinitiefAsync(new(Id, Ouder, stempel ?? ""), handelingen.Maak(), ct);
            return await DoeAsync(uit, "De zienswijze is definitief en gaat mee met het okr.", ct);
        }
        catch (DocumentMisluktException fout)
        {
            await TekenAsync(ct);
            return this.PdfMislukt(fout);
        }
    }

    public async Task<IActionResult> OnPostAanvullenAsync(CancellationToken ct) => await LaadAsync(ct)
        ? await DoeAsync(await zienswijzen.VulAanAsync(Id, Ouder, handelingen.Maak(), ct), "U kunt de aanvulling nu opschrijven.", ct) : NotFound();

    public async Task<IActionResult> OnPostStapAsync(Zienswijzestap stap, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await LaadAsync(ct))
            return NotFound();
        return await DoeAsync(await zienswijzen.ZetAsync(stap, Dossier.Leerling.Schooljaar, new(Id, Ouder), handelingen.Maak(), ct), "Vastgelegd.", ct);
    }

    private string Hier => Zienswijzelinks.Ouder(Id, Ouder);

    private Conceptsleutel Concept => new("zienswijze", Id.Waarde, $"{Ouder}");

    private async Task<IActionResult> DoeAsync(Result uit, string melding, CancellationToken ct)
    {
        if (uit.IsGelukt)
            return this.NaarMetMelding(Hier, melding);
        ModelState.Clear();
        await LaadAsync(ct);
        await TekenAsync(ct);
        return this.Geweigerd(uit.Weigeringen, "");
    }

    private Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct) =>
        zienswijzen.SlaOpAsync(new(Id, Ouder, inzending.Stempels[Zienswijzewerk.Stempel], inzending.Invoer), handelingen.Maak(), ct);

    private async Task TekenAsync(CancellationToken ct) => Beeld = Bewerkbaar ? await werk.OpenAsync(Plek(), ct) : null;

    private async Task<Formulierplek> HerleesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Plek();
    }

    private Formulierplek Plek() => new(Zienswijzevragen.Formulier, Concept, (Nu?.Inhoud ?? new Zienswijzeinhoud()).NaarAntwoorden())
    {
        Id = "zienswijze",
        Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Zienswijzewerk.Stempel] = Stempel },
        Status = Nu?.GewijzigdOp is { } op
            ? $"Laatst opgeslagen op {Nederland.Tijd(op):d MMMM HH:mm}{(Typist is null ? "" : $" door {Typist}")}" : "Nog niet opgeslagen",
    };

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await dossiers.LeesAsync(Id, Onderdeelnamen.Zienswijze, ct) is not { MagBewerken: true } dossier
            || dossier.Leerling.Ouders.FirstOrDefault(o => o.Volgnummer == Ouder) is not { } wie || toegang.AlleenLezen)
            return false;
        (Dossier, Wie) = (dossier, wie);
        Alle = await bron.VanOuderAsync(Id, Ouder, ct);
        Uiterlijk = await bron.UiterlijkAsync(dossier.Leerling.OrganisatieId, dossier.Leerling.Schooljaar, handelingen.Maak(), ct);
        Bestanden = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == Id).ToDictionaryAsync(b => b.Id, b => b.Bestandsnaam, ct);
        var typist = Nu?.GewijzigdDoor?.Waarde;
        Typist = await db.Users.AsNoTracking().Where(a => a.Id == typist).Select(a => a.Naam).SingleOrDefaultAsync(ct);
        return true;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Isk;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Isk;

/// <summary>The application of one pupil at its school: form, consents, and the acts (ISK-01 to ISK-05, D-23).</summary>
[Vereist(Recht.IskAanmelden)]
public sealed class LeerlingModel(
    Dossierbron dossiers, Iskwerk isk, Formulierwerk werk, Conceptformulier concepten, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public ToestemmingInvoer Toestemming { get; set; } = new();

    [BindProperty] public Guid? Loket { get; set; }

    [BindProperty] public Guid? Klas { get; set; }

    [BindProperty, StringLength(IskTestaanmelding.Tekstlengte)] public string? Reden { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Iskbeeld Isk { get; private set; } = null!;

    public IskTestaanmelding? Nu => Isk.Nu;

    public bool KanBeginnen => Nu is null || Nu.IsAfgelopen;

    public string Stempel => Iskbron.Stempel(Nu);

    public Formulierbeeld? Beeld { get; private set; }

    public IReadOnlyList<Keuzeoptie> Loketten => Keuzeopties.Van(Isk.Loketten, l => l.Id.ToString(), l => l.Naam);

    public IReadOnlyList<Keuzeoptie> Klassen => Keuzeopties.Van(Isk.Klassen, k => k.Id.ToString(), k => $"{k.Schoolnaam}, {k.Klasnaam}");

    public IReadOnlyList<Keuzeoptie> Ouders => Keuzeopties.Van(Dossier.Leerling.Ouders.OrderBy(o => o.Volgnummer), o => $"{o.Volgnummer}", o =>
        $"ouder {o.Volgnummer}, {o.Gegevens.Naam}");

    public Toestemmingsblok Blok => new(
        "toestemming", "gegeven", "Toestemming van de ouders",
        "Elke ouder met gezag geeft toestemming. Intrekken kan tot de uitslag er is en werkt meteen.", Isklinks.Leerling(Id))
    {
        Tekst = Iskwoorden.Tekst(Isktoestemming.Tekstversie),
        Gevolg = "Trekt een ouder de toestemming in? Dan stopt de aanmelding en ziet het testloket meteen niets meer. Dat kunt u niet terugdraaien.",
        Ouders = Ouders,
        Rijen = Dossier.Leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => (o.Volgnummer, (Oudertoestemming?)Nu?.Toestemming(o.Volgnummer))),
        Toestemming = Toestemming,
    };

    public string? Naam(OrganisatieId? organisatie) => organisatie is { } id ? Isk.Namen.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await TekenAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await DoeAsync(await isk.BeginAsync(Id, handelingen.Maak(), ct),
            "De aanmelding is begonnen met wat in het dossier staat.", ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (!Nu.Kan(IskTestaanmeldingactie.Opslaan))
            return await DoeAsync(IskWeigeringen.VerkeerdeToestand.Met(Nu.Status), "", ct);
        var uitkomst = await werk.VerwerkAsync(Request.Form, Plek(), ModelState, i => SlaOpAsync(i, ct), () => HerleesAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return this.NaarMetMelding(Isklinks.Leerling(Id), "De aanmelding is opgeslagen.");
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) =>
        await LaadAsync(ct) && Nu?.Kan(IskTestaanmeldingactie.Opslaan) == true ? await concepten.BewaarAsync(this, Concept, ct) : NotFound();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Concept, Isklinks.Leerling(Id), ct) : NotFound();

    public Task<IActionResult> OnPostToestemmingAsync(CancellationToken ct) => ToestemmingAsync(geven: true, ct);

    public Task<IActionResult> OnPostIntrekkingAsync(CancellationToken ct) => ToestemmingAsync(geven: false, ct);

    public Task<IActionResult> OnPostIndienenAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => isk.DienInAsync(new(Id, Loket is { } loket ? new OrganisatieId(loket) : null, stempel ?? ""), h, ct), "De aanmelding is bij het testloket.", ct);

    public Task<IActionResult> OnPostAanmeldenAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => isk.MeldAanAsync(new(Id, new BrugklasId(Klas ?? Guid.Empty), stempel ?? ""), h, ct), "De leerling is aangemeld bij de ISK-school.", ct);

    public Task<IActionResult> OnPostAfzienAsync(CancellationToken ct) =>
        StapAsync(h => isk.ZieAfAsync(Id, Reden, h, ct), "De aanmelding is gestopt. Het testloket ziet niets meer.", ct);

    private Conceptsleutel Concept => new("isk", Id.Waarde, "aanmelding");

    private async Task<IActionResult> StapAsync(Func<Handeling, Task<Result>> stap, string melding, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (ModelState.IsValid)
            return await DoeAsync(await stap(handelingen.Maak()), melding, ct);
        await TekenAsync(ct);
        return this.MetFouten();
    }

    private async Task<IActionResult> ToestemmingAsync(bool geven, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        Toestemming.Keur(ModelState, geven, handelingen.Maak().Vandaag);
        if (ModelState.IsValid)
        {
            var uit = await isk.LegToestemmingVastAsync(new(Id, Toestemming.Ouder ?? 0, Toestemming.Datum, Toestemming.Wijze), geven, handelingen.Maak(), ct);
            return await DoeAsync(uit, geven ? "De toestemming is vastgelegd." : "De toestemming is ingetrokken.", ct, "Toestemming");
        }
        await TekenAsync(ct);
        return this.MetFouten();
    }

    private async Task<IActionResult> DoeAsync(Result uit, string melding, CancellationToken ct, string voorvoegsel = "")
    {
        if (uit.IsGelukt)
            return this.NaarMetMelding(Isklinks.Leerling(Id), melding);
        await LaadAsync(ct);
        await TekenAsync(ct);
        return this.Geweigerd(uit.Weigeringen, voorvoegsel);
    }

    private Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct) =>
        isk.SlaOpAsync(new(Id, inzending.Stempels[Iskwerk.Stempel], inzending.Invoer), handelingen.Maak(), ct);

    private async Task TekenAsync(CancellationToken ct) => Beeld = Nu?.Kan(IskTestaanmeldingactie.Opslaan) == true ? await werk.OpenAsync(Plek(), ct) : null;

    private async Task<Formulierplek> HerleesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Plek();
    }

    private Formulierplek Plek() => new(Iskvragen.Formulier, Concept, Nu!.Inhoud.NaarAntwoorden())
    {
        Id = "isk",
        Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Iskwerk.Stempel] = Stempel },
        Status = "Begonnen met wat in het dossier staat",
    };

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await dossiers.LeesAsync(Id, Onderdeelnamen.Isk, ct) is not { MagBewerken: true } dossier
            || await isk.LeesAsync(Id, handelingen.Maak(), ct) is not { } beeld)
            return false;
        (Dossier, Isk) = (dossier, beeld);
        return true;
    }
}

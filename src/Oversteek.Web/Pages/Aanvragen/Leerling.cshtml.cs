using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The request of one pupil at the vo school, in one page: what is there, what is missing, form, signature, documents and the acts.</summary>
[Vereist(Recht.AanvragenMaken)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class LeerlingModel(
    Aanvraagwerk werk, Formulierwerk formulieren, Conceptformulier concepten, Leeslogboek leeslogboek, Handelingbron handelingen,
    Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public Aanvraagsoort? Soort { get; set; }

    [BindProperty] public ToestemmingInvoer Toestemming { get; set; } = new();

    [BindProperty] public BezwaarInvoer Bezwaar { get; set; } = new();

    [BindProperty] public IFormFile? Bestand { get; set; }

    [BindProperty] public Aanvraagbestandsoort? Bestandsoort { get; set; }

    [BindProperty] public Guid? Swv { get; set; }

    [BindProperty, StringLength(Aanvraag.Tekstlengte)] public string? Reden { get; set; }

    public Aanvraagbeeld Werk { get; private set; } = null!;

    public Aanvraag? Nu => Werk.Nu;

    public bool KanBeginnen => Nu is null || Nu.IsAfgelopen;

    public string Stempel => Aanvraagbron.Stempel(Nu);

    public Formulierbeeld? Beeld { get; private set; }

    public IReadOnlyList<Keuzeoptie> Swvs => Keuzeopties.Van(Werk.Swvs, s => s.Id.ToString(), s => s.Naam);

    public IReadOnlyList<Keuzeoptie> Ouders => Keuzeopties.Van(Oudertoestemming.Gevers(Werk.Stand.Leerling), o => $"{o}", o =>
        $"ouder {o}, {Werk.Stand.Leerling.Ouders.First(l => l.Volgnummer == o).Gegevens.Naam}");

    public Toestemmingsblok Blok => new(
        "handtekening", "getekend", "Handtekening van een ouder",
        "Eén ouder tekent onder de zienswijze. Intrekken kan tot het besluit en werkt meteen.", Aanvraaglinks.Leerling(Id))
    {
        Tekst = Aanvraagwoorden.Tekst(Aanvraagtoestemming.Tekstversie),
        Gevolg = "Trekt een ouder de handtekening in? Dan stopt de aanvraag en ziet de commissie meteen niets meer. Dat kunt u niet terugdraaien.",
        Ouders = Ouders,
        Rijen = Werk.Stand.Leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => (o.Volgnummer, (Oudertoestemming?)Nu?.Toestemming(o.Volgnummer))),
        Toestemming = Toestemming,
    };

    public IReadOnlyList<string> Aanwezig => Aanvraagcontrole.Aanwezig(Nu!, Werk.Stand, handelingen.Maak().Vandaag);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Soort ??= Aanvraagvragen.Past(Werk.Stand.Okr.Advies);
        await TekenAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (Soort is null)
            ModelState.AddModelError(nameof(Soort), "Kies wat u aanvraagt.");
        return StapAsync(h => werk.BeginAsync(Id, Soort ?? default, h, ct), "De aanvraag is begonnen met wat in het dossier staat.", ct, nodig: false);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (!Nu.IsBewerkbaar)
            return await DoeAsync(AanvraagWeigeringen.VerkeerdeToestand.Met(Nu.Status), "", ct);
        var uitkomst = await formulieren.VerwerkAsync(Request.Form, Plek(), ModelState, i => SlaOpAsync(i, ct), () => HerleesAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return this.NaarMetMelding(Aanvraaglinks.Leerling(Id), "De aanvraag is opgeslagen.");
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) =>
        await LaadAsync(ct) && Nu?.IsBewerkbaar == true ? await concepten.BewaarAsync(this, Concept, ct) : NotFound();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Concept, Aanvraaglinks.Leerling(Id), ct) : NotFound();

    public Task<IActionResult> OnPostToestemmingAsync(CancellationToken ct) => ToestemmingAsync(geven: true, ct);

    public Task<IActionResult> OnPostIntrekkingAsync(CancellationToken ct) => ToestemmingAsync(geven: false, ct);

    public Task<IActionResult> OnPostBestandAsync(CancellationToken ct)
    {
        if (Bestandsoort is not { } soort || !Aanvraagstukkenbron.VanSchool(soort))
            ModelState.AddModelError(nameof(Bestandsoort), "Kies wat voor stuk het is.");
        return StapAsync(
            async h => Bestand is { } bestand ? await werk.VoegToeAsync(Id, Bestandsoort ?? default, bestand, h, ct) : BijlageWeigeringen.Leeg,
            "Het stuk is toegevoegd.", ct);
    }

    public Task<IActionResult> OnPostWegAsync(Guid stuk, CancellationToken ct) =>
        StapAsync(h => werk.VerwijderAsync(Id, stuk, h, ct), "Het stuk is verwijderd.", ct);

    public Task<IActionResult> OnPostIndienenAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => werk.DienInAsync(new(Id, Swv is { } swv ? new OrganisatieId(swv) : null, stempel ?? ""), h, ct),
        "De aanvraag is bij het samenwerkingsverband.", ct);

    public Task<IActionResult> OnPostBezwaarAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => werk.MaakBezwaarAsync(new(Id, stempel ?? "", Bezwaar.Wie, Bezwaar.Op, Bezwaar.Gronden), h, ct),
        "Het bezwaar is bij het samenwerkingsverband.", ct, "Bezwaar");

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) =>
        StapAsync(h => werk.TrekInAsync(Id, Reden, h, ct), "De aanvraag is ingetrokken. De commissie ziet niets meer.", ct);

    private Conceptsleutel Concept => new("aanvraag", Id.Waarde, "aanvraag");

    private Task<IActionResult> ToestemmingAsync(bool geven, CancellationToken ct)
    {
        Toestemming.Keur(ModelState, geven, handelingen.Maak().Vandaag);
        return StapAsync(
            h => werk.LegToestemmingVastAsync(new(Id, Toestemming.Ouder ?? 0, Toestemming.Datum, Toestemming.Wijze), geven, h, ct),
            geven ? "De handtekening is vastgelegd." : "De handtekening is ingetrokken.", ct, "Toestemming");
    }

    private async Task<IActionResult> StapAsync(
        Func<Handeling, Task<Result>> stap, string melding, CancellationToken ct, string voorvoegsel = "", bool nodig = true)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct) || (nodig && Nu is null))
            return NotFound();
        if (!ModelState.IsValid)
        {
            await TekenAsync(ct);
            return this.MetFouten();
        }
        try
        {
            return await DoeAsync(await stap(handelingen.Maak()), melding, ct, voorvoegsel);
        }
        catch (DocumentMisluktException fout)
        {
            await TekenAsync(ct);
            return this.PdfMislukt(fout);
        }
    }

    private async Task<IActionResult> DoeAsync(Result uit, string melding, CancellationToken ct, string voorvoegsel = "")
    {
        if (uit.IsGelukt)
            return this.NaarMetMelding(Aanvraaglinks.Leerling(Id), melding);
        await LaadAsync(ct);
        await TekenAsync(ct);
        return this.Geweigerd(uit.Weigeringen, voorvoegsel);
    }

    private Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct) =>
        werk.SlaOpAsync(new(Id, inzending.Stempels[Aanvraagwerk.Stempel], inzending.Invoer), handelingen.Maak(), ct);

    private async Task TekenAsync(CancellationToken ct) => Beeld = Nu?.IsBewerkbaar == true ? await formulieren.OpenAsync(Plek(), ct) : null;

    private async Task<Formulierplek> HerleesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Plek();
    }

    private Formulierplek Plek() => new(Aanvraagvragen.Voor(Nu!.Soort), Concept, Nu.Inhoud.NaarAntwoorden())
    {
        Id = "aanvraag",
        Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Aanvraagwerk.Stempel] = Stempel },
        Status = "Begonnen met wat in het dossier staat",
        Onderaan = Nu.Soort == Aanvraagsoort.TlvVso ? null
            : ("/Pages/Criteria/_Criteria.cshtml", Nu.Beoordeel(Werk.Stand.Regels, handelingen.Maak().Vandaag)),
    };

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await werk.LeesAsync(Id, handeling, ct) is not { } beeld)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Aanvraag, handeling, ct: ct);
        Werk = beeld;
        return true;
    }
}

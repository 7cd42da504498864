using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Overstapdossiers;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The application of one pupil at its school: form, consents, signed form, and the acts (ZIB-01 to ZIB-08).</summary>
[Vereist(Recht.ZibAanmelden)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class LeerlingModel(
    Dossierbron dossiers, Zibwerk zib, Formulierwerk werk, Conceptformulier concepten, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public ToestemmingInvoer Toestemming { get; set; } = new();

    [BindProperty] public IFormFile? Bestand { get; set; }

    [BindProperty, StringLength(ZibAanmelding.Tekstlengte)] public string? Reden { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Zibbeeld Zib { get; private set; } = null!;

    public ZibAanmelding? Nu => Zib.Nu;

    public string? Bureau => Zib.Bureau;

    public string? Bestandsnaam => Zib.Bestandsnaam;

    public Weigering? Bezwaar => Zib.Bezwaar;

    public IReadOnlyList<Weigering> Beletsels => Zib.Beletsels;

    public string Stempel => Zibbron.Stempel(Nu);

    public Formulierbeeld? Beeld { get; private set; }

    public IReadOnlyList<Keuzeoptie> Ouders => Keuzeopties.Van(Dossier.Leerling.Ouders.OrderBy(o => o.Volgnummer), o => $"{o.Volgnummer}", o =>
        $"ouder {o.Volgnummer}, {o.Gegevens.Naam}");

    /// <summary>Of which the parents still say what is shared, the one of now first.</summary>
    public IReadOnlyList<ZibAanmelding> Onderzoeken => [.. new[] { Nu, Zib.Eerder }.OfType<ZibAanmelding>().Where(z => z.HoudtToestemming)];

    public IReadOnlyList<Keuzeoptie> Onderzoekkeuzes =>
        Keuzeopties.Van(Onderzoeken, z => $"{(z == Nu ? Onderzoekkeuze.Nu : Onderzoekkeuze.Eerder)}", Naam);

    public IEnumerable<(ZibAanmelding Onderzoek, int Ouder, Toestemmingsoort Soort, Zibtoestemming? Toestemming)> Toestemmingen =>
        from onderzoek in Onderzoeken
        from ouder in Dossier.Leerling.Ouders.OrderBy(o => o.Volgnummer)
        from soort in Enum.GetValues<Toestemmingsoort>()
        select (onderzoek, ouder.Volgnummer, soort, onderzoek.Toestemming(ouder.Volgnummer, soort));

    public string Naam(ZibAanmelding onderzoek) => onderzoek == Nu ? "deze aanmelding"
        : $"het onderzoek met uitslag van {Nederland.Datum(onderzoek.UitslagVerzondenOp!.Value):d MMMM yyyy}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await TekenAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await DoeAsync(await zib.BeginAsync(Id, handelingen.Maak(), ct),
            "De aanmelding is begonnen met wat in het dossier staat.", ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (!Nu.IsBewerkbaar)
            return await DoeAsync(ZibWeigeringen.VerkeerdeToestand.Met(Nu.Status), "", ct);
        var uitkomst = await werk.VerwerkAsync(Request.Form, Plek(), ModelState, i => SlaOpAsync(i, ct), () => HerleesAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return this.NaarMetMelding(Ziblinks.Leerling(Id), "De aanmelding is opgeslagen.");
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) =>
        await LaadAsync(ct) && Nu?.IsBewerkbaar == true ? await concepten.BewaarAsync(this, Concept, ct) : NotFound();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Concept, Ziblinks.Leerling(Id), ct) : NotFound();

    public Task<IActionResult> OnPostToestemmingAsync(CancellationToken ct) => ToestemmingAsync(geven: true, ct);

    public Task<IActionResult> OnPostIntrekkingAsync(CancellationToken ct) => ToestemmingAsync(geven: false, ct);

    public async Task<IActionResult> OnPostBestandAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        var uit = Bestand is { } bestand ? await zib.VoegFormulierToeAsync(Id, bestand, handelingen.Maak(), ct) : BijlageWeigeringen.Leeg;
        return await DoeAsync(uit, "Het toestemmingsformulier is toegevoegd.", ct);
    }

    public async Task<IActionResult> OnPostIndienenAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        var uit = await zib.DienInAsync(new(Id, stempel ?? ""), handelingen.Maak(), ct);
        return await DoeAsync(uit, "De aanmelding is bij het bureau.", ct);
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (!ModelState.IsValid)
        {
            await TekenAsync(ct);
            return this.MetFouten();
        }
        return await DoeAsync(await zib.TrekInAsync(Id, Reden, handelingen.Maak(), ct), "De aanmelding is ingetrokken. Het bureau ziet niets meer.", ct);
    }

    private Conceptsleutel Concept => new("zib", Id.Waarde, "aanmelding");

    private async Task<IActionResult> ToestemmingAsync(bool geven, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Nu is null)
            return NotFound();
        if (geven && Toestemming.Datum is { } datum && Oudertoestemming.Bezwaar(datum, handelingen.Maak().Vandaag) is { } bezwaar)
            ModelState.AddModelError("Toestemming.Datum", bezwaar.Zin());
        if (!ModelState.IsValid || Toestemming is not { Ouder: { } ouder, Soort: { } soort })
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("Toestemming.Soort", "Kies een ouder en een toestemming.");
            await TekenAsync(ct);
            return this.MetFouten();
        }
        var uit = await zib.LegToestemmingVastAsync(Opdracht(ouder, soort), geven, handelingen.Maak(), ct);
        return await DoeAsync(uit, geven ? "De toestemming is vastgelegd." : "De toestemming is ingetrokken.", ct, "Toestemming");
    }

    private ZibToestemmingOpdracht Opdracht(int ouder, Toestemmingsoort soort) =>
        new(Id, ouder, soort, Toestemming.Datum, Toestemming.Wijze, Toestemming.Onderzoek == Onderzoekkeuze.Eerder);

    private async Task<IActionResult> DoeAsync(Result uit, string melding, CancellationToken ct, string voorvoegsel = "")
    {
        if (uit.IsGelukt)
            return this.NaarMetMelding(Ziblinks.Leerling(Id), melding);
        await LaadAsync(ct);
        await TekenAsync(ct);
        return this.Geweigerd(uit.Weigeringen, voorvoegsel);
    }

    private Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct) =>
        zib.SlaOpAsync(new(Id, inzending.Stempels[Zibwerk.Stempel], inzending.Invoer), handelingen.Maak(), ct);

    private async Task TekenAsync(CancellationToken ct) => Beeld = Nu?.IsBewerkbaar == true ? await werk.OpenAsync(Plek(), ct) : null;

    private async Task<Formulierplek> HerleesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Plek();
    }

    private Formulierplek Plek() => new(Zibvragen.Formulier, Concept, Nu!.Inhoud.NaarAntwoorden())
    {
        Id = "zib",
        Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Zibwerk.Stempel] = Stempel },
        Status = "Begonnen met wat in het dossier staat",
        Onderaan = ("/Pages/Criteria/_Criteria.cshtml", Nu.Beoordeel(Zib.Regels, handelingen.Maak().Vandaag)),
    };

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await dossiers.LeesAsync(Id, Onderdeelnamen.Zib, ct) is not { MagBewerken: true } dossier
            || await zib.LeesAsync(Id, handelingen.Maak(), ct) is not { } beeld)
            return false;
        (Dossier, Zib) = (dossier, beeld);
        return true;
    }
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Documenten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The ceremony of the lottery, step by step (LOT-2, D-42).</summary>
[Vereist(Recht.LotingUitvoeren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class IndexModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok, Handelingbron bron,
        Lotingwerk werk, Bevrieslijst bevrieslijst, IServiceProvider diensten)
        : PageModel
{
    private const string Pad = "/regio/loting";

    [BindProperty]
    public Lotinginvoer Invoer { get; set; } = new();

    public Domain.Lotingen.Loting? Loting { get; private set; }

    public Uitkomstbeeld? Uitkomst { get; private set; }

    /// <summary>What is not ready; only while it can still be frozen (D-65).</summary>
    public IReadOnlyList<Bevriesbevinding> Bevindingen { get; private set; } = [];

    /// <summary>Versions that were unfrozen: their commitment stays to be seen.</summary>
    public IReadOnlyList<Domain.Lotingen.Loting> Eerder { get; private set; } = [];

    public IReadOnlyList<Werkregel> Werk { get; private set; } = [];

    public Bevriesbeeld? Bevroren => Loting is null ? null : Bevriesbeeld.Van(Loting);

    /// <summary>The period of application has begun, so the promise is late and says why.</summary>
    public bool IsLaat { get; private set; }

    /// <summary>Holders need it to make a fingerprint, so it is known before anything is filled in.</summary>
    public string Ronde { get; private set; } = "";

    public string Bevriezen { get; private set; } = "";

    public string Trekken { get; private set; } = "";

    public IReadOnlyList<Oversteek.Loting.Entropiebron> Bronnen => [.. (Loting?.Plan?.Toevalsbronnen ?? []).Select(Oversteek.Loting.Entropiebron.Lees)];

    public IReadOnlyList<Keuzeoptie> Erkenbaar => Keuzeopties
        .Van(Bevindingen.Where(b => !b.Blokkeert && Loting?.IsErkend(b) != true), b => b.Sleutel,
        b => $"{Woorden.Van(b.Soort)}{(b.Naam.Length == 0 ? "" : $": {b.Naam}, {b.Aantal}")}");

    public IReadOnlyList<Keuzeoptie> Weggebleven => Keuzeopties.Van(
        Loting?.NietGeopend ?? [], h => h.Nummer.ToString(CultureInfo.InvariantCulture),
            h => $"{h.Organisatie} is er niet, en de kopie kan niet worden geopend");

    /// <summary>This step waits for a second person, and the visitor is not the first.</summary>
    public bool MagBevestigen => Loting?.Voorstel is { } voorstel && voorstel.Door != toegang.Account;

    /// <summary>Only where the document maker is installed.</summary>
    public bool PdfKan => Loting?.Vastleggingstuk is not null && diensten.GetService<Documentmaker>() is not null;

    public Schooljaar Jaar => werkjaar.Gekozen;

    public string Statustekst => Loting is { } loting ? Woorden.Van(loting.Status) : "nog niet begonnen";

    public string Knop(Lotingsactie actie, string tekst) => Loting?.WachtOp(actie) == true ? $"{tekst} bevestigen" : $"{tekst} voorstellen";

    /// <summary>Of the step that is taken from this state.</summary>
    public Stapstatus Stap(Lotingstatus bij) =>
        (Loting?.Status ?? Lotingstatus.Voorbereiding).CompareTo(bij) switch { > 0 => Stapstatus.Klaar, 0 => Stapstatus.Nu, _ => Stapstatus.Straks };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return LocalRedirect(Procedurelinks.Ontbreekt);
        Invoer = Lotinginvoer.Van(Loting, IsLaat && Eerder.Count > 0 ? $"Versie {Eerder[^1].Volgnummer} is ontdooid." : null);
        return Page();
    }

    public Task<IActionResult> OnPostVoorbereidenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.BereidVoorAsync(Jaar, Invoer, bron.Maak(), c), "Het plan is bewaard. Twee coördinatoren leggen het nu vast.", ct);

    public Task<IActionResult> OnPostVastleggenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.LegVastAsync(Jaar, bron.Maak(), c), "De loting ligt vast. De vastlegging staat op de openbare pagina.", ct);

    public Task<IActionResult> OnPostErkennenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.ErkenAsync(Jaar, Invoer.Erken, bron.Maak(Invoer.Reden), c), "De bevindingen zijn erkend.", ct);

    public Task<IActionResult> OnPostBevriezenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.BevriesAsync(Jaar, bron.Maak(), c), "De loting is bevroren. De bevriezing staat op de openbare pagina.", ct);

    public Task<IActionResult> OnPostToevalAsync(CancellationToken ct) =>
        DoeAsync(c => werk.VoerToevalInAsync(Jaar, Invoer.Toeval, bron.Maak(), c), "Het toeval ligt vast. Nu openen de houders hun geheim.", ct);

    public Task<IActionResult> OnPostOpenenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.OpenAsync(Jaar, Invoer, bron.Maak(), c), "Het geheim past bij de vingerafdruk van vooraf.", ct);

    public Task<IActionResult> OnPostTrekkenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.TrekAsync(Jaar, Invoer.Zonder, bron.Maak(), c), "De trekking is gedaan en bewezen juist.", ct);

    public Task<IActionResult> OnPostPublicerenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.PubliceerAsync(Jaar, bron.Maak(), c), "De uitslag is gepubliceerd.", ct);

    public Task<IActionResult> OnPostOntdooienAsync(CancellationToken ct) =>
        DoeAsync(c => werk.OntdooiAsync(Jaar, bron.Maak(Invoer.Reden), c), "De loting is ontdooid. Leg de loting opnieuw vast.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) =>
        DoeAsync(c => werk.TrekVoorstelInAsync(Jaar, bron.Maak(), c), "Het voorstel is ingetrokken.", ct);

    public async Task<IActionResult> OnGetVerslagAsync(CancellationToken ct) =>
        await LeesAsync(ct) && Loting?.Verslag is { } verslag
            ? File(Encoding.UTF8.GetBytes(verslag), "application/json", $"lotingsverslag-{Jaar}-volledig.json")
            : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct) || !PdfKan)
            return NotFound();
        var regio = await db.Organisaties.Where(o => o.Id == toegang.Organisatie).Select(o => o.Naam).SingleAsync(ct);
        var document = Notarisverslag.Van(Loting!, Uitkomst, regio, klok.VandaagInNederland());
        return File(await diensten.GetRequiredService<Documentmaker>().LotingsverslagAsync(document, ct), "application/pdf", $"Lotingsverslag {regio} {Jaar}.pdf");
    }

    private async Task<IActionResult> DoeAsync(Func<CancellationToken, Task<Result>> stap, string melding, CancellationToken ct)
    {
        var uit = ModelState.IsValid ? await stap(ct) : (Result?)null;
        if (!await LeesAsync(ct))
            return NotFound();
        Vul();
        if (uit is not { } gedaan)
            return this.MetFouten();
        var wacht = Loting?.Voorstel is { } voorstel ? $"Uw voorstel wacht op een tweede persoon: {Woorden.Van(voorstel.Actie)}." : null;
        return this.Antwoord(gedaan, Pad, wacht ?? melding);
    }

    // A form that did not post the plan shows the plan as kept.
    private void Vul()
    {
        if (Invoer.Houders.Count > 0)
            return;
        var vast = Lotinginvoer.Van(Loting, Invoer.Laat);
        (Invoer.Houders, Invoer.Baken, Invoer.Dobbelstenen, Invoer.Ballen, Invoer.Laat) = (vast.Houders, vast.Baken, vast.Dobbelstenen, vast.Ballen, vast.Laat);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        var regio = toegang.Organisatie!.Value;
        if (await db.ProcedureVanRegioAsync(regio, Jaar, ct) is not { } procedure)
            return false;
        (Bevriezen, Trekken) = (Moment(procedure.Mijlpaal(Mijlpalen.LotingBevriezing)), Moment(procedure.Mijlpaal(Mijlpalen.Loting)));
        IsLaat = procedure.Mijlpaal(Mijlpalen.Aanmeldperiode).IsBegonnen(klok.GetUtcNow());
        var versies = await db.Lotingen.AsNoTracking().Where(l => l.OrganisatieId == regio && l.Schooljaar == Jaar).OrderBy(l => l.Volgnummer).ToListAsync(ct);
        (Loting, Eerder) = (versies.Find(l => l.Status != Lotingstatus.Ontdooid), versies.FindAll(l => l.Status == Lotingstatus.Ontdooid));
        Ronde = Lotingsgang.Ronde(regio, Jaar, Loting?.Volgnummer ?? versies.Count + 1);
        Bevindingen = Loting is { Status: Lotingstatus.Vastgelegd } open ? await bevrieslijst.GeefAsync(open, procedure, ct) : [];
        Werk = Werklijst.Van(Loting, Bevindingen.Count(b => Loting?.IsErkend(b) != true));
        Uitkomst = Loting?.Verslag is null ? null : Uitkomstbeeld.Van(Loting);
        return true;
    }

    private static string Moment(Mijlpaal mijlpaal) => mijlpaal.Van.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) + (mijlpaal.Tijd is { } tijd ? $" {tijd:H:mm} uur" : "");
}

using System.ComponentModel.DataAnnotations;
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
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The ceremony of the lottery, step by step (LOT-1, D-42).</summary>
[Vereist(Recht.LotingUitvoeren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class IndexModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok, Handelingbron bron, LotingVastleggen vastleggen, LotingBevriezen bevriezen, LotingTrekken trekken, LotingPubliceren publiceren,
    LotingOntdooien ontdooien, LotingsvoorstelIntrekken intrekken, BevindingenErkennen erkennen, Bevrieslijst bevrieslijst, IServiceProvider diensten)
        : PageModel
{
    [BindProperty]
    public Lotinginvoer Invoer { get; set; } = new();

    public Domain.Lotingen.Loting? Loting { get; private set; }

    public Bevriesbeeld? Beeld { get; private set; }

    public Uitkomstbeeld? Uitkomst { get; private set; }

    /// <summary>What is not ready; only while it can still be frozen (D-65).</summary>
    public IReadOnlyList<Bevriesbevinding> Bevindingen { get; private set; } = [];

    /// <summary>Versions that were unfrozen: their commitment stays to be seen.</summary>
    public IReadOnlyList<Domain.Lotingen.Loting> Eerder { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Erkenbaar => Keuzeopties
        .Van(Bevindingen.Where(b => !b.Blokkeert && Loting?.IsErkend(b) != true), b => b.Sleutel,
        b => $"{Woorden.Van(b.Soort)}{(b.Naam.Length == 0 ? "" : $": {b.Naam}, {b.Aantal}")}");

    /// <summary>This step waits for a second person, and the visitor is not the first.</summary>
    public bool MagBevestigen => Loting?.Voorstel is { } voorstel && voorstel.Door != toegang.Account;

    public string Knop(Lotingsactie actie, string tekst) => Loting?.WachtOp(actie) == true ? $"{tekst} bevestigen" : $"{tekst} voorstellen";

    /// <summary>Only where the document maker is installed.</summary>
    public bool PdfKan => diensten.GetService<Documentmaker>() is not null;

    public string Bevriezen { get; private set; } = "";

    public string Trekken { get; private set; } = "";

    public Schooljaar Jaar => werkjaar.Gekozen;

    public string Statustekst => Loting is { } loting ? Woorden.Van(loting.Status) : "nog niet begonnen";

    public Stapstatus Stap(Lotingstatus? bij) => Loting?.Status == bij ? Stapstatus.Nu : (int)(Loting?.Status ?? (Lotingstatus)(-1)) > (int)(bij ?? (Lotingstatus)(-1)) ? Stapstatus.Klaar : Stapstatus.Straks;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostVastleggenAsync(CancellationToken ct) =>
        DoeAsync(c => vastleggen.ExecuteAsync(new LotingVastleggenOpdracht(Jaar, Invoer.Entropiebron), bron.Maak(), c), "Het geheim is vastgelegd.", ct);

    public Task<IActionResult> OnPostBevriezenAsync(CancellationToken ct) =>
        DoeAsync(c => bevriezen.ExecuteAsync(new LotingBevriezenOpdracht(Jaar), bron.Maak(), c), "De loting is bevroren.", ct);

    public Task<IActionResult> OnPostErkennenAsync(CancellationToken ct) =>
        DoeAsync(c => erkennen.ExecuteAsync(new BevindingenErkennenOpdracht(Jaar, Invoer.Erken), bron.Maak(Invoer.Reden), c), "De bevindingen zijn erkend.",
            ct);

    public Task<IActionResult> OnPostOntdooienAsync(CancellationToken ct) =>
        DoeAsync(c => ontdooien.ExecuteAsync(new LotingOntdooienOpdracht(Jaar), bron.Maak(Invoer.Reden), c),
            "De loting is ontdooid. Leg een nieuw geheim vast.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) =>
        DoeAsync(c => intrekken.ExecuteAsync(new LotingsvoorstelIntrekkenOpdracht(Jaar), bron.Maak(), c), "Het voorstel is ingetrokken.", ct);

    public Task<IActionResult> OnPostTrekkenAsync(CancellationToken ct) =>
        DoeAsync(c => trekken.ExecuteAsync(new LotingTrekkenOpdracht(Jaar, Invoer.Toevalsbron), bron.Maak(), c), "De trekking is gedaan en bewezen juist.", ct);

    public Task<IActionResult> OnPostPublicerenAsync(CancellationToken ct) =>
        DoeAsync(c => publiceren.ExecuteAsync(new LotingPublicerenOpdracht(Jaar), bron.Maak(), c), "De uitslag is gepubliceerd.", ct);

    public async Task<IActionResult> OnGetVerslagAsync(CancellationToken ct) =>
        await LeesAsync(ct) && Loting?.Verslag is { } verslag ? File(Encoding.UTF8.GetBytes(verslag), "application/json", $"lotingsverslag-{Jaar}.json") : NotFound();

    public async Task<IActionResult> OnGetOpenbaarAsync(CancellationToken ct) =>
        await LeesAsync(ct) && Loting?.Status == Lotingstatus.Gepubliceerd ? File(Uitkomst!.Gang.Openbaar.ToArray(), "application/json", $"lotingsverslag-{Jaar}-openbaar.json") : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct) || Uitkomst is null || diensten.GetService<Documentmaker>() is not { } maker)
            return NotFound();
        var regio = await db.Organisaties.Where(o => o.Id == toegang.Organisatie).Select(o => o.Naam).SingleAsync(ct);
        return File(await maker.LotingsverslagAsync(Notarisverslag.Van(Loting!, Uitkomst, regio, klok.VandaagInNederland()), ct), "application/pdf", $"lotingsverslag-{Jaar}.pdf");
    }

    private async Task<IActionResult> DoeAsync(Func<CancellationToken, Task<Result>> werk, string melding, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LeesAsync(ct) ? this.MetFouten() : NotFound();
        var uit = await werk(ct);
        if (!await LeesAsync(ct))
            return NotFound();
        var wacht = Loting?.Voorstel is { } voorstel ? $"Uw voorstel wacht op een tweede persoon: {Woorden.Van(voorstel.Actie)}." : null;
        return this.Antwoord(uit, "/regio/loting", wacht ?? melding);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(toegang.Organisatie!.Value, Jaar, ct) is not { } procedure)
            return false;
        (Bevriezen, Trekken) = (Moment(procedure.Mijlpaal(Mijlpalen.LotingBevriezing)), Moment(procedure.Mijlpaal(Mijlpalen.Loting)));
        var versies = await db.Lotingen.AsNoTracking().Where(l => l.OrganisatieId == toegang.Organisatie && l.Schooljaar == Jaar).OrderBy(l => l.Volgnummer)
            .ToListAsync(ct);
        (Loting, Eerder) = (versies.Find(l => l.Status != Lotingstatus.Ontdooid), versies.FindAll(l => l.Status == Lotingstatus.Ontdooid));
        if (Loting is { Status: Lotingstatus.Vastgelegd } open)
            Bevindingen = await bevrieslijst.GeefAsync(open, procedure, ct);
        if (Loting?.Invoer is not null)
            Beeld = Bevriesbeeld.Van(Lotingsgang.Bevroren(Loting));
        if (Loting?.Verslag is not null)
            Uitkomst = Uitkomstbeeld.Van(Loting);
        return true;
    }

    private static string Moment(Mijlpaal mijlpaal) => mijlpaal.Van.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) + (mijlpaal.Tijd is { } tijd ? $" {tijd:H:mm} uur" : "");
}

public sealed class Lotinginvoer
{
    [Display(Name = "Welke openbare toevalsbron gebruikt u?", Description = "Standaard: dobbelstenen, voorgelezen door de notaris."), StringLength(200)]
    public string? Entropiebron { get; set; }

    [Display(Name = "Welke bevindingen erkent u?")]
    public List<string> Erken { get; set; } = [];

    [Display(Name = "Reden"), StringLength(2000)]
    public string? Reden { get; set; }

    [Display(Name = "Openbare toevalsbron, zoals voorgelezen"), StringLength(500)]
    public string? Toevalsbron { get; set; }
}

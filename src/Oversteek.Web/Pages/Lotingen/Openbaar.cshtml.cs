using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>One lottery for everybody (D-62, D-78): before the draw what was promised, after it the report and the files.</summary>
[AllowAnonymous]
[Openbaar]
public sealed class OpenbaarModel(OversteekDb db, Openbaarbeelden beelden) : PageModel
{
    public Openbaarkop Kop { get; private set; } = null!;

    public Openbaarbeeld Beeld { get; private set; } = null!;

    /// <summary>The other versions of the same year: one that was unfrozen stays beside the one that counts.</summary>
    public IReadOnlyList<Lotingregel> Versies { get; private set; } = [];

    public string Bevriezen { get; private set; } = "";

    public string Trekken { get; private set; } = "";

    public static string Teruggedraaid(Openbaarbeeld beeld) => beeld.Bereikt switch
    {
        Lotingstatus.Getrokken =>
            "Er was al getrokken: de coördinatoren van de regio kenden de uitkomst. Die geldt niet. Het verslag van deze trekking staat hieronder.",
        Lotingstatus.ToevalBekend when beeld.UitkomstTeKennen =>
            "Het toevalsgetal en alle geheimen waren al bekend, maar er was nog niet getrokken. De uitkomst was toen uit te rekenen.",
        Lotingstatus.ToevalBekend => "Het toevalsgetal was al bekend, maar nog niet elk geheim. De uitkomst was niet uit te rekenen.",
        Lotingstatus.Bevroren => "De lijsten waren bevroren. Toeval en geheimen waren nog niet bekend.",
        _ => "De loting lag vast. De lijsten waren nog niet bevroren.",
    };

    public static string Aantal(int? aantal) => aantal?.ToString("N0", CultureInfo.CurrentCulture) ?? "niet getoond";

    public async Task<IActionResult> OnGetAsync(LotingId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return NotFound();
        Versies = await db.Lotingen.AsNoTracking()
            .Where(l => l.OrganisatieId == Kop.Regio && l.Schooljaar == Kop.Schooljaar && l.Id != id && l.Status != Lotingstatus.Voorbereiding)
            .OrderBy(l => l.Volgnummer).Select(l => new Lotingregel(l.Id, Kop.Naam, l.Schooljaar, l.Volgnummer, l.Status)).ToListAsync(ct);
        return Page();
    }

    public Task<IActionResult> OnGetVastleggingAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Vastlegging, "vastlegging", ct);

    public Task<IActionResult> OnGetBevriezingAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Bevriezing, "bevriezing", ct);

    public Task<IActionResult> OnGetVerslagAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Verslag, "verslag", ct);

    private async Task<IActionResult> StukAsync(LotingId id, Func<Openbaarbeeld, Lotingstuk?> welk, string naam, CancellationToken ct) =>
        await LeesAsync(id, ct) && welk(Beeld) is { } stuk
            ? Bestand(stuk, $"loting-{Kop.Schooljaar}-{naam}.json")
            : NotFound();

    private static FileContentResult Bestand(Lotingstuk stuk, string naam) =>
        new(stuk.Bytes, "application/json") { FileDownloadName = naam, EntityTag = new EntityTagHeaderValue(stuk.Etag) };

    private async Task<bool> LeesAsync(LotingId id, CancellationToken ct)
    {
        var kop = await db.Lotingen.Where(l => l.Id == id && l.Status != Lotingstatus.Voorbereiding)
            .Join(db.Organisaties, l => l.OrganisatieId, o => o.Id,
                (l, o) => new Openbaarkop(l.Id, l.Versie, o.Id, o.Naam, l.Schooljaar, l.Volgnummer, l.GepubliceerdOp))
            .SingleOrDefaultAsync(ct);
        if (kop is null || await db.ProcedureVanRegioAsync(kop.Regio, kop.Schooljaar, ct) is not { } procedure)
            return false;
        (Kop, Beeld) = (kop, beelden.Zoek(id, kop.Versie) ?? await MaakAsync(id, procedure, ct));
        (Bevriezen, Trekken) = (Moment(procedure.Mijlpaal(Mijlpalen.LotingBevriezing)), Moment(procedure.Mijlpaal(Mijlpalen.Loting)));
        return true;
    }

    private async Task<Openbaarbeeld> MaakAsync(LotingId id, Procedure procedure, CancellationToken ct)
    {
        var loting = await db.Lotingen.AsNoTracking().SingleAsync(l => l.Id == id, ct);
        return beelden.Bewaar(id, loting.Versie, Openbaarbeeld.Van(loting, Regelvertaling.Van(procedure.Regels)));
    }

    private static string Moment(Mijlpaal mijlpaal) => mijlpaal.Van.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) + (mijlpaal.Tijd is { } tijd ? $" om {tijd:H:mm} uur" : "");
}

public sealed record Openbaarkop(LotingId Id, int Versie, OrganisatieId Regio, string Naam,
    Schooljaar Schooljaar, int Volgnummer, DateTimeOffset? GepubliceerdOp);

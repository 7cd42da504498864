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
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>One lottery for everybody (D-62, D-78): before the draw what was promised, after it the report and the files.</summary>
[AllowAnonymous]
[Openbaar]
public sealed class OpenbaarModel(OversteekDb db, Openbaarbeelden beelden) : PageModel
{
    public Domain.Lotingen.Loting Loting { get; private set; } = null!;

    public Openbaarbeeld Beeld { get; private set; } = null!;

    public string Regio { get; private set; } = "";

    public string Bevriezen { get; private set; } = "";

    public string Trekken { get; private set; } = "";

    public static string Aantal(int? aantal) => aantal?.ToString("N0", CultureInfo.CurrentCulture) ?? "niet getoond";

    public async Task<IActionResult> OnGetAsync(LotingId id, CancellationToken ct) => await LeesAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnGetVastleggingAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Vastlegging, "vastlegging", ct);

    public Task<IActionResult> OnGetBevriezingAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Bevriezing, "bevriezing", ct);

    public Task<IActionResult> OnGetVerslagAsync(LotingId id, CancellationToken ct) => StukAsync(id, b => b.Verslag, "verslag", ct);

    private async Task<IActionResult> StukAsync(LotingId id, Func<Openbaarbeeld, Lotingstuk?> welk, string naam, CancellationToken ct) =>
        await LeesAsync(id, ct) && welk(Beeld) is { } stuk
            ? new FileContentResult(stuk.Bytes, "application/json") { FileDownloadName = $"loting-{Loting.Schooljaar}-{naam}.json", EntityTag = new EntityTagHeaderValue(stuk.Etag) }
            : NotFound();

    private async Task<bool> LeesAsync(LotingId id, CancellationToken ct)
    {
        if (await db.Lotingen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } loting
            || await db.ProcedureVanRegioAsync(loting.OrganisatieId, loting.Schooljaar, ct) is not { } procedure)
            return false;
        (Loting, Beeld) = (loting, beelden.Van(loting, Regelvertaling.Van(procedure.Regels)));
        (Bevriezen, Trekken) = (Moment(procedure.Mijlpaal(Mijlpalen.LotingBevriezing)), Moment(procedure.Mijlpaal(Mijlpalen.Loting)));
        Regio = await db.Organisaties.Where(o => o.Id == loting.OrganisatieId).Select(o => o.Naam).SingleAsync(ct);
        return true;
    }

    private static string Moment(Mijlpaal mijlpaal) => mijlpaal.Van.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) + (mijlpaal.Tijd is { } tijd ? $" om {tijd:H:mm} uur" : "");
}

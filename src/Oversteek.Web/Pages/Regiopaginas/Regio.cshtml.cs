using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Lotingen;
using Oversteek.Web.Pages.Procedures;
using Oversteek.Web.Pages.Start;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>The calendar and the rules of a region in words (D-78).</summary>
[AllowAnonymous]
[Openbaar]
public sealed class RegioModel(Regiopaginabron bron, TimeProvider klok) : Regiomodel(bron)
{
    public IEnumerable<Mijlpaal> Kalender => Regio.Procedure.Mijlpalen.OrderBy(m => m.Van).ThenBy(m => m.Tot);

    public IReadOnlyList<string> Lotingsregels => Regelzinnen.Van(Regelvertaling.Van(Regio.Regels));

    public string Wanneer(Mijlpaal mijlpaal) =>
        Regelwoorden.Dagen(mijlpaal) + (mijlpaal.Loopt(klok.GetUtcNow()) ? " (nu)" : "");

    public async Task<IActionResult> OnGetAsync(OrganisatieId id, CancellationToken ct) => await LeesAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetKalenderAsync(OrganisatieId id, CancellationToken ct)
    {
        if (!await LeesAsync(id, ct))
            return NotFound();
        var afspraken = Kalender.Select(m => new Afspraak(
            $"{m.Sleutel}-{Regio.Schooljaar}-{id.Waarde:N}", Mijlpaalnamen.Van(m.Sleutel), m.Van, m.Tot, m.Van == m.Tot ? m.Tijd : null, null, null));
        var bestand = Encoding.UTF8.GetBytes(Kalenderbestand.Schrijf(afspraken, klok.GetUtcNow()));
        return File(bestand, "text/calendar; charset=utf-8", $"Kalender {Regio.Naam} {Regio.Schooljaar}.ics");
    }
}

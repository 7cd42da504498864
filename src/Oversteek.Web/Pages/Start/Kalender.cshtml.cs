using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Start;

/// <summary>The dates of the region and the trainings for the own calendar; nothing of a person stands in it.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class KalenderModel(Datumbron datums, Nieuwsbron nieuws, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var mijlpalen = (await datums.MijlpalenAsync(ct)).Select(m => new Afspraak(
            $"{m.Sleutel}-{werkjaar.Gekozen}", Datumbron.Naam(m), m.Van, m.Tot, m.Van == m.Tot ? m.Tijd : null, null, null));
        var trainingen = (await nieuws.NieuwsAsync(ct)).Where(r => r.Bericht.Dag is not null)
            .Select(r => new Afspraak(
                $"{r.Bericht.Id}", r.Bericht.Titel, r.Bericht.Dag!.Value, r.Bericht.Dag!.Value, r.Bericht.Van, r.Bericht.Tot, r.Bericht.Link));
        var tekst = Kalenderbestand.Schrijf([.. mijlpalen, .. trainingen], klok.GetUtcNow());
        return File(Encoding.UTF8.GetBytes(tekst), "text/calendar; charset=utf-8", $"oversteek-{werkjaar.Gekozen}.ics");
    }
}

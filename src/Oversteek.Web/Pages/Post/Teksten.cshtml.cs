using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Post;

/// <summary>The words of all automatic mails (MSG, TOE-06) as the region has them: what parents and schools get, before they get it.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class TekstenModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Aan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    public IReadOnlyList<Emailtekst> Teksten { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Groepen { get; } = Keuzeopties.Van(Mailsjablooncontrole.Ontvangers, o => o.ToString(), Emailteksten.Aan);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (wie, jaar) = (toegang.Organisatie!.Value, werkjaar.Gekozen);
        var procedure = await db.ProcedureVanSchoolAsync(wie, jaar, ct) ?? await db.ProcedureVanRegioAsync(wie, jaar, ct);
        var taal = Emailteksten.Kies(Taal);
        Taal = taal;
        Teksten =
        [
            .. Mailsjablooncontrole.Ontvangers.Where(o => string.IsNullOrEmpty(Aan) || o.ToString() == Aan)
                .SelectMany(o => Emailteksten.Van(o, taal, procedure?.Regels.Mailsjablonen ?? [])),
        ];
    }
}

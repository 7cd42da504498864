using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Opbouw;

/// <summary>Left menu per role, as the features say it, in the order of the process; what is not allowed has no entry.</summary>
public sealed class Navigatie(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Paginaadressen adressen) : INavigatiebron
{
    public async ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(HttpContext context, CancellationToken ct)
    {
        var groep = Doelgroepen.Van(toegang.Rol);
        var punten = new List<Navigatiepunt>();
        foreach (var punt in Paginacatalogus.Alle.Menu.Where(p => p.Voor == groep && toegang.Mag(p.Recht)))
        {
            var nieuw = punt.TelNieuwAsync is { } tel && toegang.Organisatie is { } wie ? await tel(db, wie, werkjaar.Gekozen, ct) : 0;
            punten.Add(new Navigatiepunt(punt.Tekst, adressen.Van(punt.Naar), punt.Icoon, nieuw));
        }
        return punten;
    }
}

using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Opbouw;

/// <summary>Left menu per role, as the features say it, in the order of the process; what is not allowed has no entry.</summary>
public sealed class Navigatie(Toegangscontext toegang, Paginaadressen adressen) : INavigatiebron
{
    public ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(HttpContext context, CancellationToken ct)
    {
        var groep = Doelgroepen.Van(toegang.Rol);
        return new([.. Paginacatalogus.Alle.Menu.Where(p => p.Voor == groep && toegang.Mag(p.Recht))
            .Select(p => new Navigatiepunt(p.Tekst, adressen.Van(p.Naar), p.Icoon))]);
    }
}

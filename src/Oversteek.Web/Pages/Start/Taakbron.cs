using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Start;

/// <summary>What waits, computed from the states by the features and never kept by hand (ui 9.2).</summary>
public sealed class Taakbron(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, TimeProvider klok)
{
    public async Task<IReadOnlyList<Taak>> GeefAsync(CancellationToken ct)
    {
        var groep = Doelgroepen.Van(toegang.Rol);
        var vraag = new Taakvraag(db, toegang.Organisatie ?? default, werkjaar.Gekozen, klok.GetUtcNow());
        var taken = new List<Taak>();
        foreach (var lijst in Paginacatalogus.Alle.Taken.Where(t => t.Voor == groep))
            taken.AddRange(await lijst.GeefAsync(vraag, ct));
        return [.. taken.Where(t => t.Recht is null || (toegang.Rol is { } rol && Rechtentabel.Heeft(rol, t.Recht))).OrderBy(t => t.Volgorde)];
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Start;

/// <summary>What waits, computed from the states by the features and never kept by hand (ui 9.2).</summary>
public sealed class Taakbron(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Klassenstandbron standen, TimeProvider klok)
{
    public async Task<IReadOnlyList<Taak>> GeefAsync(CancellationToken ct)
    {
        var groep = Doelgroepen.Van(toegang.Rol);
        var vandaag = Nederland.Datum(klok.GetUtcNow());
        var vraag = await VraagAsync(ct);
        var taken = new List<Taak>();
        foreach (var lijst in Paginacatalogus.Alle.Taken.Where(t => t.Voor == groep))
            taken.AddRange(await lijst.GeefAsync(vraag, ct));
        return [.. taken.Where(t => !werkjaar.IsVorig || t.Uiterlijk >= vandaag).Where(t => t.Recht is null || (toegang.Rol is { } rol && Rechtentabel.Heeft(rol, t.Recht))).OrderBy(t => t.Volgorde)];
    }

    private async Task<Taakvraag> VraagAsync(CancellationToken ct)
    {
        var (wie, jaar) = (toegang.Organisatie ?? default, werkjaar.Gekozen);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == wie).Select(o => o.RegioId ?? o.Id).SingleOrDefaultAsync(ct);
        var procedure = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.OrganisatieId == regio && p.Schooljaar == jaar, ct);
        return new Taakvraag(db, wie, jaar, procedure, standen) { Vandaag = klok.VandaagInNederland() };
    }
}

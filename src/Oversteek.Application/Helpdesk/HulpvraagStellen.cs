using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Helpdesk;

public sealed record HulpvraagOpdracht(Hulponderwerp Onderwerp, string? Tekst);

/// <summary>A question to the helpdesk of the own board; where nobody has that role, to that of the platform (GEN-06).</summary>
public sealed class HulpvraagStellen(OversteekDb db, Systeemtoegang systeem, Toegangscontext toegang)
{
    public async Task<Result<HulpvraagId>> ExecuteAsync(HulpvraagOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (handeling.Wie is null || toegang.AlleenLezen || await HelpdeskAsync(handeling.Namens, handeling.Op, ct) is not { } helpdesk)
            return HulpvraagWeigeringen.Onbekend;
        var vraag = Hulpvraag.Stel(opdracht.Onderwerp, opdracht.Tekst, helpdesk.Id, handeling);
        if (vraag.IsGelukt)
            db.Add(vraag.Waarde);
        return (await db.BewaarAsync(vraag.Kaal, HulpvraagWeigeringen.Gewijzigd, ct)).Then<HulpvraagId>(() => vraag.Waarde.Id);
    }

    /// <summary>Who will answer; the page says it before something is sent.</summary>
    public Task<Organisatie?> HelpdeskAsync(OrganisatieId wie, DateTimeOffset op, CancellationToken ct) => systeem.VoerUitAsync(
        Systeemgrond.Hulpvraag, db => ZoekAsync(db, wie, op, ct));

    private static async Task<Organisatie?> ZoekAsync(OversteekDb db, OrganisatieId wie, DateTimeOffset op, CancellationToken ct)
    {
        var eigen = await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(
            o => db.Organisaties.Any(w => w.Id == wie && w.BestuurId == o.Id)
                && db.Functies.Any(f => f.OrganisatieId == o.Id && f.Rol == Rol.Helpdeskrol && f.Van <= op && (f.Tot == null || f.Tot > op)), ct);
        return eigen ?? await db.Organisaties.AsNoTracking().FirstOrDefaultAsync(o => o.Soort == Organisatiesoort.Platform, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>
/// The link in the mail to the known address: whoever uses another address is out, the school has the known one back and hears it (B-02). A code
/// that was taken back in between is stopped too.
/// </summary>
public sealed class PortaalcodeStoppen(Systeemtoegang systeem, TimeProvider klok)
{
    public Task<Result> ExecuteAsync(Guid id, string geheim, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await NeemAsync(db, id, geheim, ct) is not { } link)
            return OuderportaalWeigeringen.LinkVerlopen;
        var uit = await StopAsync(db, link, ct);
        if (uit.IsGelukt)
            await transactie.CommitAsync(ct);
        return uit;
    });

    private async Task<Portaallink?> NeemAsync(OversteekDb db, Guid id, string geheim, CancellationToken ct)
    {
        var link = await db.Portaallinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == id && l.Soort == Portaallinksoort.Stoppen && l.GebruiktOp == null, ct);
        if (link is null || !Linkgeheim.Klopt(link.Geheim, geheim, klok.GetUtcNow()))
            return null;
        return await PortaallinkGebruiken.NeemAsync(db, link, klok.GetUtcNow(), ct) ? link : null;
    }

    private async Task<Result> StopAsync(OversteekDb db, Portaallink link, CancellationToken ct)
    {
        if (await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.Id == link.CodeId, ct) is not { } code || !code.Kan(Ouderportaalcodeactie.Intrekken))
            return Result.Gelukt;
        var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == code.LeerlingId, ct);
        var handeling = new Handeling(null, Rol.Platform, kind.OrganisatieId, klok.GetUtcNow(), Guid.NewGuid());
        var ouder = kind.Ouders.Single(o => o.Id == code.OuderId);
        if (code is { IsGebruikt: true, BekendAdres: { } bekend } && ouder.Contact is { } contact)
            kind.WijzigOuder(ouder.Volgnummer, ouder.Gegevens with { Contact = contact with { Email = bekend } }, handeling);
        return await db.BewaarAsync(code.Stop(handeling), OuderportaalWeigeringen.Gewijzigd, ct);
    }
}

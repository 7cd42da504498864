using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Helpdesk;

/// <summary>SEC-11: who looks along says once more why, per child, before attachments, intelligence tests or a whole dossier open.</summary>
public sealed class MeekijkredenGeven(OversteekDb db, Toegangscontext toegang, Leeslogboek logboek, Waardereden reden)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        // A school with an application may not see the child itself yet; it does see its parents' proof of priority.
        var hier = toegang.AlleenLezen
            && (await db.Leerlingen.AnyAsync(l => l.Id == leerling, ct) || await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == leerling, ct));
        if (!hier)
            return AlgemeneWeigeringen.NietGevonden;
        if (handeling.Reden is null)
            return MeekijkWeigeringen.RedenOntbreekt;
        await logboek.LegVastAsync(reden.Regel(Leessoort.Meekijkreden, handeling, leerling: leerling), ct);
        return Result.Gelukt;
    }
}

/// <summary>Whether that was said in this look-along; the log is where it stands.</summary>
public sealed class Meekijkredenbron(OversteekDb db)
{
    public Task<bool> IsGegevenAsync(LeerlingId leerling, AccountId wie, DateTimeOffset sinds, CancellationToken ct) =>
        db.Logboek.AnyAsync(r => r.LeerlingId == leerling && r.Soort == Leessoort.Meekijkreden && r.Wie == wie && r.Op >= sinds, ct);
}

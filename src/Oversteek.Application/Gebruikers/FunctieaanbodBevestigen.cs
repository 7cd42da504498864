using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public sealed record Aanbodbesluit(Guid Aanbod, bool Akkoord);

/// <summary>
/// A beheerder of the organisation agrees with a functie that somebody from outside offered there (B-03), or takes an offer back. Agreeing is
/// for who works there, neither the one who offered nor the one who gets it. Only where the organisation has no beheerder yet, another account
/// manager agrees, and the organisation got a mail.
/// </summary>
public sealed class FunctieaanbodBevestigen(OversteekDb db, Toegangscontext toegang, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Aanbodbesluit besluit, Handeling handeling, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var welk = db.Functieaanboden.Where(a => a.Id == besluit.Aanbod && organisaties.Any(o => o.Id == a.OrganisatieId));
        if (await db.NeemAsync(welk, handeling.Op, ct) is not { } aanbod)
            return AlgemeneWeigeringen.NietGevonden;
        if (besluit.Akkoord && await BezwaarAsync(aanbod, handeling, ct) is { } bezwaar)
            return bezwaar;
        if (besluit.Akkoord)
            aanbod.Bevestig(handeling.Wie!.Value, handeling.Op);
        else
            aanbod.Sluit(handeling.Op);
        await db.RondAfAsync(aanbod, besluit.Akkoord ? "FunctieBevestigd" : "FunctieaanbodIngetrokken", logboek, handeling, ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }

    private async Task<Weigering?> BezwaarAsync(Functieaanbod aanbod, Handeling handeling, CancellationToken ct)
    {
        if (!aanbod.MagBevestigen(handeling.Wie) || !await IsAanDeBeurtAsync(aanbod, handeling, ct))
            return GebruikerWeigeringen.AnderBevestigt;
        return await Beheerbereik.IsTweedePersoonAsync(db, toegang, handeling, ct) ? null : GebruikerWeigeringen.NogGeenDag;
    }

    private async Task<bool> IsAanDeBeurtAsync(Functieaanbod aanbod, Handeling handeling, CancellationToken ct) => aanbod.OrganisatieId == toegang.Organisatie
        || !await Beheerbereik.HeeftBeheerderAsync(db, aanbod.OrganisatieId, aanbod.AccountId, handeling.Op, ct);
}

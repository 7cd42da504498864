using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Ends a functie at once (SEC-8); the next request of an open session meets it.</summary>
public sealed class FunctieBeeindigen(OversteekDb db, Toegangscontext toegang, Accountpost post, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Guid functieId, Handeling handeling, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var functie = await db.Functies.SingleOrDefaultAsync(f => f.Id == functieId && (f.Tot == null || f.Tot > handeling.Op) && organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        if (functie is null)
            return AlgemeneWeigeringen.NietGevonden;
        if (functie.AccountId == handeling.Wie)
            return GebruikerWeigeringen.EigenFunctie;
        var laatste = await IsLaatsteBeheerderAsync(functie, handeling.Op, ct);
        if (laatste && functie.OrganisatieId == toegang.Organisatie)
            return GebruikerWeigeringen.LaatsteBeheerder;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        functie.Tot = handeling.Op;
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync("FunctieBeeindigd", handeling, Json.Schrijf(new { Account = functie.AccountId.Waarde, Organisatie = functie.OrganisatieId.Waarde, Rol = functie.Rol.ToString() }), ct);
        // From outside it must be possible at once; then the school hears that nobody there can agree any more (B-03).
        if (laatste)
            await post.MeldAsync(new LaatsteBeheerderWeg(functie.OrganisatieId), ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }

    private async Task<bool> IsLaatsteBeheerderAsync(Functie functie, DateTimeOffset op, CancellationToken ct)
    {
        return Beheerbereik.IsBeheerder(functie.Rol)
            && !await Beheerbereik.Beheerders(db, op).AnyAsync(f => f.Id != functie.Id && f.OrganisatieId == functie.OrganisatieId, ct);
    }
}

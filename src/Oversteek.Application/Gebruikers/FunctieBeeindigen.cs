using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Ends a functie at once (SEC-8); the next request of an open session meets it.</summary>
public sealed class FunctieBeeindigen(OversteekDb db, Toegangscontext toegang, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Guid functieId, Handeling handeling, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var functie = await db.Functies.SingleOrDefaultAsync(f => f.Id == functieId && (f.Tot == null || f.Tot > handeling.Op) && organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        if (functie is null)
            return AlgemeneWeigeringen.NietGevonden;
        if (functie.AccountId == handeling.Wie)
            return GebruikerWeigeringen.EigenFunctie;
        if (await IsLaatsteBeheerderAsync(functie, handeling.Op, ct))
            return GebruikerWeigeringen.LaatsteBeheerder;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        functie.Tot = handeling.Op;
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync("FunctieBeeindigd", handeling, Json.Schrijf(new { Account = functie.AccountId.Waarde, Organisatie = functie.OrganisatieId.Waarde, Rol = functie.Rol.ToString() }), ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }

    private async Task<bool> IsLaatsteBeheerderAsync(Functie functie, DateTimeOffset op, CancellationToken ct)
    {
        if (!Beheerbereik.IsBeheerder(functie.Rol) || functie.OrganisatieId != toegang.Organisatie)
            return false;
        var rollen = Enum.GetValues<Domain.Gebruikers.Rol>().Where(Beheerbereik.IsBeheerder).ToList();
        return !await db.Functies.AnyAsync(f => f.Id != functie.Id && f.OrganisatieId == functie.OrganisatieId && rollen.Contains(f.Rol) && (f.Tot == null || f.Tot > op), ct);
    }
}

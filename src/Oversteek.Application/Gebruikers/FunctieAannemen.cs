using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public sealed record Functieantwoord(Guid Aanbod, bool Aannemen);

/// <summary>Somebody decides about a functie that was offered (B-01). Only the own offer: the account is part of the question.</summary>
public sealed class FunctieAannemen(Inlogtoegang inloggen, TimeProvider klok)
{
    public Task<Result> ExecuteAsync(Functieantwoord antwoord, AccountId wie, CancellationToken ct) =>
        inloggen.VoerUitAsync<Leeslogboek, Result>((db, logboek) => WerkAsync(db, logboek, antwoord, wie, ct));

    private async Task<Result> WerkAsync(OversteekDb db, Leeslogboek logboek, Functieantwoord antwoord, AccountId wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await db.NeemAsync(db.Functieaanboden.Where(a => a.Id == antwoord.Aanbod && a.AccountId == wie), nu, ct) is not { } aanbod)
            return AlgemeneWeigeringen.NietGevonden;
        if (antwoord.Aannemen)
            aanbod.NeemAan(nu);
        else
            aanbod.Sluit(nu);
        var handeling = new Handeling(wie, aanbod.Rol, aanbod.OrganisatieId, nu, Guid.NewGuid());
        await db.RondAfAsync(aanbod, antwoord.Aannemen ? "FunctieAangenomen" : "FunctieGeweigerd", logboek, handeling, ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}

using Microsoft.AspNetCore.Identity;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

public sealed record Inrichting(string Naam, string Email, string Wachtwoord, Rol Rol, OrganisatieId Organisatie, byte[]? Totpsleutel = null);

/// <summary>Makes a ready account without a link, for the demo.</summary>
public sealed class AccountInrichten(OversteekDb db, UserManager<Account> accounts, Tweedefactor factor, TimeProvider klok)
{
    public async Task<Result<Account>> ExecuteAsync(Inrichting inrichting, CancellationToken ct)
    {
        var account = new Account { Id = Guid.NewGuid(), Naam = inrichting.Naam, UserName = inrichting.Email, Email = inrichting.Email, EmailConfirmed = true };
        var uitkomst = await accounts.CreateAsync(account, Wachtwoordbeleid.Genormaliseerd(inrichting.Wachtwoord));
        if (!uitkomst.Succeeded)
            return Result<Account>.Geweigerd([.. uitkomst.Errors.Select(GebruikerWeigeringen.Wachtwoord)]);
        if (inrichting.Totpsleutel is { } sleutel)
            await factor.NeemInGebruikAsync(account, sleutel);
        db.Functies.Add(new Functie { AccountId = new AccountId(account.Id), OrganisatieId = inrichting.Organisatie, Rol = inrichting.Rol, Van = klok.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return account;
    }
}

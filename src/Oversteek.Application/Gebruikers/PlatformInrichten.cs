using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Gebruikers;

public sealed record Platformstart(string Organisatie, string Naam, Emailadres Email);

/// <summary>
/// The first organisation and the first platformbeheerder of a new installation (B-69); whoever runs the program gets the link, because there is
/// nobody yet to send it. Once somebody has used it, people are invited by people.
/// </summary>
public sealed class PlatformInrichten(OversteekDb db, UserManager<Account> accounts, Uitnodigingen uitnodigingen, Leeslogboek logboek, TimeProvider klok)
{
    /// <summary>The path of the link with which the platformbeheerder chooses a password; asked again it replaces the one before.</summary>
    public async Task<Result<string>> ExecuteAsync(Platformstart start, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var platform = await db.Organisaties.FirstOrDefaultAsync(o => o.Soort == Organisatiesoort.Platform, ct);
        var account = platform is null ? await MaakAsync(start, ct) : await WachtendAsync(platform.Id, start.Email, ct);
        if (account is null)
            return GebruikerWeigeringen.PlatformBestaat;
        var link = await uitnodigingen.MaakAsync(account);
        await transactie.CommitAsync(ct);
        return link;
    }

    private async Task<Account> MaakAsync(Platformstart start, CancellationToken ct)
    {
        var platform = new Organisatie(OrganisatieId.Nieuw(), Organisatiesoort.Platform, start.Organisatie.Trim());
        var account = new Account { Id = Guid.NewGuid(), Naam = start.Naam.Trim(), UserName = start.Email.Waarde, Email = start.Email.Waarde };
        var uitkomst = await accounts.CreateAsync(account);
        if (!uitkomst.Succeeded)
            throw new InvalidOperationException($"Account maken lukt niet: {uitkomst.Errors.First().Code}");
        var nu = klok.GetUtcNow();
        db.Organisaties.Add(platform);
        db.Functies.Add(new Functie { AccountId = new AccountId(account.Id), OrganisatieId = platform.Id, Rol = Rol.Platformbeheerder, Van = nu });
        await db.SaveChangesAsync(ct);
        var handeling = new Handeling(null, Rol.Platform, platform.Id, nu, Guid.NewGuid());
        var gegeven = Json.Schrijf(new { Account = account.Id, Organisatie = platform.Id.Waarde, Rol = nameof(Rol.Platformbeheerder) });
        await logboek.LegVastAsync("FunctieGegeven", handeling, gegeven, ct);
        return account;
    }

    /// <summary>The platformbeheerder of this address, as long as nobody chose a password at all.</summary>
    private async Task<Account?> WachtendAsync(OrganisatieId platform, Emailadres email, CancellationToken ct)
    {
        var ids = (await db.Functies.Where(f => f.OrganisatieId == platform).Select(f => f.AccountId).ToListAsync(ct)).ConvertAll(a => a.Waarde);
        var beheerders = await db.Users.Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        return beheerders.Exists(a => a.PasswordHash is not null)
            ? null
            : beheerders.SingleOrDefault(a => string.Equals(a.Email, email.Waarde, StringComparison.OrdinalIgnoreCase));
    }
}

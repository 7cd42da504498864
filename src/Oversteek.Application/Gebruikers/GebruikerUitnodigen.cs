using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Gebruikers;

public sealed record Uitnodiging(Guid Bewerking, OrganisatieId Organisatie, string Naam, string Email, string? Telefoon, Rol Rol);

/// <summary>
/// Gives a person a functie; somebody new gets an account and a link to choose a password (GEN-09). Somebody who has an account already
/// gets the functie only: a beheerder of one school must not learn or change anything of an account elsewhere.
/// </summary>
public sealed class GebruikerUitnodigen(OversteekDb db, UserManager<Account> accounts, Uitnodigingen uitnodigingen, Toegangscontext toegang, Leeslogboek logboek, Eenmalig eenmalig)
{
    /// <summary>The path of the link, or empty when the person already has an account.</summary>
    public Task<Result<string>> ExecuteAsync(Uitnodiging uitnodiging, Handeling handeling, CancellationToken ct) =>
        eenmalig.VoerUitAsync(uitnodiging.Bewerking, "gebruiker-uitnodigen", Eenmalig.Hash(uitnodiging with { Bewerking = Guid.Empty }), () => WerkAsync(uitnodiging, handeling, ct), ct);

    private async Task<Result<string>> WerkAsync(Uitnodiging uitnodiging, Handeling handeling, CancellationToken ct)
    {
        if (await Beheerbereik.ZoekAsync(db, toegang, uitnodiging.Organisatie, ct) is not { } organisatie)
            return GebruikerWeigeringen.BuitenBereik;
        if (!Beheerbereik.Rollen(organisatie.Soort).Contains(uitnodiging.Rol))
            return GebruikerWeigeringen.RolPastNiet;
        var bestaand = await accounts.FindByEmailAsync(uitnodiging.Email.Trim());
        if (bestaand is not null && await HeeftAsync(bestaand, uitnodiging, handeling.Op, ct))
            return GebruikerWeigeringen.HeeftFunctieAl;
        var account = bestaand ?? await MaakAsync(uitnodiging);
        db.Functies.Add(new Functie { AccountId = new AccountId(account.Id), OrganisatieId = organisatie.Id, Rol = uitnodiging.Rol, Van = handeling.Op });
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync("FunctieGegeven", handeling, Json.Schrijf(new { Account = account.Id, Organisatie = organisatie.Id.Waarde, Rol = uitnodiging.Rol.ToString() }), ct);
        return account.PasswordHash is null ? await uitnodigingen.MaakAsync(account) : "";
    }

    private async Task<bool> HeeftAsync(Account account, Uitnodiging uitnodiging, DateTimeOffset op, CancellationToken ct)
    {
        var id = new AccountId(account.Id);
        return await db.Functies.AnyAsync(f => f.AccountId == id && f.OrganisatieId == uitnodiging.Organisatie && f.Rol == uitnodiging.Rol && (f.Tot == null || f.Tot > op), ct);
    }

    private async Task<Account> MaakAsync(Uitnodiging uitnodiging)
    {
        var email = uitnodiging.Email.Trim();
        var account = new Account { Id = Guid.NewGuid(), Naam = uitnodiging.Naam.Trim(), UserName = email, Email = email, PhoneNumber = uitnodiging.Telefoon };
        var uitkomst = await accounts.CreateAsync(account);
        return uitkomst.Succeeded ? account : throw new InvalidOperationException($"Account maken lukt niet: {uitkomst.Errors.First().Code}");
    }
}

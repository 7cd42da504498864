using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Gebruikers;

public sealed record Uitnodiging(Guid Bewerking, OrganisatieId Organisatie, string Naam, string Email, string? Telefoon, Rol Rol);

/// <summary>
/// Offers a functie (GEN-09). The person gets a mail and decides; who invites never sees a link and cannot tell a known address from an unknown
/// one (B-01). Nobody gives dossiers alone to a colleague of the own office, to himself or to an address of his own (B-03).
/// </summary>
public sealed class GebruikerUitnodigen(
    OversteekDb db, UserManager<Account> accounts, Accountpost post, Toegangscontext toegang, Leeslogboek logboek, Eenmalig eenmalig)
{
    public Task<Result<string>> ExecuteAsync(Uitnodiging uitnodiging, Handeling handeling, CancellationToken ct) =>
        eenmalig.VoerUitAsync(uitnodiging.Bewerking, "gebruiker-uitnodigen", Eenmalig.Hash(uitnodiging with { Bewerking = Guid.Empty }), () => WerkAsync(uitnodiging, handeling, ct), ct);

    private async Task<Result<string>> WerkAsync(Uitnodiging uitnodiging, Handeling handeling, CancellationToken ct)
    {
        if (await Beheerbereik.ZoekAsync(db, toegang, uitnodiging.Organisatie, ct) is not { } organisatie)
            return GebruikerWeigeringen.BuitenBereik;
        if (!Beheerbereik.Rollen(organisatie.Soort).Contains(uitnodiging.Rol))
            return GebruikerWeigeringen.RolPastNiet;
        var bestaand = await accounts.FindByEmailAsync(uitnodiging.Email.Trim());
        if (bestaand is not null && await BezwaarAsync(bestaand, organisatie, uitnodiging, handeling, ct) is { } bezwaar)
            return bezwaar;
        var account = bestaand ?? await MaakAsync(uitnodiging);
        var aanbod = await BiedAanAsync(new AccountId(account.Id), organisatie, uitnodiging.Rol, handeling, ct);
        await post.MeldAsync(new FunctieAangeboden(aanbod.AccountId, organisatie.Id), ct);
        if (aanbod.VraagtBevestiging && !await Beheerbereik.HeeftBeheerderAsync(db, organisatie.Id, aanbod.AccountId, handeling.Op, ct))
            await post.MeldAsync(new FunctieZonderBeheerder(organisatie.Id), ct);
        await logboek.LegVastAsync("FunctieAangeboden", handeling, aanbod.Regel(), ct);
        return "";
    }

    /// <summary>Sent again it is the same offer: the mail goes out once more and the term begins anew.</summary>
    private async Task<Functieaanbod> BiedAanAsync(AccountId account, Organisatie organisatie, Rol rol, Handeling handeling, CancellationToken ct)
    {
        var aanbod = await db.Functieaanboden.Open(handeling.Op)
            .FirstOrDefaultAsync(a => a.AccountId == account && a.OrganisatieId == organisatie.Id && a.Rol == rol, ct);
        if (aanbod is null)
        {
            aanbod = new Functieaanbod
            {
                AccountId = account,
                OrganisatieId = organisatie.Id,
                Rol = rol,
                Door = handeling.Wie,
                Op = handeling.Op,
                VraagtBevestiging = await VraagtBevestigingAsync(account, organisatie, rol, handeling, ct),
            };
            db.Functieaanboden.Add(aanbod);
        }
        aanbod.Op = handeling.Op;
        await db.SaveChangesAsync(ct);
        return aanbod;
    }

    /// <summary>Also who lets somebody manage accounts at the own office asks a colleague, or a second address of one person would be that colleague.</summary>
    private async Task<bool> VraagtBevestigingAsync(AccountId account, Organisatie organisatie, Rol rol, Handeling handeling, CancellationToken ct) =>
        organisatie.Id != handeling.Namens
        || (Beheerbereik.IsBeheerder(rol) && await Beheerbereik.Beheerders(db, handeling.Op)
            .AnyAsync(f => f.OrganisatieId == organisatie.Id && f.AccountId != account && f.AccountId != handeling.Wie, ct));

    private async Task<Weigering?> BezwaarAsync(Account account, Organisatie organisatie, Uitnodiging uitnodiging, Handeling handeling, CancellationToken ct)
    {
        var id = new AccountId(account.Id);
        if (id == handeling.Wie)
            return GebruikerWeigeringen.ZelfGeven;
        var lopend = db.Functies.Where(f => f.AccountId == id && (f.Tot == null || f.Tot > handeling.Op));
        if (await lopend.AnyAsync(f => f.OrganisatieId == organisatie.Id && f.Rol == uitnodiging.Rol, ct))
            return GebruikerWeigeringen.HeeftFunctieAl;
        // Of a school without a beheerder the own office would agree with itself, so there a colleague of it cannot be let in.
        var collega = organisatie.Id != handeling.Namens && await lopend.AnyAsync(f => f.OrganisatieId == handeling.Namens, ct);
        return collega && !await Beheerbereik.HeeftBeheerderAsync(db, organisatie.Id, id, handeling.Op, ct) ? GebruikerWeigeringen.EigenCollega : null;
    }

    private async Task<Account> MaakAsync(Uitnodiging uitnodiging)
    {
        var email = uitnodiging.Email.Trim();
        var account = new Account { Id = Guid.NewGuid(), Naam = uitnodiging.Naam.Trim(), UserName = email, Email = email, PhoneNumber = uitnodiging.Telefoon };
        var uitkomst = await accounts.CreateAsync(account);
        return uitkomst.Succeeded ? account : throw new InvalidOperationException($"Account maken lukt niet: {uitkomst.Errors.First().Code}");
    }
}

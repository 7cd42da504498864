using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public enum Herstelsoort
{
    /// <summary>A new link to choose a password; the second factor stays.</summary>
    Wachtwoord,

    /// <summary>Lost phone, after the beheerder checked who it is; the password stays.</summary>
    TweedeFactor,
}

public sealed record Accountherstel(Guid FunctieId, Herstelsoort Soort);

/// <summary>
/// Helps a colleague who cannot log in (SEC-22). Only when every functie of the account is one this beheerder manages: the beheerder of one
/// school must not be able to take over somebody's work elsewhere.
/// </summary>
public sealed class AccountHerstellen(
    OversteekDb db, UserManager<Account> accounts, Factorverzoeken verzoeken, Accountpost post, Toegangscontext toegang, Leeslogboek logboek, Waardereden redenen)
{
    /// <summary>Nothing that opens the account is shown to who asks: the person gets a mail (B-02).</summary>
    public async Task<Result> ExecuteAsync(Accountherstel herstel, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(herstel.FunctieId, handeling, ct) is not { } gevonden)
            return AlgemeneWeigeringen.NietGevonden;
        var (account, functie) = gevonden;
        var wie = Json.Schrijf(new { Account = account.Id });
        if (herstel.Soort == Herstelsoort.TweedeFactor)
            return await VraagAsync(functie, wie, handeling, ct);
        await logboek.LegVastAsync(redenen.Regel("WachtwoordlinkGemaakt", handeling, wie), ct);
        await post.MeldAsync(
            account.PasswordHash is null ? new FunctieAangeboden(functie.AccountId, functie.OrganisatieId) : new WachtwoordVergetenGevraagd(functie.AccountId), ct);
        return Result.Gelukt;
    }

    /// <summary>The second beheerder who agrees; then it happens at once (SEC-12).</summary>
    public async Task<Result> BevestigAsync(Guid functieId, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(functieId, handeling, ct) is not { } gevonden || await LopendAsync(gevonden.Functie.AccountId, handeling, ct) is not { } verzoek)
            return AlgemeneWeigeringen.NietGevonden;
        if (handeling.Wie is null || handeling.Wie == verzoek.Door)
            return GebruikerWeigeringen.FactorLoopt;
        if (!await Beheerbereik.IsTweedePersoonAsync(db, toegang, handeling, ct))
            return GebruikerWeigeringen.NogGeenDag;
        await verzoeken.VoerUitAsync(verzoek, gevonden.Account, handeling, ct);
        return Result.Gelukt;
    }

    /// <summary>The request to take the app away that runs, if any.</summary>
    public async Task<Factorverzoek?> LopendAsync(Guid functieId, Handeling handeling, CancellationToken ct) =>
        await ZoekAsync(functieId, handeling, ct) is { } gevonden ? await LopendAsync(gevonden.Functie.AccountId, handeling, ct) : null;

    private async Task<Result> VraagAsync(Functie functie, string wie, Handeling handeling, CancellationToken ct)
    {
        if (await LopendAsync(functie.AccountId, handeling, ct) is not null)
            return GebruikerWeigeringen.FactorLoopt;
        db.Factorverzoeken.Add(new Factorverzoek
        {
            AccountId = functie.AccountId,
            OrganisatieId = functie.OrganisatieId,
            Door = handeling.Wie,
            Op = handeling.Op,
        });
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync(redenen.Regel("AppVerwijderingGevraagd", handeling, wie), ct);
        await post.MeldAsync(new AppVerwijderingGevraagd(functie.AccountId), ct);
        return Result.Gelukt;
    }

    private Task<Factorverzoek?> LopendAsync(AccountId account, Handeling handeling, CancellationToken ct) =>
        Factorverzoeken.Open(db, handeling.Op).AsNoTracking().OrderBy(v => v.Op).FirstOrDefaultAsync(v => v.AccountId == account, ct);

    public async Task<bool> KanAsync(Guid functie, Handeling handeling, CancellationToken ct) => await ZoekAsync(functie, handeling, ct) is not null;

    private async Task<(Account Account, Functie Functie)?> ZoekAsync(Guid functieId, Handeling handeling, CancellationToken ct)
    {
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var functie = await db.Functies.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == functieId && (f.Tot == null || f.Tot > handeling.Op) && organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        if (functie is null || functie.AccountId == handeling.Wie)
            return null;
        var elders = await db.Functies.AnyAsync(f => f.AccountId == functie.AccountId && (f.Tot == null || f.Tot > handeling.Op) && !organisaties.Any(o => o.Id == f.OrganisatieId), ct);
        return !elders && await accounts.FindByIdAsync(functie.AccountId.Waarde.ToString()) is { } account ? (account, functie) : null;
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Post;

/// <param name="Adres">Null when nothing needs to leave, or when there is a fault.</param>
internal sealed record Adressering(Emailadres? Adres, string? Fout = null, string Taal = Berichtteksten.Nederlands)
{
    public static readonly Adressering NietNodig = new((Emailadres?)null);
}

/// <summary>Looks up address and choice at the moment of sending. Runs with the wide view of the mail service.</summary>
internal sealed class Geadresseerden(OversteekDb db)
{
    public async Task<Adressering> ZoekAsync(
        UitgaandBericht bericht, Berichtsoort soort, Berichtgegevens gegevens, CancellationToken ct) => soort.Ontvanger switch
        {
            Ontvanger.Ouders => await OuderAsync(bericht, ct),
            Ontvanger.Gebruiker => await GebruikerAsync(gegevens.Account, ookNieuw: false, ct),
            Ontvanger.Uitgenodigde => await GebruikerAsync(gegevens.Account, ookNieuw: true, ct),
            Ontvanger.OudEmailadres => await WijzigingAsync(gegevens.Wijziging, nieuw: false, ct),
            Ontvanger.NieuwEmailadres => await WijzigingAsync(gegevens.Wijziging, nieuw: true, ct),
            Ontvanger.GenodigdeOuder => await GenodigdeAsync(gegevens.Portaal, ct),
            Ontvanger.Portaalbezoeker => await BezoekerAsync(gegevens.Portaal, ct),
            Ontvanger.BekendeOuder => await BekendeAsync(gegevens, ct),
            Ontvanger.Basisschool => await OrganisatieAsync(await EigenaarAsync(bericht.LeerlingId, ct), ct),
            Ontvanger.School or Ontvanger.Organisatie => await OrganisatieAsync(bericht.OrganisatieId, ct),
            Ontvanger.Regio => await OrganisatieAsync(await RegioAsync(bericht.OrganisatieId, ct), ct),
            _ => throw new ArgumentOutOfRangeException(nameof(soort), soort.Ontvanger, "Onbekende ontvanger."),
        };

    private async Task<Adressering> OuderAsync(UitgaandBericht bericht, CancellationToken ct)
    {
        var ouder = await db.Ouders.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == bericht.LeerlingId && o.Volgnummer == bericht.Ouder, ct);
        if (ouder?.Communicatiekeuze != Communicatiekeuze.Ja
            || ouder.Contact?.Email is not { Length: > 0 } adres || await IsOverledenAsync(ouder.LeerlingId, ct))
            return Adressering.NietNodig;
        return Gecontroleerd(adres, "ADRES-ONGELDIG");
    }

    /// <summary>D-25: all communication stops, also what was waiting.</summary>
    private Task<bool> IsOverledenAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Leerlingen.AnyAsync(l => l.Id == leerling && l.AlternatieveStatus == AlternatieveStatus.Overleden, ct);

    /// <summary>For an account that does not exist or was never used nothing is sent, and the page that asked cannot tell (SEC-19).</summary>
    private async Task<Adressering> GebruikerAsync(AccountId? id, bool ookNieuw, CancellationToken ct)
    {
        var account = id is { } gevraagd ? await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == gevraagd.Waarde && a.Actief, ct) : null;
        return account is null || (account.PasswordHash is null && !ookNieuw) ? Adressering.NietNodig : Gecontroleerd(account.Email, "ADRES-ONGELDIG");
    }

    /// <summary>A change that was stopped or replaced before its mail left, is nothing to tell.</summary>
    private async Task<Adressering> WijzigingAsync(Guid? id, bool nieuw, CancellationToken ct) =>
        await db.Emailwijzigingen.Where(w => w.Id == id && w.GeslotenOp == null).Select(w => nieuw ? w.Nieuw : w.Oud).SingleOrDefaultAsync(ct) is { } adres
            ? Gecontroleerd(adres, "ADRES-ONGELDIG")
            : Adressering.NietNodig;

    /// <summary>Used or taken back before its mail left: nothing to send.</summary>
    private async Task<Adressering> GenodigdeAsync(Guid? id, CancellationToken ct) =>
        await db.Ouderportaalcodes.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.Status == Ouderportaalcodestatus.Uitgegeven, ct) is { Adres: { } adres } code
            ? Gecontroleerd(adres, "ADRES-ONGELDIG") with { Taal = code.Taal }
            : Adressering.NietNodig;

    /// <summary>Who asked with an address that nobody has, gets nothing and the page cannot tell (SEC-19).</summary>
    private async Task<Adressering> BezoekerAsync(Guid? id, CancellationToken ct) =>
        await db.Portaallinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == id && l.GebruiktOp == null && (l.Houder != null || l.CodeId != null), ct) is { } link
            ? Gecontroleerd(link.Email, "ADRES-ONGELDIG") with { Taal = link.Taal }
            : Adressering.NietNodig;

    /// <summary>An account with the address that the school had gets one mail: that of the school, in the language of the account.</summary>
    private async Task<Adressering> BekendeAsync(Berichtgegevens gegevens, CancellationToken ct)
    {
        if (await db.Ouderportaalcodes.AsNoTracking().SingleOrDefaultAsync(c => c.Id == gegevens.Portaal, ct) is not { } code)
            return Adressering.NietNodig;
        var houders = await db.Inzagerechten.Where(i => i.OuderId == code.OuderId && i.Houdersoort == Houdersoort.Ouder).Select(i => i.HouderId).ToListAsync(ct);
        var ids = houders.ConvertAll(h => h.Waarde);
        var accounts = await db.Ouderaccounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        var zelfde = accounts.Find(a => string.Equals(a.Email, code.BekendAdres?.Trim(), StringComparison.OrdinalIgnoreCase));
        var account = gegevens.Houder is { } houder ? accounts.Find(a => a.Houder == houder) : zelfde;
        var adres = gegevens.Houder is null ? code.BekendAdres : account == zelfde ? null : account?.Email;
        return adres is null ? Adressering.NietNodig : Gecontroleerd(adres, "ADRES-ONGELDIG") with { Taal = account?.Taal ?? code.Taal };
    }

    private async Task<Adressering> OrganisatieAsync(OrganisatieId? id, CancellationToken ct) =>
        Gecontroleerd(await db.Organisaties.Where(o => o.Id == id).Select(o => o.Email).SingleOrDefaultAsync(ct), "GEEN-ADRES");

    private async Task<OrganisatieId?> EigenaarAsync(LeerlingId? leerling, CancellationToken ct) =>
        await db.Leerlingen.Where(l => l.Id == leerling).Select(l => (OrganisatieId?)l.OrganisatieId).SingleOrDefaultAsync(ct);

    private async Task<OrganisatieId?> RegioAsync(OrganisatieId? school, CancellationToken ct) =>
        await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct);

    private static Adressering Gecontroleerd(string? adres, string fout) =>
        Emailadres.TryParse(adres, out var gelezen) ? new(gelezen) : new(null, fout);
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>
/// What a proven address does: begin a visit, or make this person a parent of the child. Runs in the transaction that used the link up; a
/// parent with an account already sees the new child beside the others.
/// </summary>
internal sealed class Portaalinschrijving(OversteekDb db, TimeProvider klok)
{
    public Task<Result<HouderId>> VoerUitAsync(Portaallink link, CancellationToken ct) => link.Soort switch
    {
        Portaallinksoort.Binnenkomen => Task.FromResult<Result<HouderId>>(link.Houder is { } houder ? houder : OuderportaalWeigeringen.LinkVerlopen),
        Portaallinksoort.Inschrijven => SchrijfInAsync(link, ct),
        Portaallinksoort.Stoppen => Task.FromResult<Result<HouderId>>(OuderportaalWeigeringen.LinkVerlopen),
        _ => throw new ArgumentOutOfRangeException(nameof(link), link.Soort, "Een link zonder werk."),
    };

    private async Task<Result<HouderId>> SchrijfInAsync(Portaallink link, CancellationToken ct)
    {
        if (await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.Id == link.CodeId && c.Status == Ouderportaalcodestatus.Uitgegeven, ct) is not { } code)
            return OuderportaalWeigeringen.LinkVerlopen;
        var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == code.LeerlingId, ct);
        var ouder = kind.Ouders.Single(o => o.Id == code.OuderId);
        if (ouder.Gegevens.Gezag == Gezag.Nee)
            return OuderportaalWeigeringen.GeenGezag;
        var account = await AccountAsync(link, ct);
        // Two parents on one account would read each other's address and phone.
        if (await db.Inzagerechten.AnyAsync(i =>
            i.LeerlingId == kind.Id && i.HouderId == account.Houder && i.OuderId != ouder.Id && (i.Tot == null || i.Tot > db.Nu), ct))
            return OuderportaalWeigeringen.AdresVanAndereOuder;
        var handeling = new Handeling(new AccountId(account.Id), Rol.Ouder, kind.OrganisatieId, klok.GetUtcNow(), Guid.NewGuid());
        var uit = await GebruikAsync(code, kind, ouder, account, handeling, ct);
        if (uit.IsGelukt)
            uit = LegVast(kind, ouder, link, handeling);
        uit = await db.BewaarAsync(uit, OuderportaalWeigeringen.Gewijzigd, ct);
        return uit.IsGelukt ? account.Houder : Result<HouderId>.Geweigerd(uit.Weigeringen);
    }

    private async Task<Ouderaccount> AccountAsync(Portaallink link, CancellationToken ct)
    {
        var index = db.Index.Ouderadres(link.Email);
        if (await db.Ouderaccounts.SingleOrDefaultAsync(a => a.Emailindex == index, ct) is { } bestaand)
            return bestaand;
        var nieuw = new Ouderaccount { Email = link.Email, Emailindex = index, Taal = link.Taal, Op = klok.GetUtcNow() };
        db.Add(nieuw);
        return nieuw;
    }

    private async Task<Result> GebruikAsync(
        Ouderportaalcode code, Leerling kind, Ouder ouder, Ouderaccount account, Handeling handeling, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == kind.Id, ct);
        var einde = Nederland.Moment(kind.Schooljaar.Volgende.Begin, TimeOnly.MinValue);
        var bekend = await Bekendeouders.VanAsync(db, ouder, account.Email, ct);
        return code.Gebruik(new Ouderinschrijving(account.Houder, okr?.IsVoorOuders == true, einde) { Bekend = bekend }, handeling);
    }

    /// <summary>The proven address takes the place of what the school had, and the choice is that of the parent (D-17).</summary>
    private static Result LegVast(Leerling kind, Ouder ouder, Portaallink link, Handeling handeling)
    {
        if (ouder.Contact?.Email != link.Email)
            kind.WijzigOuder(ouder.Volgnummer, ouder.Gegevens with { Contact = (ouder.Contact ?? new Adresgegevens()) with { Email = link.Email } }, handeling);
        return kind.LegKeuzeVast(ouder.Volgnummer, link.Keuze, handeling);
    }
}

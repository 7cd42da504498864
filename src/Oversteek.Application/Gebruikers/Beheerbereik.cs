using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Gebruikers;

/// <summary>Which accounts somebody manages (GEN-09): those of the own organisation, and a board those of its schools.</summary>
public static class Beheerbereik
{
    public static IQueryable<Organisatie> Organisaties(OversteekDb db, Toegangscontext toegang)
    {
        var eigen = toegang.Organisatie;
        if (toegang.Rol is not { } rol || eigen is null || !Rechtentabel.Heeft(rol, Recht.AccountsBeheren))
            return db.Organisaties.Where(_ => false);
        return rol switch
        {
            Rol.Platformbeheerder => db.Organisaties,
            Rol.Beheerdersrol => db.Organisaties.Where(o => o.Id == eigen || o.BestuurId == eigen),
            _ => db.Organisaties.Where(o => o.Id == eigen),
        };
    }

    /// <summary>Roles that people of this kind of organisation can have.</summary>
    public static IReadOnlyList<Rol> Rollen(Organisatiesoort soort) => soort switch
    {
        Organisatiesoort.PoSchool => [Rol.PoGebruiker, Rol.PoBeheerder],
        Organisatiesoort.VoSchool => [Rol.VoGebruiker, Rol.VoBeheerder],
        Organisatiesoort.Schoolbestuur => [Rol.Bestuurscontactpersoon, Rol.Beheerdersrol, Rol.Monitorrol, Rol.Helpdeskrol],
        Organisatiesoort.Regio => [Rol.Regiocoordinator],
        Organisatiesoort.Onderzoeksbureau => [Rol.Onderzoeksbureau, Rol.IskTestloket],
        Organisatiesoort.IskTestloket => [Rol.IskTestloket],
        Organisatiesoort.Samenwerkingsverband => [Rol.Samenwerkingsverband],
        Organisatiesoort.Platform => [Rol.Platformbeheerder],
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, "Onbekende soort organisatie."),
    };

    public static bool IsBeheerder(Rol rol) => Rechtentabel.Heeft(rol, Recht.AccountsBeheren);

    /// <summary>Who can agree for an organisation with what comes from outside (B-03).</summary>
    public static IQueryable<Functie> Beheerders(OversteekDb db, DateTimeOffset op)
    {
        var rollen = Enum.GetValues<Rol>().Where(IsBeheerder).ToList();
        return db.Functies.Geldig(op).Where(f => rollen.Contains(f.Rol));
    }

    /// <summary>Whether somebody of the organisation itself, other than this account, can.</summary>
    public static Task<bool> HeeftBeheerderAsync(OversteekDb db, OrganisatieId organisatie, AccountId behalve, DateTimeOffset op, CancellationToken ct) =>
        Beheerders(db, op).AnyAsync(f => f.OrganisatieId == organisatie && f.AccountId != behalve, ct);

    /// <summary>
    /// Whether who agrees manages accounts here for a day already: who was let in a moment ago by the one who asks is no second person (B-02, B-03).
    /// </summary>
    public static async Task<bool> IsTweedePersoonAsync(OversteekDb db, Toegangscontext toegang, Handeling handeling, CancellationToken ct)
    {
        var hier = toegang.Organisatie;
        var gisteren = handeling.Op - Factorverzoek.Wachttijd;
        var langer = Beheerders(db, handeling.Op).Where(f => f.Van <= gisteren);
        // On the first day of a platform nobody does, and nobody has anything yet that could be taken.
        return await langer.AnyAsync(f => f.OrganisatieId == hier && f.AccountId == handeling.Wie, ct)
            || (toegang.Rol == Rol.Platformbeheerder && !await langer.AnyAsync(ct));
    }

    public static Task<Organisatie?> ZoekAsync(OversteekDb db, Toegangscontext toegang, OrganisatieId organisatie, CancellationToken ct) =>
        Organisaties(db, toegang).SingleOrDefaultAsync(o => o.Id == organisatie, ct);
}

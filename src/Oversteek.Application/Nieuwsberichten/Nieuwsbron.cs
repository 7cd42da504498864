using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Nieuwsberichten;

public sealed record Nieuwsregel(Nieuwsbericht Bericht, string Van, bool Gelezen);

/// <summary>What is for who is logged in: of the own region and of the platform, for the own kind of work (GEN-07).</summary>
public sealed class Nieuwsbron(OversteekDb db, Toegangscontext toegang)
{
    private static readonly Nieuwssoort[] Nieuws = [Nieuwssoort.Nieuws, Nieuwssoort.Training];

    public static Nieuwslezers Groep(Rol? rol) => rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => Nieuwslezers.Basisscholen,
        Rol.VoGebruiker or Rol.VoBeheerder => Nieuwslezers.VoScholen,
        Rol.Bestuurscontactpersoon or Rol.Beheerdersrol or Rol.Monitorrol or Rol.Helpdeskrol => Nieuwslezers.Besturen,
        Rol.Regiocoordinator => Nieuwslezers.Regios,
        null or Rol.Platform or Rol.Ouder => Nieuwslezers.Niemand,
        _ => Nieuwslezers.Anderen,
    };

    /// <summary>News and trainings, the newest first.</summary>
    public Task<IReadOnlyList<Nieuwsregel>> NieuwsAsync(CancellationToken ct) => LeesAsync(b => b.Where(n => Nieuws.Contains(n.Soort)), ct);

    /// <summary>For the pages of the help.</summary>
    public Task<IReadOnlyList<Nieuwsregel>> VanSoortAsync(Nieuwssoort soort, CancellationToken ct) =>
        LeesAsync(b => b.Where(n => n.Soort == soort), ct);

    /// <summary>Null when it is not for this user.</summary>
    public async Task<Nieuwsregel?> VindAsync(NieuwsberichtId id, CancellationToken ct) =>
        (await LeesAsync(b => b.Where(n => n.Id == id), ct)).SingleOrDefault();

    /// <summary>For the menu, at every page: one count.</summary>
    public static Task<int> OngelezenAsync(OversteekDb db, OrganisatieId wie, Schooljaar jaar, CancellationToken ct)
    {
        var account = db.Toegang.Account;
        return Voor(db, wie, Groep(db.Toegang.Rol)).CountAsync(
            n => Nieuws.Contains(n.Soort) && !db.Nieuwslezingen.Any(l => l.NieuwsberichtId == n.Id && l.AccountId == account), ct);
    }

    private static IQueryable<Nieuwsbericht> Voor(OversteekDb db, OrganisatieId wie, Nieuwslezers groep) => db.Nieuwsberichten.AsNoTracking().Where(
        n => n.GepubliceerdOp != null && n.IngetrokkenOp == null && (n.Voor & groep) != Nieuwslezers.Niemand
            && db.Organisaties.Any(o => o.Id == n.OrganisatieId && (o.Soort == Organisatiesoort.Platform || o.Id == wie
                || db.Organisaties.Any(w => w.Id == wie && w.RegioId == o.Id))));

    private async Task<IReadOnlyList<Nieuwsregel>> LeesAsync(Func<IQueryable<Nieuwsbericht>, IQueryable<Nieuwsbericht>> kies, CancellationToken ct)
    {
        if (toegang.Organisatie is not { } wie)
            return [];
        var account = toegang.Account;
        var berichten = await kies(Voor(db, wie, Groep(toegang.Rol))).ToListAsync(ct);
        var ids = berichten.Select(n => n.Id).ToList();
        var gelezen = await db.Nieuwslezingen.Where(l => l.AccountId == account && ids.Contains(l.NieuwsberichtId))
            .Select(l => l.NieuwsberichtId).ToListAsync(ct);
        var afzenders = berichten.Select(n => n.OrganisatieId).Distinct().ToList();
        var namen = await db.Organisaties.AsNoTracking().Where(o => afzenders.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. berichten.OrderByDescending(n => n.GepubliceerdOp).Select(n => new Nieuwsregel(n, namen[n.OrganisatieId], gelezen.Contains(n.Id)))];
    }
}

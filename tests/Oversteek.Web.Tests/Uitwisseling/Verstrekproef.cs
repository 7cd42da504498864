using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp.Web;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>A file for outside the platform of every kind, as the po school makes it.</summary>
internal static class Verstrekproef
{
    public static Task<Result<Osouitvoer>> VerstrekAsync(this Proefserver server, LeerlingId id, Verstrekking soort, params string[] weg) => soort switch
    {
        Verstrekking.Samenwerkingsverband => server.PoswvAsync(id, weg),
        Verstrekking.PoSchool => NaarPoAsync(server, id, weg),
        _ => server.MaakOsoAsync(id, soort, weg),
    };

    public static Task<Result<Osouitvoer>> MaakOsoAsync(this Proefserver server, LeerlingId id, Verstrekking soort, params string[] weg) => server.InScopeAsync(
        sp => sp.GetRequiredService<OsoVerstrekken>().ExecuteAsync(new OsoVerstrekking(id, soort, weg), server.Handeling(server.Regio.PoSchool), CancellationToken.None),
        toegang => toegang.Gebruik(server.Regio.PoSchool, null, Rol.PoGebruiker));

    /// <summary>A file must hold the address of the school that makes it.</summary>
    public static Task MetSchooladresAsync(this Proefserver server) => server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool)
        .ExecuteUpdateAsync(s => s.SetProperty(o => o.Straat, "Kade").SetProperty(o => o.Huisnummer, "1").SetProperty(o => o.Postcode, "1234AB").SetProperty(o => o.Plaats, "Havenstad")));

    private static async Task<Result<Osouitvoer>> NaarPoAsync(Proefserver server, LeerlingId id, string[] weg)
    {
        var was = await ZetStatusAsync(server, id, AlternatieveStatus.AnderePo);
        var uit = await server.MaakOsoAsync(id, Verstrekking.PoSchool, weg);
        await ZetStatusAsync(server, id, was);
        return uit;
    }

    private static Task<string?> ZetStatusAsync(Proefserver server, LeerlingId id, string? status) => server.Systeem(async db =>
    {
        var leerling = await db.Leerlingen.SingleAsync(l => l.Id == id);
        var was = leerling.AlternatieveStatus;
        db.Entry(leerling).Property(l => l.AlternatieveStatus).CurrentValue = status;
        await db.SaveChangesAsync();
        return was;
    });
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>A file holds more addresses than a screen: it is a reading of each child in it.</summary>
public sealed class ContactbestandTests
{
    [Theory]
    [Databases]
    [Regel("PRIV-7", "D-46")]
    public async Task Wie_de_contactgegevens_als_bestand_ophaalt_staat_bij_elk_kind_in_het_logboek(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        await wereld.AangemeldAsync(vo, wereld.Havo);
        await wereld.AangemeldAsync(vo, wereld.Havo);
        var voor = await GelezenAsync(wereld.Server);

        (await vo.GetAsync("/contactgegevens?handler=Uitvoer&soort=csv")).Bytes.Length.ShouldBeGreaterThan(0);

        (await GelezenAsync(wereld.Server) - voor).ShouldBe(2);
    }

    private static Task<int> GelezenAsync(Proefserver server) => server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LeerlingGelezen"));
}

using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Procedures;

/// <summary>A region that hides more in public hides as much in every count of its own.</summary>
public sealed class KleinsteAantalTests
{
    private const int Aantal = 6;

    [Theory, Databases, Regel("PRIV-16", "B-11", "D-62")]
    public async Task Wat_een_regio_klein_noemt_staat_in_geen_van_haar_tellingen(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        for (var i = 0; i < Aantal; i++)
            await KindAsync(server);
        var regio = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);
        string[] adressen = ["/aanvragen/regio", "/zib/regio", "/voortgang/vso-indicaties"];
        foreach (var adres in adressen)
            Cellen(await regio.GetAsync(adres)).ShouldContain($"{Aantal}", $"{adres}: vijf is genoeg");

        await server.ZetRegelsAsync(r => r with { MinimumCel = 10 });

        foreach (var adres in adressen)
            Cellen(await regio.GetAsync(adres)).ShouldNotContain($"{Aantal}", adres);
        (await regio.GetAsync("/aanvragen/regio")).Tekst.ShouldContain("< 10 aanvragen");
        var vso = await regio.GetAsync("/voortgang/vso-indicaties");
        Cellen(vso).ShouldContain("< 10");
        vso.Tekst.ShouldContain("1 tot en met 9");
    }

    private static List<string> Cellen(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("main td").Select(c => c.TextContent.Trim())];

    /// <summary>In the vso, with a request and an application for research that have begun.</summary>
    private static async Task KindAsync(Proefserver server)
    {
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (_, okr, h) =>
        {
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "01", Uitstroom = Uitstroom.GespecialiseerdOnderwijs }, h);
            okr.SlaOp("4c", new Onderdeelinhoud().Met("typeVso", "vso-4"), h);
        });
        await server.Systeem(async db =>
        {
            db.AddRange(
                new Aanvraag(id, server.Regio.VoSchool, server.Regio.PoSchool, Proefregio.Schooljaar, Aanvraagsoort.TlvPro),
                new ZibAanmelding(id, server.Regio.PoSchool, Proefregio.Schooljaar));
            await db.SaveChangesAsync();
        });
    }
}

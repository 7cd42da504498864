using System.Net;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Procedures;

public sealed class VsoIndicatieTests
{
    private const string Adres = "/voortgang/vso-indicaties";

    [Theory, Regel("OKR-11", "PRIV-16", "B-11"), Databases]
    public async Task Alleen_eigen_bestuur_en_regio_zien_wie_er_naar_het_vso_gaat_ook_bij_een_concept(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Eenling");
        await KiesAsync(po, id);
        for (var i = 0; i < 5; i++)
            await server.LeerlingAsync(server.Regio.AnderePoSchool, (_, okr, h) => Indicatie(okr, h, "vso-4"));
        await server.LeerlingAsync(server.Regio.AnderePoSchool, (_, okr, h) => okr.StelAdviesVast(new Schooladvies { Voorlopig = "60" }, h), "Regulier");

        var bestuur = await (await server.LogInAsync(Rol.Bestuurscontactpersoon, server.Regio.Bestuur)).GetAsync(Adres);
        bestuur.Tekst.ShouldContain("Basisschool De Eik vso-3 vmbo-bb 1");
        bestuur.Tekst.ShouldContain("Basisschool De Linde vso-4 vso 5");
        bestuur.Tekst.ShouldNotContain("havo", customMessage: "een ander advies telt niet mee");
        var regio = await (await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio)).GetAsync(Adres);
        regio.Tekst.ShouldContain("vso-3 vmbo-bb < 5");
        regio.Tekst.ShouldContain("vso-4 vso 5");
        regio.Tekst.ShouldNotContain("De Eik", customMessage: "een school met een leerling wijst die leerling aan");
        foreach (var pagina in new[] { bestuur, regio })
        {
            pagina.Tekst.ShouldNotContain("Eenling");
            pagina.Tekst.ShouldNotContain("in eigen woorden");
        }
        await NiemandAndersAsync(server);
    }

    /// <summary>As the school does it: exit on tab 4, then type and level on the tab that opens.</summary>
    private static async Task KiesAsync(Webklant po, LeerlingId id)
    {
        await (await po.GetAsync(Tab(id, "4"))).Formulier("#okr").Zet("Invoer.Voorlopig", "20").Zet("Invoer.Uitstroom", nameof(Uitstroom.GespecialiseerdOnderwijs))
            .VerstuurAsync("Opslaan");
        await (await po.GetAsync(Tab(id, "4c"))).Formulier("#okr").Zet("Invoer.Velden[typeVso]", "vso-3").Zet("Invoer.Velden[verwachtNiveau]", "in eigen woorden")
            .VerstuurAsync("Opslaan");
    }

    private static string Tab(LeerlingId id, string nummer) => $"/leerlingen/{id.Waarde}/okr/{nummer}";

    private static void Indicatie(Okr okr, Handeling handeling, string type)
    {
        okr.StelAdviesVast(new Schooladvies { Voorlopig = "01", Uitstroom = Uitstroom.GespecialiseerdOnderwijs }, handeling);
        okr.SlaOp("4c", new Onderdeelinhoud().Met("typeVso", type), handeling);
    }

    private static async Task NiemandAndersAsync(Proefserver server)
    {
        var ander = OrganisatieId.Nieuw();
        await server.Systeem(async db =>
        {
            db.Add(new Organisatie(ander, Organisatiesoort.Schoolbestuur, "Stichting Anders") { RegioId = server.Regio.Regio });
            await db.SaveChangesAsync();
        });
        foreach (var (rol, organisatie) in new[] { (Rol.Bestuurscontactpersoon, ander), (Rol.Regiocoordinator, server.Regio.AndereRegio) })
        {
            var pagina = await (await server.LogInAsync(rol, organisatie)).GetAsync(Adres);
            pagina.Tekst.ShouldContain("Geen basisschool heeft", customMessage: $"{rol} van een ander");
            pagina.Tekst.ShouldNotContain("vso-4");
        }
        foreach (var (rol, organisatie) in new[] { (Rol.VoGebruiker, server.Regio.VoSchool), (Rol.PoGebruiker, server.Regio.AnderePoSchool) })
            (await (await server.LogInAsync(rol, organisatie)).GetAsync(Adres)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

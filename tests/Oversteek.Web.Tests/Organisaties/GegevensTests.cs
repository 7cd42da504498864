using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Organisaties;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Organisaties;

/// <summary>Data of the own school, and the lists of all schools.</summary>
public sealed class GegevensTests
{
    [Theory, Databases, Regel("GEN-03", "GEN-10", "GEN-12")]
    public async Task De_school_kijkt_haar_gegevens_na_en_andere_scholen_zien_haar_contactpersoon(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (beheerder, po) = (await server.LogInAsync(Rol.VoBeheerder, server.Regio.VoSchool), await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));
        (await beheerder.GetAsync("/")).Tekst.ShouldContain("Gegevens van de school nakijken");
        var pagina = await beheerder.GetAsync("/gegevens");
        pagina.Tekst.ShouldContain("Nog niet nagekeken");
        pagina.Document.QuerySelector("#gebruikers")!.TextContent.ShouldNotBeNullOrWhiteSpace();

        await pagina.Formulier("#personen").Zet("Personen.Regels[0].Naam", "Jan de Boer").Zet("Personen.Regels[0].Taak", "aanmeldingen")
            .Zet("Personen.Regels[0].Email", "aanmelden@haven.example").VerstuurAsync("Contactpersonen opslaan");
        (await (await beheerder.GetAsync("/gegevens")).Formulier("#controle").VerstuurAsync("Alles klopt")).Tekst.ShouldContain("Nagekeken op");

        (await beheerder.GetAsync("/")).Tekst.ShouldNotContain("Gegevens van de school nakijken");
        var lijst = await po.GetAsync("/scholen/vo?kolommen=naam&kolommen=contact");
        lijst.Tekst.ShouldContain("Jan de Boer (aanmeldingen)");
        lijst.Document.QuerySelector("main table")!.TextContent.ShouldNotContain("Basisschool");
        (await server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.VoSchool).Select(o => o.GecontroleerdOp).SingleAsync())).ShouldNotBeNull();
    }

    [Theory, Databases, Regel("GEN-10", "REL-7")]
    public async Task Wie_geen_beheerder_is_wijzigt_niets_en_wie_is_ingehaald_ook_niet(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var (gebruiker, beheerder) = (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool), await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool));
        var bewijs = (await gebruiker.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        (await gebruiker.PostAsync("/gegevens?handler=Controle", [new("__RequestVerificationToken", bewijs), new("versie", "0")])).Status.ShouldBe(HttpStatusCode.Forbidden);
        var oud = await beheerder.GetAsync("/gegevens");
        await (await beheerder.GetAsync("/gegevens")).Formulier("#contact").Zet("Invoer.Telefoon", "010-7654321").VerstuurAsync("Opslaan");

        (await oud.Formulier("#controle").VerstuurAsync("Alles klopt")).Tekst.ShouldContain(ContactWeigeringen.Intussen.Zin());
        var half = await (await beheerder.GetAsync("/gegevens")).Formulier("#personen").Zet("Personen.Regels[0].Naam", "Zonder taak").VerstuurAsync("Contactpersonen opslaan");
        half.Status.ShouldBe(HttpStatusCode.BadRequest);
        half.Tekst.ShouldContain(ContactWeigeringen.PersoonOnvolledig.Zin());
        half.Formulier("#personen").Waarde("Personen.Regels[0].Naam").ShouldBe("Zonder taak");
        var naamloos = await (await beheerder.GetAsync("/gegevens")).Formulier("#personen").Zet("Personen.Regels[1].Taak", "Conciërge").VerstuurAsync("Contactpersonen opslaan");
        naamloos.Tekst.ShouldContain(ContactWeigeringen.PersoonOnvolledig.Zin());
        naamloos.Formulier("#personen").Waarde("Personen.Regels[1].Taak").ShouldBe("Conciërge");
        var na = await server.Systeem(db => db.Organisaties.SingleAsync(o => o.Id == server.Regio.PoSchool));
        (na.GecontroleerdOp, na.Contactpersonen.Count, na.Telefoon).ShouldBe((null, 0, "010-7654321"));
    }

    [Theory, Databases, Regel("GEN-13")]
    public async Task Een_vo_school_filtert_de_basisscholen_op_plaats_en_haalt_ze_op_als_bestand(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var vo = await server.LogInAsync(Rol.VoGebruiker, server.Regio.VoSchool);

        (await vo.GetAsync("/scholen/po?plaats=Proefstad")).Tekst.ShouldContain("2 van 2 scholen");
        (await vo.GetAsync("/scholen/po?sorteer=-naam")).Tekst.ShouldContain("Basisschool De Linde");
        var csv = await vo.GetAsync("/scholen/po?handler=Uitvoer&soort=csv&plaats=Proefstad");
        Encoding.UTF8.GetString(csv.Bytes).ShouldContain("school@proef.example");
        Encoding.UTF8.GetString(csv.Bytes).ShouldNotContain("Havencollege");
    }
}

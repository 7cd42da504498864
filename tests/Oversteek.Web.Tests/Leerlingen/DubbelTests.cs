using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Leerlingen;

/// <summary>B-34, D-11: two records of one child become one, and a record by mistake goes, with a trace.</summary>
public sealed class DubbelTests
{
    [Theory, Databases, Regel("B-34", "D-11")]
    public async Task Twee_records_van_een_kind_worden_een_met_een_keuze_per_veld_en_wat_erbij_hoort_gaat_mee(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var blijft = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            l.VulAan(new Leerlinggegevens { Groep = "8A" }, h);
            o.SlaOp("3", new Onderdeelinhoud().Met("huiswerk", "Maakt alles."), h);
        });
        var gaat = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            l.VulAan(new Leerlinggegevens { Groep = "8B" }, h);
            l.LegKeuzeVast(1, Communicatiekeuze.Ja, h);
            o.SlaOp("3", new Onderdeelinhoud().Met("huiswerk", "Vergeet soms iets.").Met("verzuim", "Geen."), h);
            o.StelAdviesVast(new Schooladvies { Voorlopig = "60", VoorlopigOp = new DateOnly(2027, 1, 12) }, h);
        });
        await BijlageAsync(po, gaat, "verklaring.txt", "inhoud"u8.ToArray());
        await po.GetAsync($"/leerlingen/{gaat.Waarde}/okr/3");

        var keuze = await po.GetAsync($"/leerlingen/{blijft.Waarde}/samenvoegen");
        keuze.Tekst.ShouldContain("Jansen, Sanne");
        var voorbeeld = await po.GetAsync($"/leerlingen/{blijft.Waarde}/samenvoegen?met={gaat.Waarde}");
        voorbeeld.Tekst.ShouldContain("Maakt alles.");
        voorbeeld.Tekst.ShouldContain("Vergeet soms iets.");
        var formulier = voorbeeld.Formulier("#samenvoegen");

        var zonder = await formulier.VerstuurAsync("Samenvoegen");
        zonder.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(2, "zonder bevestiging verandert er niets");

        var groep = Naam(voorbeeld, "8B");
        await voorbeeld.Formulier("#samenvoegen").Zet(groep, "ander").Zet("Bevestigd", "true").VerstuurAsync("Samenvoegen");

        await server.Systeem(async db =>
        {
            var een = await db.Leerlingen.Include(l => l.Ouders).SingleAsync();
            een.Id.ShouldBe(blijft);
            een.Groep.ShouldBe("8B");
            een.Ouders.Single(o => o.Volgnummer == 1).Communicatiekeuze.ShouldBe(Communicatiekeuze.Ja);
            een.Ouders.Count.ShouldBe(2);
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync();
            okr.Inhoud("3")!["huiswerk"].ShouldBe("Maakt alles.", "wat niet gekozen is, blijft staan");
            okr.Inhoud("3")!["verzuim"].ShouldBe("Geen.");
            (okr.Advies.Voorlopig, okr.Advies.VoorlopigOp).ShouldBe(("60", new DateOnly(2027, 1, 12)));
            (await db.Inzagerechten.CountAsync(i => i.LeerlingId == gaat && i.Tot == null)).ShouldBe(0);
            (await db.Logboek.CountAsync(l => l.LeerlingId == blijft && l.Soort == "LeerlingSamengevoegd")).ShouldBe(1);
            (await db.Logboek.CountAsync(l => l.LeerlingId == gaat && l.Soort == "LeerlingVerwijderd")).ShouldBe(1);
        });
        var bijlage = await server.Systeem(db => db.Bijlagen.SingleAsync());
        (bijlage.LeerlingId, bijlage.Bestandsnaam).ShouldBe((blijft, "verklaring.txt"));
        (await po.GetAsync($"/leerlingen/{blijft.Waarde}/bijlagen/{bijlage.Id.Waarde}")).Bytes.ShouldBe("inhoud"u8.ToArray());
        var gezien = await server.Systeem(db => db.Logboek.Where(l => (l.LeerlingId == gaat || l.LeerlingId == blijft) && l.Soort == "OkrGelezen").ToListAsync());
        gezien.ShouldContain(l => l.LeerlingId == gaat);
        (await po.GetAsync($"/leerlingen/{blijft.Waarde}/gezien")).Tekst.Split("heeft het onderwijskundig rapport bekeken").Length.ShouldBe(gezien.Count + 1);
        (await po.GetAsync($"/leerlingen/{gaat.Waarde}/okr/1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Regel("B-34", "D-11")]
    public async Task Met_een_definitief_okr_of_twee_aanmeldingen_wordt_niets_samengevoegd_en_staat_er_waarom()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (een, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (twee, _) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var los = await wereld.Server.LeerlingAsync(wereld.Server.Regio.PoSchool, achternaam: "Heel Anders");
        var definitief = await wereld.Server.LeerlingAsync(wereld.Server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h).IsGelukt.ShouldBeTrue();
        });
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var aantal = await wereld.Server.Systeem(db => db.Leerlingen.CountAsync());

        (await po.GetAsync($"/leerlingen/{een.Waarde}/samenvoegen?met={twee.Waarde}")).Tekst.ShouldContain(LeerlingWeigeringen.BeideAangemeld.Zin());
        var gaat = await po.GetAsync($"/leerlingen/{los.Waarde}/samenvoegen?met={definitief.Waarde}");
        gaat.Tekst.ShouldContain("is of was definitief");
        gaat.Document.QuerySelector("#samenvoegen").ShouldBeNull();
        var token = (await po.GetAsync($"/leerlingen/{los.Waarde}/okr/3")).Formulier("#okr").Waarde("__RequestVerificationToken")!;
        (await po.PostAsync($"/leerlingen/{los.Waarde}/samenvoegen?met={definitief.Waarde}", [new("__RequestVerificationToken", token), new("Bevestigd", "true")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await po.GetAsync($"/leerlingen/{los.Waarde}/samenvoegen?met={Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(aantal);
    }

    [Theory, Databases, Regel("B-34", "D-11")]
    public async Task Een_leerling_die_per_ongeluk_is_ingevoerd_gaat_weg_met_een_reden_en_een_spoor(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await BijlageAsync(po, id, "weg.txt", "x"u8.ToArray());
        var pagina = await po.GetAsync($"/leerlingen/{id.Waarde}/verwijderen");

        var zonder = await pagina.Formulier("#verwijderen").Zet("Bevestigd", "true").VerstuurAsync("Verwijderen");
        zonder.Status.ShouldBe(HttpStatusCode.BadRequest);
        zonder.Tekst.ShouldContain(LeerlingWeigeringen.WegZonderReden.Zin());
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(1);

        await pagina.Formulier("#verwijderen").Zet("Reden", "Per ongeluk ingevoerd").Zet("Bevestigd", "true").VerstuurAsync("Verwijderen");

        await server.Systeem(async db =>
        {
            (await db.Leerlingen.CountAsync()).ShouldBe(0);
            (await db.Okrs.CountAsync()).ShouldBe(0);
            (await db.Ouders.CountAsync()).ShouldBe(0);
            (await db.Bijlageinhouden.CountAsync()).ShouldBe(0);
            (await db.Voortgangen.CountAsync()).ShouldBe(0);
            (await db.Inzagerechten.CountAsync(i => i.LeerlingId == id && i.Tot == null)).ShouldBe(0);
            var spoor = await db.Logboek.SingleAsync(l => l.LeerlingId == id && l.Soort == "LeerlingVerwijderd");
            spoor.Reden.ShouldNotBeNull();
        });
        (await po.GetAsync("/leerlingen")).Tekst.ShouldNotContain("Jansen, Sanne");
    }

    [Fact, Regel("B-34", "D-11")]
    public async Task Wat_gedeeld_is_kan_niet_weg_en_van_een_andere_school_bestaat_het_niet()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (aangemeld, _) = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var vreemd = await wereld.Server.LeerlingAsync(wereld.Server.Regio.AnderePoSchool);
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        var pagina = await po.GetAsync($"/leerlingen/{aangemeld.Waarde}/verwijderen");

        pagina.Tekst.ShouldContain("Deze leerling kan niet weg");
        pagina.Document.QuerySelector("#verwijderen").ShouldBeNull();
        foreach (var pad in new[] { "verwijderen", "samenvoegen" })
            (await po.GetAsync($"/leerlingen/{vreemd.Waarde}/{pad}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Regel("B-34")]
    public async Task Het_jaar_dat_op_het_scherm_staat_is_het_jaar_dat_wordt_geschreven()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var nieuw = await po.GetAsync("/leerlingen/nieuw");
        nieuw.Tekst.ShouldContain($"In schooljaar {Proefregio.Schooljaar}");

        await nieuw.Formulier("main form").Zet("Invoer.Roepnaam", "Kim").Zet("Invoer.Achternaam", "Bos").Zet("Invoer.Geboortedatum", "14-3-2015").VerstuurAsync();

        (await server.Systeem(db => db.Leerlingen.SingleAsync())).Schooljaar.ShouldBe(Proefregio.Schooljaar);
        (await po.GetAsync("/oso/importeren")).Tekst.ShouldContain($"Nieuwe leerlingen komen in schooljaar {Proefregio.Schooljaar}");
    }

    private static string Naam(Pagina pagina, string waarde) => pagina.Document.QuerySelectorAll("tr").First(r => r.TextContent.Contains(waarde, StringComparison.Ordinal))
        .QuerySelector("input[type=radio]")!.GetAttribute("name")!;

    private static async Task BijlageAsync(Webklant po, LeerlingId id, string naam, byte[] inhoud) =>
        (await (await po.GetAsync($"/leerlingen/{id.Waarde}/okr/6")).Formulier("#toevoegen").Zet("Invoer.Type", "OVERIG")
            .MetBestand("Invoer.Bestand", naam, inhoud, "text/plain").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
}

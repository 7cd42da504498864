using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>Tab 1 never says "opgeslagen" about something that was left out: half a parent, or a field that was emptied.</summary>
public sealed class LeegmakenTests
{
    private const string Ontbreekt = "Vul de achternaam van deze ouder in.";

    [Theory, Databases, Regel("B-31")]
    public async Task Wat_op_tabblad_1_leeggemaakt_is_is_leeg(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (l, _, h) =>
            l.VulAan(new Leerlinggegevens { Groep = "8A", Leerlingcode = "C-9911", InstroomOp = new DateOnly(2019, 8, 1), Bsn = l.Bsn }, h));
        var bsn = (await LeesAsync(server, id)).Bsn;
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var na = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr")
            .Zet("Invoer.Groep", "").Zet("Invoer.Leerlingcode", "").Zet("Invoer.InstroomOp", "").VerstuurAsync("Opslaan");

        na.Status.ShouldBe(HttpStatusCode.OK);
        var leerling = await LeesAsync(server, id);
        (leerling.Groep, leerling.Leerlingcode, leerling.InstroomOp).ShouldBe((null, null, null));
        leerling.Bsn.ShouldBe(bsn, "een leeg nummerveld laat het nummer staan");
    }

    [Theory, Databases, Regel("B-31", "B-16")]
    public async Task Een_ouder_zonder_achternaam_wordt_geweigerd_en_niet_stil_weggelaten(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var id = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var was = await OudersAsync(server, id);
        was.Split('|').Length.ShouldBe(2);

        foreach (var (nummer, veld, waarde) in new[] { (0, "AdresGeheim", "true"), (1, "Voorletters", "K.") })
        {
            var naam = $"Invoer.Ouders[{nummer}]";
            var fout = await (await po.GetAsync(OkrTests.Url(id, "1"))).Formulier("#okr").Zet($"{naam}.Achternaam", "").Zet($"{naam}.{veld}", waarde).VerstuurAsync("Opslaan");
            fout.Status.ShouldBe(HttpStatusCode.BadRequest);
            fout.HeeftFout($"{naam}.Achternaam", Ontbreekt).ShouldBeTrue(fout.Tekst);
            fout.Formulier("#okr").Waarde($"{naam}.{veld}").ShouldBe(waarde);
            (await OudersAsync(server, id)).ShouldBe(was);
        }
    }

    [Theory, Databases, Regel("B-31")]
    public async Task Ook_een_nieuwe_ouder_en_een_correctie_vragen_de_achternaam(Databasesoort soort)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form").Zet("Invoer.Roepnaam", "Kim").Zet("Invoer.Achternaam", "Bos").Zet("Invoer.Geboortedatum", "14-3-2015").VerstuurAsync();
        var alleen = (await server.Systeem(db => db.Leerlingen.SingleAsync())).Id;

        var fout = await (await po.GetAsync(OkrTests.Url(alleen, "1"))).Formulier("#okr").Zet("Invoer.Ouders[1].Email", "ouder@ouders.example").VerstuurAsync("Opslaan");

        fout.HeeftFout("Invoer.Ouders[1].Achternaam", Ontbreekt).ShouldBeTrue(fout.Tekst);
        fout.HeeftFout("Invoer.Ouders[0].Achternaam", Ontbreekt).ShouldBeFalse("wie niets typt over een ouder, wordt niets gevraagd");
        fout.Formulier("#okr").Waarde("Invoer.Ouders[1].Email").ShouldBe("ouder@ouders.example");
        (await OudersAsync(server, alleen)).ShouldBeEmpty();
        var klaar = await server.LeerlingAsync(server.Regio.PoSchool, (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h).IsGelukt.ShouldBeTrue();
        });
        var was = await OudersAsync(server, klaar);
        var correctie = await (await po.GetAsync($"/leerlingen/{klaar.Waarde}/okr/corrigeren")).Formulier("#correctie").Zet("Reden", "Verkeerd getypt.")
            .Zet("Invoer.Ouders[1].Achternaam", "").Zet("Invoer.Ouders[1].Email", "ander@ouders.example").VerstuurAsync();
        correctie.HeeftFout("Invoer.Ouders[1].Achternaam", Ontbreekt).ShouldBeTrue(correctie.Tekst);
        (await OudersAsync(server, klaar)).ShouldBe(was);
    }

    private static Task<Leerling> LeesAsync(Proefserver server, LeerlingId id) => server.Systeem(db => db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == id));

    private static Task<string> OudersAsync(Proefserver server, LeerlingId id) => server.Systeem(async db =>
        string.Join('|', (await db.Ouders.AsNoTracking().Where(o => o.LeerlingId == id).OrderBy(o => o.Volgnummer).ToListAsync()).Select(o => o.Gegevens.ToString())));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>The way in: a code that opens enrolment once, an address that a mail proves, a button per visit.</summary>
public sealed class BinnenkomstTests
{
    [Theory, Databases, Regel("SEC-28", "OUD-02", "OUD-05", "D-17", "D-06")]
    public async Task Met_de_code_begint_een_ouder_en_ziet_daarna_het_eigen_kind(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, achternaam: "Aalders");
        var code = await Ouderproef.CodeAsync(server, kind);
        var klant = server.Anoniem();

        var stap = await Ouderproef.MetCodeAsync(klant, code, await Ouderproef.GeborenAsync(server, kind));
        stap.Pad.ShouldBe("/ouders/inschrijven");
        (await klant.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders", "een code opent alleen het inschrijven");
        (await stap.Formulier("#inschrijven").Zet("Email", "a@proef.example")
            .VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "niets is vooraf gekozen");
        var kijk = await stap.Formulier("#inschrijven").Zet("Email", "moeder.aalders@proef.example").Zet("Keuze", "ja").VerstuurAsync();
        kijk.Tekst.ShouldContain("m•••s@proef.example");
        kijk.Tekst.ShouldNotContain("moeder.aalders");
        var link = await Ouderproef.LinkAsync(server, post);
        var start = await (await klant.GetAsync(link)).Formulier("#binnen").VerstuurAsync();

        start.Tekst.ShouldContain("Wat moet u nu doen?");
        var rij = await server.Systeem(db => db.Ouders.SingleAsync(o => o.LeerlingId == kind && o.Volgnummer == 1));
        (rij.Communicatiekeuze, rij.Contact?.Email).ShouldBe((Communicatiekeuze.Ja, "moeder.aalders@proef.example"));
        var recht = await server.Systeem(db => db.Inzagerechten.SingleAsync(i => i.LeerlingId == kind && i.Houdersoort == Houdersoort.Ouder));
        (recht.OuderId, recht.Reikwijdte).ShouldBe((rij.Id, Inzagereikwijdte.Ouder));
        (await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == kind && l.Soort == "OuderIngeschreven")
            .SingleAsync())).Wie!.Value.Waarde.ShouldBe(recht.HouderId.Waarde);

        // Once: the code, and the button.
        (await Ouderproef.MetCodeAsync(server.Anoniem(), code, await Ouderproef.GeborenAsync(server, kind))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Anoniem().GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("SEC-19", "SEC-25", "SEC-28")]
    public async Task Een_verkeerde_code_en_een_verkeerde_datum_zijn_een_antwoord(Databasesoort soort)
    {
        var (server, _) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var (code, geboren) = (await Ouderproef.CodeAsync(server, kind), await Ouderproef.GeborenAsync(server, kind));
        var onbekend = Application.Versleuteling.Codegever.NieuweOuderportaalcode().Gegroepeerd;

        var datum = await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren.AddDays(1));
        var ander = await Ouderproef.MetCodeAsync(server.Anoniem(), onbekend, geboren);

        (datum.Status, datum.Document.QuerySelector("#fouten")!.TextContent).ShouldBe((ander.Status, ander.Document.QuerySelector("#fouten")!.TextContent));
        datum.Status.ShouldBe(HttpStatusCode.BadRequest);
        var tikfout = await Ouderproef.MetCodeAsync(server.Anoniem(), code[..^1] + (code[^1] == 'A' ? 'B' : 'A'), geboren);
        tikfout.Tekst.ShouldContain("tikfout");
        tikfout.Formulier("#code").Waarde("Code").ShouldNotBeNullOrEmpty("niets getypts gaat verloren");
        (await server.Systeem(db => db.Portaalsessies.CountAsync())).ShouldBe(0);
    }

    [Theory, Databases, Regel("SEC-28")]
    public async Task Wie_de_datum_raadt_pauzeert_de_code_en_de_school_hoort_het(Databasesoort soort)
    {
        var (server, _) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var (code, geboren) = (await Ouderproef.CodeAsync(server, kind), await Ouderproef.GeborenAsync(server, kind));
        foreach (var dag in Enumerable.Range(1, 6))
            await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren.AddDays(dag));

        (await server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == kind))).Status.ShouldBe(Ouderportaalcodestatus.Gepauzeerd);
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "po.ouderportaalcode-gepauzeerd"))).ShouldBe(1);
        var goed = await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren);
        goed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        goed.Tekst.ShouldContain("Bel de basisschool");
        server.Klok.Verder(TimeSpan.FromHours(2));
        (await Ouderproef.MetCodeAsync(server.Anoniem(), code, geboren)).Status.ShouldBe(HttpStatusCode.BadRequest, "dicht tot de school een nieuwe geeft");
        (await Ouderproef.MetCodeAsync(server.Anoniem(), await Ouderproef.CodeAsync(server, kind), geboren)).Pad.ShouldBe("/ouders/inschrijven");
    }

    [Theory, Databases, Regel("SEC-19", "SEC-22", "SEC-28")]
    public async Task Een_later_bezoek_begint_met_een_mail_en_een_onbekend_adres_merkt_niemand(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        await Ouderproef.BinnenAsync(server, post, kind, email: "vader@proef.example");
        await VerzendAsync(server);
        var eerder = post.Ontvangen.Count;

        var onbekend = await (await server.Anoniem().GetAsync("/ouders")).Formulier("#mail").Zet("Email", "xader@proef.example").VerstuurAsync();
        await VerzendAsync(server);
        post.Ontvangen.Count.ShouldBe(eerder);
        var klant = server.Anoniem();
        var bekend = await (await klant.GetAsync("/ouders")).Formulier("#mail").Zet("Email", "vader@proef.example").VerstuurAsync();
        bekend.Tekst.Replace("v•••r", "x•••r", StringComparison.Ordinal).ShouldBe(onbekend.Tekst);
        var link = await Ouderproef.LinkAsync(server, post);
        server.Klok.Verder(TimeSpan.FromMinutes(11));
        (await klant.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound, "tien minuten");

        await (await klant.GetAsync("/ouders")).Formulier("#mail").Zet("Email", "VADER@proef.example").VerstuurAsync();
        var nieuw = await Ouderproef.LinkAsync(server, post);
        var knop = await klant.GetAsync(nieuw);
        (await knop.Formulier("#binnen").VerstuurAsync()).Pad.ShouldBe("/ouders/start");
        (await knop.Formulier("#binnen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest, "een keer");
        server.Klok.Verder(TimeSpan.FromMinutes(21));
        (await klant.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders", "na twintig minuten stil");
    }

    [Theory, Databases, Regel("D-06", "SEC-28", "SEC-8")]
    public async Task Zonder_gezag_na_intrekken_en_na_31_juli_is_er_bij_het_volgende_verzoek_niets_meer(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var (een, twee, drie) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LeerlingAsync(server.Regio.PoSchool),
            await server.LeerlingAsync(server.Regio.PoSchool));
        var (gezag, ingetrokken, blijft) = (await Ouderproef.BinnenAsync(server, post, een), await Ouderproef.BinnenAsync(server, post, twee),
            await Ouderproef.BinnenAsync(server, post, drie));
        await server.Systeem(async db =>
        {
            var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == een);
            kind.WijzigOuder(1, kind.Ouders[0].Gegevens with { Gezag = Gezag.Nee }, server.Handeling(server.Regio.PoSchool));
            (await db.Ouderportaalcodes.SingleAsync(c => c.LeerlingId == twee)).TrekIn(server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        (await gezag.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders");
        (await ingetrokken.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders");
        (await blijft.GetAsync("/ouders/start")).Pad.ShouldBe("/ouders/start");
        (await Ouderproef.MetCodeAsync(server.Anoniem(), await Ouderproef.CodeAsync(server, twee),
            await Ouderproef.GeborenAsync(server, twee))).Pad.ShouldBe("/ouders/inschrijven");
        server.Klok.ZetOp(new DateOnly(2027, 8, 1));
        var (later, laterPost) = (server.Anoniem(), post.Ontvangen.Count);
        await (await later.GetAsync("/ouders")).Formulier("#mail").Zet("Email", $"ouder1-{drie.Waarde:N}@proef.example").VerstuurAsync();
        var knop = await (await later.GetAsync(await Ouderproef.LinkAsync(server, post))).Formulier("#binnen").VerstuurAsync();
        knop.Pad.ShouldBe("/ouders", "na 31 juli is er geen kind meer te zien");
        post.Ontvangen.Count.ShouldBeGreaterThan(laterPost);
    }

    [Theory, Databases, Regel("OUD-03", "SEC-35")]
    public async Task Kinderen_van_twee_scholen_staan_bij_een_ouder_en_een_adres_is_van_een_van_beiden(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var (een, twee) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LeerlingAsync(server.Regio.AnderePoSchool, achternaam: "Zuid"));
        await Ouderproef.BinnenAsync(server, post, een, email: "samen@proef.example");
        var klant = await Ouderproef.BinnenAsync(server, post, twee, email: "samen@proef.example");

        var start = await klant.GetAsync("/ouders/start");
        var ander = await start.Formulier("#kinderen").VerstuurAsync();
        ander.Pad.ShouldBe("/ouders/start");
        ander.Document.Title!.ShouldNotContain("Sanne");
        (await server.Systeem(db => db.Ouderaccounts.CountAsync())).ShouldBe(1);
        (await start.Formulier("#kinderen").Smokkel("kies", Guid.NewGuid().ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);

        // The second parent of the first child with the address of the first parent.
        await server.Systeem(async db =>
        {
            var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == een);
            if (kind.Ouders.Count == 1)
                kind.VoegOuderToe(new Oudergegevens("Anders", null, "B.", 1, Gezag.Ja, null), server.Handeling(server.Regio.PoSchool));
            await db.SaveChangesAsync();
        });
        var tweede = server.Anoniem();
        var stap = await Ouderproef.MetCodeAsync(tweede, await Ouderproef.CodeAsync(server, een, 2), await Ouderproef.GeborenAsync(server, een));
        await stap.Formulier("#inschrijven").Zet("Email", "samen@proef.example").Zet("Keuze", "nee").VerstuurAsync();
        var geweigerd = await (await tweede.GetAsync(await Ouderproef.LinkAsync(server, post))).Formulier("#binnen").VerstuurAsync();
        geweigerd.Tekst.ShouldContain("andere ouder");
        (await server.Systeem(db => db.Ouderportaalcodes.SingleAsync(c =>
            c.LeerlingId == een && c.Ouder == 2))).Status.ShouldBe(Ouderportaalcodestatus.Uitgegeven);
    }

    private static Task VerzendAsync(Testhulp.Web.Proefserver server) => Gebruikers.Brievenbus.VerzendAsync(server);
}

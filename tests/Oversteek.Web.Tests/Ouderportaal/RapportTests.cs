using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>What a parent reads and writes about the report.</summary>
public sealed class RapportTests
{
    private const string Iq = "143";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");

    [Theory, Databases, Regel("OUD-03", "PRIV-7", "D-56")]
    public async Task Een_ouder_leest_het_rapport_en_wie_het_zag_maar_geen_iq_bsn_of_adres_van_de_ander(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await KindAsync(server);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await po.GetAsync($"/leerlingen/{kind.Waarde}/okr/3");

        var rapport = await ouder.GetAsync("/ouders/rapport");
        rapport.Tekst.ShouldContain("havo");
        rapport.Tekst.ShouldContain("Waarom dit advies?");
        var pdf = await ouder.GetAsync("/ouders/rapport?handler=Pdf");
        Encoding.ASCII.GetString(pdf.Bytes[..5]).ShouldBe("%PDF-");
        var gezien = await ouder.GetAsync("/ouders/gezien");
        gezien.Tekst.ShouldContain("U zelf");
        gezien.Tekst.ShouldContain("Basisschool De Eik");

        var kanaries = await KanariesAsync(server, kind);
        List<string> teksten = [rapport.Tekst, await Pdftekst.WoordenAsync(pdf.Bytes), gezien.Tekst];
        foreach (var adres in new[] { "/ouders/start", "/ouders/gegevens", "/ouders/zienswijze" })
            teksten.Add((await ouder.GetAsync(adres)).Tekst);
        foreach (var tekst in teksten)
        {
            foreach (var kanarie in kanaries)
                tekst.ShouldNotContain(kanarie);
            Woorden(tekst).ShouldNotContain(Iq);
        }
    }

    [Theory, Databases, Regel("ZIE-02", "ZIE-03", "D-19", "OUD-03")]
    public async Task Een_ouder_schrijft_bewaart_en_verstuurt_de_eigen_zienswijze(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await KindAsync(server);
        var (ouder, tweede) = (await Ouderproef.BinnenAsync(server, post, kind), await Ouderproef.BinnenAsync(server, post, kind, ouder: 2));

        var leeg = await ouder.GetAsync("/ouders/zienswijze");
        var lang = await leeg.Formulier("#zienswijze").Zet("Tekst", new string('a', 4001)).VerstuurAsync();
        lang.Status.ShouldBe(HttpStatusCode.BadRequest);
        lang.Formulier("#zienswijze").Waarde("Tekst")!.Length.ShouldBe(4001);
        var kijk = await leeg.Formulier("#zienswijze").Zet("Tekst", "Wij zien meer in haar.").Zet("Over", "het advies").VerstuurAsync();
        kijk.Tekst.ShouldContain("Kijk alles na");
        await (await ouder.GetAsync("/ouders/zienswijze")).Formulier("#document").MetBestand("Bestand", "brief.pdf", Pdf, "application/pdf").VerstuurAsync();
        var knop = (await ouder.GetAsync("/ouders/zienswijze?nakijken=true")).Formulier("#versturen");
        (await tweede.GetAsync("/ouders/zienswijze")).Tekst.ShouldNotContain("Wij zien meer");
        (await knop.VerstuurAsync()).Tekst.ShouldContain("Uw zienswijze is verstuurd");
        (await knop.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK, "een tweede keer drukken doet niets");

        var zienswijze = await server.Systeem(db => db.Zienswijzen.AsNoTracking().SingleAsync(z => z.LeerlingId == kind));
        (zienswijze.Status, zienswijze.Schrijver, zienswijze.Inhoud["tekst"], zienswijze.Document is not null)
            .ShouldBe((Zienswijzestatus.Definitief, Zienswijzeschrijver.Ouder, "Wij zien meer in haar.", true));
        (await server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "po.zienswijze-ontvangen"))).ShouldBe(1);
        (await ouder.GetAsync("/ouders/rapport")).Tekst.ShouldContain("Zienswijze ouder 1 ");
        (await tweede.GetAsync("/ouders/rapport")).Tekst.ShouldNotContain("Zienswijze ouder 1 ");
        (await tweede.GetAsync($"/ouders/rapport/bijlage/{zienswijze.Formulier!.Value.Waarde}")).Status.ShouldBe(HttpStatusCode.NotFound);
        Encoding.ASCII.GetString((await ouder.GetAsync($"/ouders/rapport/bijlage/{zienswijze.Formulier!.Value.Waarde}")).Bytes[..5]).ShouldBe("%PDF-");

        server.Klok.ZetOp(new DateOnly(2027, 3, 25));
        var laat = await Ouderproef.BinnenAsync(server, post, await KindAsync(server));
        (await laat.GetAsync("/ouders/zienswijze")).Tekst.ShouldContain("Dit kon tot en met");
    }

    [Theory, Databases, Regel("D-17")]
    public async Task Een_ouder_meldt_een_fout_en_wijzigt_keuze_en_telefoon_ook_na_24_maart(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        server.Klok.ZetOp(new DateOnly(2027, 3, 25));
        var kind = await KindAsync(server);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await (await ouder.GetAsync("/ouders/fout-melden")).Formulier("#melden").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await (await ouder.GetAsync("/ouders/fout-melden")).Formulier("#melden").Zet("Tekst", "De geboortedatum is fout.")
            .VerstuurAsync()).Tekst.ShouldContain("De school heeft uw bericht");
        (await po.GetAsync("/")).Tekst.ShouldContain("Fouten bekijken die ouders melden");
        var school = await po.GetAsync($"/leerlingen/{kind.Waarde}/ouderportaal");
        school.Tekst.ShouldContain("De geboortedatum is fout.");
        var verzoek = await server.Systeem(db => db.Correctieverzoeken.SingleAsync(v => v.LeerlingId == kind));
        await school.Formulier($"#verzoek-{verzoek.Id}").VerstuurAsync();
        (await po.GetAsync("/")).Tekst.ShouldNotContain("Fouten bekijken die ouders melden");

        var voor = await Databasestand.LeesAsync(server);
        var fout = await (await ouder.GetAsync("/ouders/gegevens")).Formulier("#gegevens").Zet("Keuze", "ja").Zet("Telefoon", "geen nummer").VerstuurAsync();
        (await Databasestand.LeesAsync(server)).ShouldBe(voor);
        (fout.Status, fout.Formulier("#gegevens").Waarde("Telefoon")).ShouldBe((HttpStatusCode.BadRequest, "geen nummer"));
        await (await ouder.GetAsync("/ouders/gegevens")).Formulier("#gegevens").Zet("Keuze", "ja").Zet("Telefoon", "06 12345678").VerstuurAsync();
        var rij = await server.Systeem(db => db.Ouders.SingleAsync(o => o.LeerlingId == kind && o.Volgnummer == 1));
        (rij.Communicatiekeuze, rij.Contact!.Telefoon).ShouldBe((Communicatiekeuze.Ja, "06 12345678"));
        (await server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == kind && l.Soort == "CommunicatiekeuzeVastgelegd")
            .OrderByDescending(l => l.Nummer).Select(l => l.Rol).FirstAsync())).ShouldBe(Rol.Ouder);
    }

    [Theory, Databases, Regel("SEC-5")]
    public async Task Van_de_criteria_voor_lwoo_ziet_een_ouder_geen_iq_ook_niet_op_papier(Databasesoort soort)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, (leerling, okr, handeling) =>
        {
            Proefgegevens.Compleet(leerling, okr, handeling);
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "20", VoorlopigOp = handeling.Vandaag, Definitief = "20", DefinitiefOp = handeling.Vandaag, Lwoo = true }, handeling);
            okr.SlaOp("2", okr.Inhoud("2")!.Met("iqTest", "Kanarietest").Met("iqTotaal", Iq), handeling).IsGelukt.ShouldBeTrue();
            var criteria = new Onderdeelinhoud();
            foreach (var (veld, waarde) in new[] { ("dl", "53"), ("dleTl", "40"), ("dleBl", "30"), ("dleSp", "45"), ("dleIr", "35"), ("iq", "117"), ("motiveringLwooPro", "Zij leert het best in een kleine klas.") })
                criteria = criteria.Met(veld, waarde);
            okr.SlaOp("4b", criteria, handeling).IsGelukt.ShouldBeTrue();
            okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        });
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var vanSchool = await Pdftekst.WoordenAsync((await po.GetAsync($"/leerlingen/{kind.Waarde}/okr/afdruk")).Bytes);
        vanSchool.ShouldContain("IQ 117 ligt tussen 91 en 120");
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);

        var pdf = await Pdftekst.WoordenAsync((await ouder.GetAsync("/ouders/rapport?handler=Pdf")).Bytes);
        var pagina = (await ouder.GetAsync("/ouders/rapport")).Tekst;

        foreach (var tekst in new[] { pdf, pagina })
        {
            tekst.ShouldContain("Zij leert het best in een kleine klas.");
            foreach (var kanarie in new[] { "Kanarietest", "IQ", "intelligentie", "ligt tussen" })
                tekst.ShouldNotContain(kanarie);
            Woorden(tekst).Intersect(["117", Iq]).ShouldBeEmpty();
        }
    }

    /// <summary>A number of three digits stands by chance in the middle of a code.</summary>
    private static IEnumerable<string> Woorden(string tekst) => tekst.Split([.. tekst.Where(t => !char.IsAsciiLetterOrDigit(t)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static Task<LeerlingId> KindAsync(Proefserver server) => server.LeerlingAsync(server.Regio.PoSchool, (leerling, okr, handeling) =>
    {
        Proefgegevens.Compleet(leerling, okr, handeling);
        leerling.WijzigOuder(2, leerling.Ouders[1].Gegevens with
        {
            Contact = new Adresgegevens
            {
                Straat = "Kanariestraat",
                Huisnummer = "77",
                Postcode = "1234AB",
                Plaats = "Kanariedorp",
                Telefoon = "0107654321",
                Email = "kanarie@ander.example"
            }
        }, handeling);
        okr.SlaOp("2", okr.Inhoud("2")!.Met("iqTest", "Kanarietest").Met("iqTotaal", Iq), handeling).IsGelukt.ShouldBeTrue();
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
    });

    private static async Task<IReadOnlyList<string>> KanariesAsync(Proefserver server, LeerlingId kind)
    {
        var bsn = await server.Systeem(async db => (await db.Leerlingen.SingleAsync(l => l.Id == kind)).Bsn);
        return [.. new[] { bsn, "Kanariestraat", "0107654321", "kanarie@ander.example", "Kanarietest", "IQ totaal" }.OfType<string>()];
    }
}

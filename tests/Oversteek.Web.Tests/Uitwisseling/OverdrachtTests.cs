using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Many dossiers to the school's own administration: files first, then the word of a person (B-27).</summary>
public sealed class OverdrachtTests
{
    private const string Bestanden = Overdrachtwereld.Bestanden;
    private const string Overdracht = Overdrachtwereld.Overdracht;

    [Theory, Databases, Regel("B-27", "OSO-06", "OSO-07")]
    public async Task Van_selectie_naar_een_zip_en_pas_na_bevestiging_overgedragen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var derde = await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        var (een, twee) = await Overdrachtwereld.ToegelatenAsync(wereld);
        await wereld.Server.Systeem(db => db.Okrs.Where(o => o.LeerlingId == twee.Leerling)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.Advies.Definitief, (string?)null)));
        var vo = await wereld.VoAsync();

        var keuze = await vo.GetAsync(Bestanden);
        keuze.Document.QuerySelectorAll("#kiezen input[name=Kies][checked]").Length.ShouldBe(2);
        keuze.Tekst.ShouldContain(OsoWeigeringen.AdviesNietDefinitief.Zin());
        var controle = await keuze.Formulier("#kiezen").Smokkel("Kies", $"{twee.Aanmelding.Waarde}").VerstuurAsync();
        controle.Tekst.ShouldContain("2 klaar, 1 niet");
        var zip = await controle.Formulier("#maken").VerstuurAsync();

        zip.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using (var archief = new ZipArchive(new MemoryStream(zip.Bytes)))
            archief.Entries.Select(e => e.Name).ShouldBe(new[] { een.Leerling, derde.Leerling }.Select(l => $"oso-povo-{l.Waarde:N}.xml"), ignoreOrder: true);
        (await StandAsync(wereld)).ShouldAllBe(s => s == Aanmeldingstatus.Toegelaten);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(2);
        var start = await vo.GetAsync("/");
        start.Tekst.ShouldContain("Overdracht bevestigen van leerlingen met een OSO-bestand");
        start.Document.QuerySelector("a[href='/toegelaten/overdracht']").ShouldNotBeNull();

        var klaar = await (await vo.GetAsync(Overdracht)).Formulier("#bevestigen").VerstuurAsync();

        klaar.Tekst.ShouldContain("2 leerlingen zijn overgedragen.");
        (await wereld.AanmeldingVanAsync(een.Leerling)).Status.ShouldBe(Aanmeldingstatus.Overgedragen);
        (await wereld.AanmeldingVanAsync(derde.Leerling)).Status.ShouldBe(Aanmeldingstatus.Overgedragen);
        (await wereld.AanmeldingVanAsync(twee.Leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
    }

    [Theory, Databases, Regel("B-27")]
    public async Task Terugnemen_vraagt_een_reden_en_zet_de_leerling_terug_op_wachten(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (een, twee) = await Overdrachtwereld.ToegelatenAsync(wereld);
        var vo = await wereld.VoAsync();
        await Overdrachtwereld.MaakAsync(vo);
        await (await vo.GetAsync(Overdracht)).Formulier("#bevestigen").VerstuurAsync();

        var pagina = await vo.GetAsync(Overdracht);
        var zonder = await pagina.Formulier("#terugnemen").Zet("Kies", $"{een.Aanmelding.Waarde}").VerstuurAsync();
        zonder.HeeftFout("Reden", AanmeldingWeigeringen.TerugneemredenOntbreekt.Zin()).ShouldBeTrue();
        (await StandAsync(wereld)).ShouldAllBe(s => s == Aanmeldingstatus.Overgedragen);

        var formulier = pagina.Formulier("#terugnemen").Zet("Kies", $"{een.Aanmelding.Waarde}").Zet("Reden", "Verkeerde leerling gekozen.");
        (await formulier.VerstuurAsync()).Tekst.ShouldContain("1 leerling is teruggenomen.");
        (await formulier.VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

        (await wereld.AanmeldingVanAsync(een.Leerling)).WachtOpOverdracht.ShouldBeTrue();
        (await wereld.AanmeldingVanAsync(twee.Leerling)).Status.ShouldBe(Aanmeldingstatus.Overgedragen);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OverdrachtTeruggenomen"))).ShouldBe(1);
    }

    [Fact, Regel("B-27", "REL-7")]
    public async Task Wat_een_collega_intussen_veranderde_houdt_de_anderen_niet_tegen()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (een, twee) = await Overdrachtwereld.ToegelatenAsync(wereld);
        var (vo, collega) = (await wereld.VoAsync(), await wereld.VoAsync());
        await Overdrachtwereld.MaakAsync(vo);
        var oud = await vo.GetAsync(Overdracht);
        await (await collega.GetAsync($"/aanmeldingen/{een.Aanmelding.Waarde}")).Formulier("#afzien").VerstuurAsync();

        var verslag = await oud.Formulier("#bevestigen").VerstuurAsync();

        verslag.Status.ShouldBe(HttpStatusCode.Conflict);
        verslag.Tekst.ShouldContain("1 leerling is overgedragen. Niet gelukt: 1.");
        (await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == een.Aanmelding).Select(a => a.Status).SingleAsync())).ShouldBe(Aanmeldingstatus.Vrijgevallen);
        (await wereld.AanmeldingVanAsync(twee.Leerling)).Status.ShouldBe(Aanmeldingstatus.Overgedragen);
        (await oud.Formulier("#bevestigen").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LeerlingOvergedragen"))).ShouldBe(1);
    }

    [Fact, Regel("B-27")]
    public async Task Verandert_er_iets_na_de_controle_dan_komt_er_geen_half_bestand()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (een, _) = await Overdrachtwereld.ToegelatenAsync(wereld);
        var vo = await wereld.VoAsync();
        var controle = await (await vo.GetAsync(Bestanden)).Formulier("#kiezen").VerstuurAsync();
        await (await vo.GetAsync($"/aanmeldingen/{een.Aanmelding.Waarde}")).Formulier("#afzien").VerstuurAsync();

        var antwoord = await controle.Formulier("#maken").VerstuurAsync();

        antwoord.Status.ShouldBe(HttpStatusCode.Conflict);
        antwoord.Tekst.ShouldContain("1 klaar, 1 niet");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.OsobestandOp != null))).ShouldBe(0);
        (await antwoord.Formulier("#maken").VerstuurAsync()).Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
    }

    [Fact, Regel("B-27")]
    public async Task Per_leerling_bevestigen_kan_niet_zonder_bestand_en_na_31_juli_nog_wel()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (een, _) = await Overdrachtwereld.ToegelatenAsync(wereld);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 8, 30));
        var vo = await wereld.VoAsync();
        var pad = $"/aanmeldingen/{een.Aanmelding.Waarde}/oso";

        var zonder = await (await vo.GetAsync(pad)).Formulier("#bevestigen").VerstuurAsync();
        zonder.Tekst.ShouldContain(AanmeldingWeigeringen.OsobestandOntbreekt.Zin());
        (await wereld.AanmeldingVanAsync(een.Leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);

        var pagina = await vo.GetAsync(pad);
        (await pagina.Formulier("#maken").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await wereld.AanmeldingVanAsync(een.Leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
        var over = await pagina.Formulier("#bevestigen").VerstuurAsync();
        over.Tekst.ShouldContain("De leerling is overgedragen.");
        (await over.Formulier("#terugnemen").Zet("Reden", "Te vroeg.").VerstuurAsync()).Tekst.ShouldContain("De overdracht is teruggenomen.");
        (await wereld.AanmeldingVanAsync(een.Leerling)).WachtOpOverdracht.ShouldBeTrue();
    }

    [Fact, Regel("SEC-13", "B-27")]
    public async Task Een_andere_school_maakt_en_bevestigt_niets_van_deze_leerlingen()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (een, _) = await Overdrachtwereld.ToegelatenAsync(wereld);
        await Overdrachtwereld.MaakAsync(await wereld.VoAsync());
        var ander = await wereld.VoAsync(wereld.AndereSchool);
        var bewijs = (await ander.GetAsync("/uitloggen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        KeyValuePair<string, string>[] velden = [new("__RequestVerificationToken", bewijs), new("Kies", $"{een.Aanmelding.Waarde}"), new("Reden", "Reden")];

        foreach (var adres in new[] { $"{Bestanden}?handler=Controle", $"{Bestanden}?handler=Maken", $"{Overdracht}?handler=Bevestigen", $"{Overdracht}?handler=Terugnemen" })
            (await ander.PostAsync(adres, velden)).Status.ShouldBe(HttpStatusCode.NotFound, adres);
        (await wereld.AanmeldingVanAsync(een.Leerling)).Status.ShouldBe(Aanmeldingstatus.Toegelaten);
    }

    private static Task<List<Aanmeldingstatus>> StandAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Aanmeldingen.Select(a => a.Status).ToListAsync());
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>The place of the law is a place like any other: one seat goes to one child, in the order of D-67.</summary>
public sealed class TijdelijkePlaatsTests
{
    private static readonly DateOnly Zomer = new(2027, 6, 28);

    [Theory, Databases, Regel("REL-10", "D-67", "ZPL-05")]
    public async Task Twee_mensen_tegelijk_een_tijdelijke_plaats_en_een_besluit_geven_de_laatste_plaats_een_keer(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await new Coordinatoren(wereld).LootAsync();
        var vo = await wereld.VoAsync();
        List<AanmeldingId> kinderen = [];
        for (var i = 0; i < 3; i++)
            kinderen.Add((await wereld.AangemeldAsync(vo, wereld.Havo)).Aanmelding);
        foreach (var id in kinderen.Take(2))
            await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        wereld.Server.Klok.ZetOp(Zomer);
        var klanten = new[] { await wereld.VoAsync(), await wereld.VoAsync(), await wereld.VoAsync() };
        var tweetalig = $"{wereld.HavoTweetalig.Waarde}";
        List<(HttpRequestMessage, Webklant)> verzoeken = [];
        for (var i = 0; i < 2; i++)
        {
            verzoeken.Add(((await klanten[i].GetAsync($"/aanmeldingen/{kinderen[i].Waarde}/zorgplicht")).Formulier("#tijdelijk")
                .Zet("Invoer.Brugklas", tweetalig).Verzoek(), klanten[i]));
        }
        verzoeken.Add(((await klanten[2].GetAsync($"/aanmeldingen/{kinderen[2].Waarde}")).Formulier("#besluit").Zet("Invoer.Besluit", "Toelaten")
            .Zet("Invoer.Brugklas", tweetalig).Zet("Invoer.Toelichting", "De ouders vroegen tweetalig.").Verzoek(), klanten[2]));

        var antwoorden = await Webklant.TegelijkAsync(verzoeken);

        var bezet = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking()
            .CountAsync(a => a.Status == Aanmeldingstatus.TijdelijkGeplaatst || a.Status == Aanmeldingstatus.Toegelaten));
        bezet.ShouldBe(1, string.Join(" | ", antwoorden.Select(a => a.Status)));
        antwoorden.Count(a => a.Tekst.Contains(AanmeldingWeigeringen.KlasVol.Zin(), StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory, Databases, Regel("REL-10", "D-67")]
    public async Task Een_tijdelijke_plaats_staat_in_het_register_van_de_klas(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, id) = await NaTermijnAsync(wereld, wereld.Havo);
        var voor = await VersieAsync(wereld);

        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}/zorgplicht")).Formulier("#tijdelijk").Zet("Invoer.Brugklas", $"{wereld.Havo.Waarde}").VerstuurAsync();

        (await VersieAsync(wereld)).ShouldBeGreaterThan(voor, "wie op dat moment dezelfde plaats weggeeft, botst hierop");
        (await wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "PlaatsVergeven"))).ShouldBe(1);
    }

    [Theory, Databases, Regel("ZPL-05", "TOE-05", "D-68")]
    public async Task Toelaten_na_de_termijn_legt_altijd_uit_maar_dat_is_geen_reden_voor_een_andere_klas(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        await wereld.AangemeldAsync(await wereld.VoAsync(), wereld.Havo);
        await new Coordinatoren(wereld).LootAsync();
        var (vo, id) = await NaTermijnAsync(wereld, wereld.Havo);
        var traject = $"/aanmeldingen/{id.Waarde}/zorgplicht";

        var anders = await (await vo.GetAsync(traject)).Formulier("#natermijn").Zet("Invoer.ToelatenIn", $"{wereld.HavoTweetalig.Waarde}").VerstuurAsync();
        anders.Tekst.ShouldContain(AanmeldingWeigeringen.AndereKlasZonderReden.Zin());
        (await StandAsync(wereld, id)).Besluit.ShouldBeNull();

        await (await vo.GetAsync(traject)).Formulier("#natermijn").Zet("Invoer.ToelatenIn", $"{wereld.Havo.Waarde}").VerstuurAsync();
        var besluit = (await StandAsync(wereld, id)).Besluit!;
        besluit.Brugklas.ShouldBe(wereld.Havo);
        besluit.Toelichting!.ShouldContain("langste termijn");
    }

    [Theory, Databases, Regel("D-37")]
    public async Task Geen_tlv_en_niet_compleet_kunnen_alleen_waar_het_waar_is(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        await wereld.Server.ZetRegelsAsync(r => r with
        {
            Afwijsredenen = [.. r.Afwijsredenen, new Afwijsreden(Afwijsgronden.GeenTlv, "Geen tlv", "Tekst"), new Afwijsreden(Afwijsgronden.NietCompleet, "Niet compleet", "Tekst")],
        });
        var (vso, klas) = await wereld.VsoSchoolAsync();
        var (vo, brug) = (await wereld.VoAsync(), await wereld.VoAsync(vso));
        var (_, gewoon) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (_, zonder) = await wereld.AangemeldAsync(brug, klas);

        (await AfwijzenAsync(vo, gewoon, Afwijsgronden.GeenTlv)).HeeftFout("Invoer.Reden", AanmeldingWeigeringen.TlvSchoolsoort.Zin()).ShouldBeTrue();
        (await AfwijzenAsync(vo, gewoon, Afwijsgronden.NietCompleet)).HeeftFout("Invoer.Reden", AanmeldingWeigeringen.NietGevraagd.Zin()).ShouldBeTrue();
        (await AfwijzenAsync(brug, zonder, Afwijsgronden.GeenTlv)).HeeftFout("Invoer.Reden", AanmeldingWeigeringen.TlvGeenGrond.Zin()).ShouldBeTrue();
        (await StandAsync(wereld, gewoon)).Status.ShouldBe(Aanmeldingstatus.Actief);
        (await StandAsync(wereld, zonder)).Status.ShouldBe(Aanmeldingstatus.Actief);

        wereld.Server.Klok.ZetOp(Zomer);
        await AfwijzenAsync(await wereld.VoAsync(vso), zonder, Afwijsgronden.GeenTlv);
        (await StandAsync(wereld, zonder)).Besluit!.Afwijsreden.ShouldBe(Afwijsgronden.GeenTlv);
    }

    private static Task<Pagina> AfwijzenAsync(Webklant vo, AanmeldingId id, string reden) => BesluitTests.BesluitAsync(vo, id, "Afwijzen", reden: reden, toelichting: "Uitleg.");

    /// <summary>Research that began and the ten weeks of which are over.</summary>
    private static async Task<(Webklant Vo, AanmeldingId Id)> NaTermijnAsync(Vowereld wereld, BrugklasId klas)
    {
        var vo = await wereld.VoAsync();
        var (_, id) = await wereld.AangemeldAsync(vo, klas);
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();
        wereld.Server.Klok.ZetOp(Zomer);
        return (await wereld.VoAsync(), id);
    }

    private static Task<Aanmelding> StandAsync(Vowereld wereld, AanmeldingId id) =>
        wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.Id == id));

    private static Task<int> VersieAsync(Vowereld wereld) =>
        wereld.Server.Systeem(db => db.Brugklasbeheren.Where(b => b.OrganisatieId == wereld.School).Select(b => b.Versie).SingleAsync());
}

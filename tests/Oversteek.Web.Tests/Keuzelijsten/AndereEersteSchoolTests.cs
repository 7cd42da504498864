using System.Net;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>Parents choose another first school: what the school of before had opened to others was its own trajectory, and ends with it.</summary>
public sealed class AndereEersteSchoolTests
{
    [Theory, Databases, Regel("ZPL-02", "ZPL-04", "D-40", "D-34")]
    public async Task Wie_meelas_voor_de_vorige_school_leest_niets_meer(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (derde, _) = await wereld.VsoSchoolAsync();
        var (vo, meelezer) = (await wereld.VoAsync(), await wereld.VoAsync(derde));
        var (kind, ouder, _) = await wereld.GezinAsync();
        await ouder.StuurAsync(wereld.Havo, wereld.HavoElders);
        await KeuzelijstTests.BevestigAsync(wereld, kind);
        var detail = $"/aanmeldingen/{(await wereld.AanmeldingVanAsync(kind)).Id}";
        await (await vo.GetAsync(detail)).Formulier("#onderzoek").VerstuurAsync();
        await (await vo.GetAsync($"{detail}/zorgplicht")).Formulier("#openen").Zet("Invoer.School", derde.ToString())
            .Zet("Invoer.Wie", "mevrouw Jansen").Zet("Invoer.Wijze", "Gesprek").Zet("Invoer.GegevenOp", "2027-03-25").VerstuurAsync();
        (await ouder.SlaOpAsync(wereld.HavoElders, wereld.Havo)).IsGelukt.ShouldBeTrue();
        (await ouder.VerstuurAsync()).IsGelukt.ShouldBeFalse("in onderzoek is de aanmelding bij de school");
        await (await vo.GetAsync(detail)).Formulier("#onderzoek").Zet("Invoer.OverlegOp", "2027-03-25").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(kind)).Status.ShouldBe(Aanmeldingstatus.Actief);
        var okr = $"/leerlingen/{kind}/okr/1";
        (await meelezer.GetAsync(okr)).Status.ShouldBe(HttpStatusCode.OK);

        (await ouder.VerstuurAsync()).IsGelukt.ShouldBeTrue();

        (await wereld.AanmeldingVanAsync(kind)).OrganisatieId.ShouldBe(wereld.AndereSchool);
        (await meelezer.GetAsync(okr)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await meelezer.GetAsync("/inzage")).Tekst.ShouldContain("Er is nu geen dossier open voor uw school.");
        foreach (var school in new[] { derde, wereld.School, wereld.AndereSchool })
            (await wereld.ZietDossierAsync(school, kind)).ShouldBeFalse($"{school}");
        await KeuzelijstTests.BevestigAsync(wereld, kind, wereld.AndereSchool);
        (await wereld.ZietDossierAsync(wereld.AndereSchool, kind)).ShouldBeTrue();
        (await wereld.ZietDossierAsync(derde, kind)).ShouldBeFalse("ook niet bij de nieuwe school");
    }
}

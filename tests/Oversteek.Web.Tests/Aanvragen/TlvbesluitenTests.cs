using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>A decision goes with the child: at the rejection, and in the file for the administration of this school or the next one.</summary>
public sealed class TlvbesluitenTests
{
    private static readonly DateOnly NaDeTermijn = new(2027, 6, 28);

    [Theory, Databases, Regel("D-37", "TLV-01")]
    public async Task Met_een_tlv_wijst_geen_school_af_omdat_zij_ontbreekt(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await wereld.VolgendeSchoolAsync();
        await wereld.Server.ZetRegelsAsync(r => r with { Afwijsredenen = [.. r.Afwijsredenen, new Afwijsreden(Afwijsgronden.GeenTlv, "Geen tlv", "Tekst")] });
        var (blijft, door, zonder) = (await ToegekendAsync(wereld, "Jansen"), await ToegekendAsync(wereld, "Vries"), await wereld.KindAsync("Wit"));
        await wereld.BezwaarAsync(blijft);
        await wereld.HandtekeningAsync(blijft, 1, "Handtekening intrekken");
        (await wereld.NuAsync(blijft)).Status.ShouldBe(Aanvraagstatus.Ingetrokken, "het bezwaar is eraf, het besluit staat");
        await wereld.SchuifDoorAsync(door);
        await BevestigAsync(wereld, door);
        wereld.Server.Klok.ZetOp(NaDeTermijn);
        wereld.Vo = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool);
        var volgende = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.AndereVoSchool);

        foreach (var (vo, id) in new[] { (wereld.Vo, blijft), (volgende, door) })
        {
            var voor = await wereld.AanmeldingAsync(id);
            (await AfwijzenAsync(vo, voor)).HeeftFout("Invoer.Reden", AanmeldingWeigeringen.TlvGeenGrond.Zin()).ShouldBeTrue();
            var na = await wereld.AanmeldingAsync(id);
            (na.Status, na.Versie, na.OrganisatieId).ShouldBe((voor.Status, voor.Versie, voor.OrganisatieId));
        }

        await AfwijzenAsync(wereld.Vo, await wereld.AanmeldingAsync(zonder));
        (await wereld.AanmeldingAsync(zonder)).Besluit!.Afwijsreden.ShouldBe(Afwijsgronden.GeenTlv);
    }

    [Theory, Databases, Regel("TLV-01", "OSO-V03", "OSO-06")]
    public async Task De_tlv_gaat_mee_naar_de_administratie_van_de_eigen_en_van_de_volgende_school(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        await wereld.VolgendeSchoolAsync();
        await wereld.Server.MetSchooladresAsync();
        var (eigen, door) = (await ToegekendAsync(wereld, "Jansen"), await ToegekendAsync(wereld, "Vries"));
        await wereld.BezwaarAsync(eigen);
        await wereld.HandtekeningAsync(eigen, 1, "Handtekening intrekken");
        await wereld.SchuifDoorAsync(door);
        await PlaatsAsync(wereld, eigen, wereld.Klas);
        await PlaatsAsync(wereld, door, wereld.Volgende!.Value);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 7, 1));

        foreach (var (school, id) in new[] { (wereld.Server.Regio.VoSchool, eigen), (wereld.Server.Regio.AndereVoSchool, door) })
        {
            var xml = await OsoAsync(await wereld.Server.LogInAsync(Rol.VoGebruiker, school), await wereld.AanmeldingAsync(id));
            foreach (var tekst in new[] { "tlvbeschikkingsnummer>27-0001<", "tlvswvnummer>2810<", "tlvcategorie>Nvt<", "tlveinddatum>2029-07-31<" })
                xml.ShouldContain(tekst);
        }
        var vorige = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool);
        (await vorige.GetAsync($"/aanmeldingen/{(await wereld.AanmeldingAsync(door)).Id.Waarde}/oso")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<LeerlingId> ToegekendAsync(Aanvraagwereld wereld, string achternaam)
    {
        var id = await wereld.IngediendAsync(achternaam);
        await wereld.GeadviseerdAsync(id);
        (await wereld.BesluitAsync(id, toekennen: true)).Tekst.ShouldContain("Het besluit is genomen.");
        return id;
    }

    private static Task<Pagina> AfwijzenAsync(Webklant vo, Aanmelding aanmelding) =>
        BesluitTests.BesluitAsync(vo, aanmelding.Id, "Afwijzen", reden: Afwijsgronden.GeenTlv, toelichting: "Uitleg.");

    /// <summary>As people do it: the button on the page of the school's own administration.</summary>
    private static async Task<string> OsoAsync(Webklant vo, Aanmelding aanmelding) =>
        Encoding.UTF8.GetString((await (await vo.GetAsync($"/aanmeldingen/{aanmelding.Id.Waarde}/oso")).Formulier("#maken").VerstuurAsync()).Bytes);

    private static Task BevestigAsync(Aanvraagwereld wereld, LeerlingId id) => wereld.Server.Systeem(async db =>
    {
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.LeerlingId == id);
        aanmelding.BevestigDoorschuiving(700, wereld.Server.Handeling(aanmelding.OrganisatieId, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });

    private static Task PlaatsAsync(Aanvraagwereld wereld, LeerlingId id, BrugklasId klas) => wereld.Server.Systeem(async db =>
    {
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.LeerlingId == id);
        var handeling = wereld.Server.Handeling(aanmelding.OrganisatieId, Rol.VoGebruiker);
        aanmelding.VerwerkLoting(klas, aanmelding.OrganisatieId, handeling).IsGelukt.ShouldBeTrue();
        aanmelding.LaatToe(klas, null, handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });
}

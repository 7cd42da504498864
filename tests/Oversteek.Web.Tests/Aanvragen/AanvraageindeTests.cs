using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Tests.Leerlingen;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>What ends a request, closes its documents, whoever ends it.</summary>
public sealed class AanvraageindeTests
{
    [Theory, Databases, Regel("SEC-7", "TLV-02", "D-25")]
    public async Task Stopt_de_po_school_dan_houdt_de_commissie_geen_stuk(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (id, blijft) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);

        await po.ZetStatusAsync(id, "BUITENLAND");

        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Ingetrokken);
        var stukken = await wereld.Server.Systeem(db => db.Set<Aanvraagbestand>().Where(b => b.LeerlingId == id).Select(b => b.SwvId).ToListAsync());
        stukken.Count.ShouldBe(2);
        stukken.ShouldAllBe(s => s == null);
        // Whatever else would open the child to this committee: these documents it does not open.
        DateTimeOffset? tot = wereld.Server.Klok.GetUtcNow().AddDays(30);
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Toelaatbaarheid)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Grond, Inzagegrond.Zorgaanmeldroute).SetProperty(i => i.Tot, tot)))).ShouldBe(1);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 1, stukken 2", customMessage: "alleen die van het andere kind");
        (await wereld.NuAsync(blijft)).Status.ShouldBe(Aanvraagstatus.Ingediend);
    }

    [Theory, Databases, Regel("D-06", "D-22", "TLV-01")]
    public async Task Trekt_een_ouder_in_het_concept_de_handtekening_in_dan_gaat_de_aanvraag_niet_weg(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        (await wereld.HandtekeningAsync(id, 2)).Tekst.ShouldContain("De handtekening is vastgelegd.");
        (await wereld.HandtekeningAsync(id, 2, "Handtekening intrekken")).Tekst.ShouldContain("De handtekening is ingetrokken.");

        var geweigerd = await wereld.DienInAsync(id);

        geweigerd.Tekst.ShouldContain(AanvraagWeigeringen.HandtekeningIngetrokken.Met(2).Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        (await wereld.MailsAsync()).ShouldBeEmpty();
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
        await wereld.HandtekeningAsync(id, 2);
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }

    [Theory, Databases, Regel("PRIV-3", "TLV-01")]
    public async Task Een_nummer_bij_de_contactpersoon_of_in_een_tekst_gaat_niet_weg(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id);
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        foreach (var (veld, label, was) in new[] { ("contact", Aanvraagvragen.Contact.Label, "Karin Hofstra"), ("zienswijze", Aanvraagvragen.Zienswijze.Label, "Wij zijn het eens.") })
        {
            await wereld.SlaOpAsync(id, veld, $"Karin, {bsn[..3]} {bsn[3..6]} {bsn[6..]}");
            (await wereld.DienInAsync(id)).Tekst.ShouldContain(AanvraagWeigeringen.BsnInTekst.Met(label).Zin());
            (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
            await wereld.SlaOpAsync(id, veld, was);
        }
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }

    [Theory, Databases, Regel("D-63", "TLV-01")]
    public async Task Een_onderzoek_naar_sociaal_emotionele_problematiek_heeft_een_datum_en_is_hoogstens_een_jaar_oud(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id, "Lwoo");
        await wereld.SlaOpAsync(id, "seRapport", "ja");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("sociaal-emotionele onderzoek", Case.Insensitive, "de datum wordt gevraagd");
        await wereld.SlaOpAsync(id, "seDatum", "2026-04-04");

        var oud = await wereld.DienInAsync(id);

        oud.Tekst.ShouldContain(AanvraagWeigeringen.TeOud.Met(Domain.Criteria.Onderzoeksoort.Se, new DateOnly(2026, 4, 4), 12).Zin());
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);
        await wereld.SlaOpAsync(id, "seDatum", "2026-04-05");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
    }
}

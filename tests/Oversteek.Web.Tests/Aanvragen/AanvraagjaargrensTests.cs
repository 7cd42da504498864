using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>A request that runs past 31 August goes on until its end, and what ended stays closed (D-59).</summary>
public sealed class AanvraagjaargrensTests
{
    private static readonly DateOnly September = new(2027, 9, 6);

    [Theory, Databases, Regel("D-59", "TLV-01", "SEC-7")]
    public async Task Een_aanvulling_en_een_besluit_na_31_augustus_komen_aan(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await VraagAsync(wereld, id);
        await NaarAsync(wereld, September);

        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.OK, "wat loopt, loopt door");
        (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");
        (await wereld.MailsAsync()).Count(m => m == "swv.aanvraag").ShouldBe(2);
        (await wereld.Swv.GetAsync("/swv")).Tekst.ShouldContain("Jansen");
        await wereld.GeadviseerdAsync(id);
        (await wereld.BesluitAsync(id, toekennen: false, "Past op het vmbo.")).Tekst.ShouldContain("Het besluit is genomen.");

        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
        await NaarAsync(wereld, new DateOnly(2027, 10, 4));
        await wereld.BezwaarAsync(id);
        (await wereld.BesluitAsync(id, toekennen: true, "Bij nader inzien past pro.")).Tekst.ShouldContain("Het besluit is genomen.");
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Heroverwogen);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
    }

    /// <summary>Access that was given for one year, or that nobody used until its last day.</summary>
    [Theory, Databases, Regel("D-59", "TLV-01")]
    public async Task Een_aanvulling_opent_wat_intussen_dicht_ging_en_verlengt_wat_bijna_dicht_is(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var (dicht, bijna) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        foreach (var id in new[] { dicht, bijna })
            await VraagAsync(wereld, id);
        await TotAsync(wereld, dicht, new DateOnly(2027, 9, 1));
        await TotAsync(wereld, bijna, September.AddDays(1));
        await NaarAsync(wereld, September);
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(dicht))).Status.ShouldBe(HttpStatusCode.NotFound);

        foreach (var id in new[] { dicht, bijna })
            (await wereld.DienInAsync(id)).Tekst.ShouldContain("De aanvraag is bij het samenwerkingsverband.");

        await NaarAsync(wereld, September.AddDays(20));
        foreach (var id in new[] { dicht, bijna })
        {
            (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.OK);
            var nu = wereld.Server.Klok.GetUtcNow();
            (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Toelaatbaarheid).ToListAsync()))
                .Where(i => i.Geldt(nu)).ShouldHaveSingleItem().Tot.ShouldBe(Nederland.Moment(new DateOnly(2029, 9, 1), TimeOnly.MinValue));
        }
    }

    [Theory, Databases, Regel("D-59", "SEC-7")]
    public async Task Wat_niemand_afmaakt_gaat_een_jaar_later_dicht(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();

        await NaarAsync(wereld, new DateOnly(2028, 8, 31));
        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.OK);
        await NaarAsync(wereld, new DateOnly(2028, 9, 1));

        (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AanvragenTests.RijenAsync(wereld, wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("aanvragen 0, stukken 0");
    }

    private static async Task VraagAsync(Aanvraagwereld wereld, LeerlingId id) =>
        (await (await wereld.Swv.GetAsync(Aanvraagwereld.Beoordelen(id))).Formulier("#vragen").Zet("Tekst", "Wat?").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);

    private static Task<int> TotAsync(Aanvraagwereld wereld, LeerlingId id, DateOnly dag)
    {
        DateTimeOffset? tot = Nederland.Moment(dag, TimeOnly.MinValue);
        return wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Toelaatbaarheid)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Tot, tot)));
    }

    private static async Task NaarAsync(Aanvraagwereld wereld, DateOnly dag)
    {
        wereld.Server.Klok.ZetOp(dag);
        wereld.Vo = await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool);
        wereld.Swv = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.SwvId);
    }
}

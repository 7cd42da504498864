using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Uitwisseling.Uitvoer;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

public sealed class OsoUitvoerTests : IAsyncLifetime
{
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    [Regel("OSO-08")]
    public async Task Een_povo_bestand_is_geldig_en_geeft_terug_wat_erin_ging()
    {
        var kind = await DefinitiefAsync(Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("opp.pdf"), Osobestanden.Document("dyslexieverklaring.pdf")] }));

        var uit = await server.VerstrekAsync(kind, Verstrekking.VoSchool);

        uit.Weigeringen.ShouldBeEmpty();
        Osobestanden.Schemafouten(uit.Waarde.Inhoud).ShouldBeEmpty();
        var dossier = Lees(uit.Waarde);
        var leerling = dossier.Huidigeschool.Leerling;
        (leerling.Bsn!.Value.Tekst, leerling.Leerlingid, leerling.Achternaam).ShouldBe((Osobestanden.Bsn, "L-77", "Bruggink"));
        (leerling.Overstapadvies!.Advies, leerling.Overstapadvies.Argumentatie).ShouldBe(("23", "Noor werkt hard."));
        leerling.Toetslijst.ShouldHaveSingleItem().Toetsidentificatie.Eldtoetscode.ShouldBe("RW8");
        leerling.Verzorger.Single(v => v.Achternaam == "Jansen").Adreslijst.ShouldBeEmpty();
        // BIJ-05: the dyslexia statement waits for the parents.
        var document = leerling.Overigdocumentlijst.ShouldHaveSingleItem();
        document.Bestandsnaam.ShouldBe("opp.pdf");
        Oso.Bijlage.PakUit(document).Bestanden.ShouldHaveSingleItem().Inhoud.ToArray().ShouldBe("%PDF-1.4 proef"u8.ToArray());
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == kind))).AlternatieveStatus.ShouldBe("BUITEN_PLATFORM");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd" && l.LeerlingId == kind))).ShouldBe(1);
    }

    [Fact]
    [Regel("B-24", "OSO-V08")]
    public async Task Een_oude_toets_gaat_ook_niet_mee_naar_buiten()
    {
        var kind = (await server.EenAsync(Osobestanden.Eigen())).Leerling!.Value;
        await server.Systeem(async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind);
            var inhoud = okr.Inhoud("2")! with { Toetsen = [Toets("OUD", new DateOnly(2024, 7, 31)), Toets("EERSTE", new DateOnly(2024, 8, 1))] };
            okr.SlaOp("2", inhoud, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            var behoefte = new Onderdeelinhoud().Met("inzageDatum", "2027-01-18").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor.");
            okr.SlaOp("5", behoefte, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });

        var uit = await server.VerstrekAsync(kind, Verstrekking.Samenwerkingsverband);

        uit.Weigeringen.SelectMany(w => w.Waarden).ShouldBeEmpty();
        Lees(uit.Waarde).Huidigeschool.Leerling.Toetslijst.Select(t => t.Toetsidentificatie.Eldtoetscode).ShouldBe(["EERSTE"]);

        static Toetsresultaat Toets(string code, DateOnly op) => new("Rekenen", "RW", "M7", op, "101", "III", 48, 53) { Code = code, Niveausoort = "IV" };
    }

    [Fact]
    [Regel("OSO-07")]
    public async Task Zonder_definitief_okr_of_advies_komt_er_geen_bestand()
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen());

        var uit = await server.VerstrekAsync(uitslag.Leerling!.Value, Verstrekking.VoSchool);

        uit.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-013");
        (await server.Systeem(db => db.Leerlingen.SingleAsync())).AlternatieveStatus.ShouldBeNull();
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(0);
    }

    [Fact]
    [Regel("OSO-V03")]
    public async Task Naar_het_samenwerkingsverband_gaat_geen_persoonsnummer()
    {
        var kind = await DefinitiefAsync(Osobestanden.Eigen());

        var uit = await server.VerstrekAsync(kind, Verstrekking.Samenwerkingsverband);

        uit.Weigeringen.ShouldBeEmpty();
        Osobestanden.Schemafouten(uit.Waarde.Inhoud).ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(uit.Waarde.Inhoud).ShouldNotContain(Osobestanden.Bsn);
        (await server.Systeem(db => db.Leerlingen.SingleAsync())).AlternatieveStatus.ShouldBeNull();
    }

    [Fact]
    [Regel("OSO-V01")]
    public async Task Een_uitgezette_categorie_gaat_niet_mee()
    {
        var kind = await DefinitiefAsync(Osobestanden.Eigen());

        var uit = await server.VerstrekAsync(kind, Verstrekking.VoSchool, "cat_toetsresultaten");

        var dossier = Lees(uit.Waarde);
        dossier.Metadata.CategorieUitlevering!.CatToetsresultaten.ShouldBe("OPT-UIT");
        dossier.Huidigeschool.Leerling.Toetslijst.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Verstrekking.VoSchool)]
    [InlineData(Verstrekking.Samenwerkingsverband)]
    [Regel("OSO-V01")]
    public async Task Elke_categorie_die_de_standaard_vrijlaat_kan_weg(Verstrekking soort)
    {
        var profiel = soort == Verstrekking.VoSchool ? Profiel.Povo : Profiel.Poswv;
        var opties = soort == Verstrekking.VoSchool ? Pages.Uitwisseling.Osocategorieen.VanVo : Pages.Uitwisseling.Osocategorieen.VanSamenwerkingsverband;
        opties.Select(o => o.Waarde).ShouldBe(Editie.Bekend[0].Categorieen.Where(c => Editie.Bekend[0].MagWeg(c.Naam, profiel)).Select(c => c.Naam));
        opties.Select(o => o.Tekst).ShouldContain("Bijlagen");
        var kind = await DefinitiefAsync(Osobestanden.Eigen(l => l with { Overigdocumentlijst = [Osobestanden.Document("opp.pdf")] }));

        foreach (var categorie in opties.Select(o => o.Waarde))
        {
            var uit = await server.VerstrekAsync(kind, soort, categorie);

            uit.Weigeringen.ShouldBeEmpty(categorie);
            Osobestanden.Schemafouten(uit.Waarde.Inhoud).ShouldBeEmpty(categorie);
            Lees(uit.Waarde);
            System.Text.Encoding.UTF8.GetString(uit.Waarde.Inhoud).ShouldContain($"<{categorie}>OPT-UIT</{categorie}>");
        }
    }

    [Fact]
    [Regel("OSO-V01")]
    public async Task Wat_de_ontvanger_moet_hebben_wordt_niet_stilletjes_toch_verstuurd()
    {
        var kind = await DefinitiefAsync(Osobestanden.Eigen());

        var uit = await server.VerstrekAsync(kind, Verstrekking.Samenwerkingsverband, "cat_onderwijsondersteuning");

        uit.Weigeringen.ShouldHaveSingleItem().Code.ShouldBe("UIT-014");
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "OsoUitgevoerd"))).ShouldBe(0);
        (await server.VerstrekAsync(kind, Verstrekking.VoSchool, "cat_onderwijsondersteuning")).Weigeringen.ShouldBeEmpty();
    }

    [Fact]
    [Regel("OSO-08")]
    public async Task Een_andere_school_krijgt_geen_bestand()
    {
        var kind = await DefinitiefAsync(Osobestanden.Eigen());

        var uit = await server.InScopeAsync(
            sp => sp.GetRequiredService<OsoVerstrekken>().ExecuteAsync(new OsoVerstrekking(kind, Verstrekking.VoSchool, []), server.Handeling(server.Regio.AnderePoSchool), CancellationToken.None),
            toegang => toegang.Gebruik(server.Regio.AnderePoSchool, null, Rol.PoGebruiker));

        uit.Weigeringen.ShouldHaveSingleItem().ShouldBe(AlgemeneWeigeringen.NietGevonden);
    }

    /// <summary>Imports, completes and makes the OKR definitive.</summary>
    private async Task<LeerlingId> DefinitiefAsync(Osobestand bestand)
    {
        var uitslag = await server.EenAsync(bestand);
        await server.Systeem(async db =>
        {
            var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == uitslag.Leerling!.Value);
            var handeling = server.Handeling(server.Regio.PoSchool);
            okr.SlaOp("5", new Onderdeelinhoud().Met("inzageDatum", "2027-01-18").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor."), handeling);
            okr.StelAdviesVast(okr.Advies with { Definitief = okr.Advies.Voorlopig, DefinitiefOp = handeling.Vandaag }, handeling);
            okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
            await db.SaveChangesAsync();
        });
        return uitslag.Leerling!.Value;
    }

    private static Oso.Model.Dossier Lees(Osouitvoer uit)
    {
        using var bron = new MemoryStream(uit.Inhoud);
        var gelezen = OsoLezer.Lees(bron);
        gelezen.Bevindingen.ShouldBeEmpty();
        return gelezen.Bestand!.Dossier!;
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>B-16: a secret address leaves by no door, under nobody's name.</summary>
public sealed class GeheimAdresTests : IAsyncLifetime
{
    private const string Straat = "Brugstraat";

    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory, Regel("B-16")]
    [InlineData("Invoer.AdresGeheim")]
    [InlineData("Invoer.Ouders[0].AdresGeheim")]
    public async Task Wat_geheim_is_voor_een_is_geheim_voor_wie_daar_woont(string vinkje)
    {
        var kind = await MetGeheimAsync(vinkje);
        await MaakDefinitiefAsync(kind);

        foreach (var soort in Enum.GetValues<Verstrekking>())
        {
            var uit = await server.VerstrekAsync(kind, soort);
            uit.IsGelukt.ShouldBeTrue(soort.ToString());
            Encoding.UTF8.GetString(uit.Waarde.Inhoud).ShouldNotContain(Straat, customMessage: soort.ToString());
        }
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/1")).Tekst.ShouldNotContain(Straat);
    }

    [Fact, Regel("B-16")]
    public async Task Een_ouder_die_zeker_elders_woont_houdt_een_open_adres()
    {
        var kind = await MetGeheimAsync("Invoer.AdresGeheim", l => l with
        {
            Verzorger = [l.Verzorger[0] with { Adreslijst = [l.Adreslijst[0] with { Straat = "Verweg", Nummer = "99", Postcode = "9999ZZ" }] }],
        });

        var leerling = await server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind));

        leerling.IsAdresGeheim(leerling.Adres).ShouldBeTrue();
        leerling.IsAdresGeheim(leerling.Ouders[0].Contact).ShouldBeFalse();
    }

    [Theory, Regel("B-16")]
    [InlineData("Invoer.AdresGeheim")]
    [InlineData("Invoer.Ouders[0].AdresGeheim")]
    public async Task Een_bestand_maakt_niet_open_wat_iemand_sloot(string vinkje)
    {
        var kind = await MetGeheimAsync(vinkje);

        var uitslag = await server.EenAsync(Osobestanden.Eigen());

        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.Waarschuwing && r.Tekst.Contains("blijft geheim", StringComparison.Ordinal));
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/1")).Formulier("#okr").Waarde(vinkje).ShouldBe("true");
    }

    /// <summary>Read from a file, then ticked by hand on tab 1.</summary>
    private async Task<LeerlingId> MetGeheimAsync(string vinkje, Func<Model.Leerling, Model.Leerling>? wijzig = null)
    {
        var kind = (await server.EenAsync(Osobestanden.Eigen(wijzig))).Leerling!.Value;
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/1")).Formulier("#okr").Zet(vinkje, "true").VerstuurAsync("Opslaan");
        return kind;
    }

    private Task MaakDefinitiefAsync(LeerlingId kind) => server.Systeem(async db =>
    {
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == kind);
        var handeling = server.Handeling(server.Regio.PoSchool);
        okr.SlaOp("5", new Onderdeelinhoud().Met("inzageDatum", "2027-01-18").Met("akkoord", "Ja").Met("watNodig", "Een vaste mentor."), handeling);
        okr.StelAdviesVast(okr.Advies with { Definitief = okr.Advies.Voorlopig, DefinitiefOp = handeling.Vandaag }, handeling);
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });
}

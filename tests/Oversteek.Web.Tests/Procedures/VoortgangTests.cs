using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Pages.Voortgangen;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Procedures;

public sealed class VoortgangTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Theory]
    [Regel("PRIV-16")]
    [InlineData(new[] { 3, 20, 0, 8 }, new[] { "< 5", "20", "0", "–" })]
    [InlineData(new[] { 3, 2, 0, 8 }, new[] { "< 5", "< 5", "0", "8" })]
    [InlineData(new[] { 5, 6, 0, 8 }, new[] { "5", "6", "0", "8" })]
    public void Kleine_aantallen_zijn_niet_te_zien_en_niet_terug_te_rekenen(int[] aantallen, string[] cellen) => Kleintal.Rij(aantallen).ShouldBe(cellen);

    [Fact, Regel("PRIV-16")]
    public async Task Regio_en_bestuur_zien_aantallen_en_geen_namen()
    {
        var vo = await wereld.VoAsync();
        for (var i = 0; i < 6; i++)
            await wereld.AangemeldAsync(vo, wereld.Havo);
        await wereld.LeerlingAsync(okrDefinitief: false, achternaam: "Eenling");

        foreach (var (rol, organisatie) in new[] { (Rol.Regiocoordinator, wereld.Server.Regio.Regio), (Rol.Bestuurscontactpersoon, wereld.Server.Regio.Bestuur) })
        {
            var pagina = await (await wereld.Server.LogInAsync(rol, organisatie)).GetAsync("/voortgang");
            pagina.Tekst.ShouldContain("Basisschool De Eik < 5 –");
            pagina.Tekst.ShouldNotContain("Jansen");
            pagina.Tekst.ShouldNotContain("Eenling");
            pagina.Tekst.ShouldContain("5 leerlingen (afgerond)");
        }
        var elders = await (await wereld.Server.LogInAsync(Rol.Regiocoordinator, wereld.Server.Regio.AndereRegio)).GetAsync("/voortgang");
        elders.Tekst.ShouldNotContain("De Eik");
    }
}

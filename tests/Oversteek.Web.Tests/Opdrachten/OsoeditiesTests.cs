using Oversteek.Oso;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Opdrachten;

namespace Oversteek.Web.Tests.Opdrachten;

public sealed class OsoeditiesTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("oso-edities-").FullName;

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact]
    public void Een_editie_in_de_map_telt_mee_en_een_fout_wordt_genoemd_met_map_bestand_en_regel()
    {
        Schrijf("proef", "naam proef-9001\nbasis 2019.1\njaar 9001\nnamespace urn:proef:9001\nstandaardversie 9001\nvalidatieversie 9001.1\n");
        Schrijf("fout", "naam fout\nbasis 2019.1\njaar later\nnamespace urn:fout\nstandaardversie 1\nvalidatieversie 1\n");

        Osoedities.Voeg(map).ShouldContain(r => r.StartsWith("OSO-editie fout, editie.txt, regel 3: ", StringComparison.Ordinal));
        Editie.Zoek("proef-9001").ShouldBeNull("met een fout erbij telt geen enkele editie");

        Directory.Delete(Path.Combine(map, "fout"), recursive: true);
        Osoedities.Voeg(map).ShouldBeEmpty();
        Editie.Zoek("proef-9001").ShouldNotBeNull();
        Editie.Voor(2026).Naam.ShouldBe("2019.1");
    }

    [Fact]
    public async Task Een_map_die_er_niet_is_of_leeg_is_wordt_gemeld()
    {
        Osoedities.Voeg(Path.Combine(map, "weg")).ShouldHaveSingleItem();
        Osoedities.Voeg(map).ShouldHaveSingleItem();
        (await OsoOpdrachten.VoerUitAsync(["controleer", "--edities", map, "x.xml"])).ShouldBe(2);
    }

    private void Schrijf(string naam, string tekst)
    {
        Directory.CreateDirectory(Path.Combine(map, naam));
        File.WriteAllText(Path.Combine(map, naam, "editie.txt"), tekst);
    }
}

using System.Text;
using Oversteek.Testhulp;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Tests.Opdrachten;

public sealed class InstellingenTests
{
    [Fact, Regel("B-69")]
    public void Elke_instelling_staat_uitgelegd_in_de_handleiding()
    {
        var tekst = new StringBuilder("# Instellingen\n\nGemaakt uit het programma. `oversteek controle` toont ze met hun waarde en noemt wat niet klopt.\n\n")
            .Append("| instelling | standaard | wat zij doet |\n|---|---|---|\n");
        foreach (var instelling in Instellingen.Van(new Oversteekopties()))
            tekst.Append($"| `{instelling.Variabele}` | {instelling.Standaard} | {instelling.Uitleg} |\n");

        Goedkeuring.Controleer("docs/beheer/instellingen.md", tekst.ToString());
    }

    [Fact, Regel("SEC-41")]
    public void Een_geheime_waarde_wordt_niet_getoond()
    {
        var opties = new Oversteekopties { Postgres = "Password=zeer-geheim", PostgresEigenaar = "Password=zeer-geheim", SmtpWachtwoord = "zeer-geheim" };

        var getoond = Instellingen.Van(opties);

        getoond.ShouldNotContain(i => i.Waarde.Contains("zeer-geheim", StringComparison.Ordinal));
        getoond.Count(i => i.Waarde == "(ingevuld)").ShouldBe(3);
    }
}

using System.Globalization;
using System.Text;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Procedures;

public sealed class InstellingpapierTests
{
    public static TheoryData<string> Voorinstellingen => [.. Voorinstelling.Namen];

    [Theory, Regel("D-01")]
    [MemberData(nameof(Voorinstellingen))]
    public void Een_voorinstelling_spreekt_zichzelf_niet_tegen(string naam)
    {
        var regels = Voorinstelling.Zoek(naam)!;

        regels.Tegenspraak().ShouldBeNull();
        foreach (var instelling in Instellingen.Alle)
            instelling.Zet(regels, instelling.Waarde(regels)).IsGelukt.ShouldBeTrue(instelling.Sleutel);
    }

    [Fact]
    public void De_lijst_in_de_documentatie_klopt()
    {
        var uit = new StringBuilder("# Instellingen van een regio\n\nPer regio en schooljaar, te wijzigen op Kalender en regels. Deze lijst is gemaakt uit de catalogus.\n");
        foreach (var groep in Instellingen.Alle.GroupBy(i => i.Groep))
        {
            uit.Append(CultureInfo.InvariantCulture, $"\n## {Woorden.Van(groep.Key)}\n\n| sleutel | naam | uitleg | waarden | standaard | regels | ligt vast |\n|---|---|---|---|---|---|---|\n");
            foreach (var i in groep)
            {
                uit.Append(CultureInfo.InvariantCulture, $"| {i.Sleutel} | {Woorden.Van("instelling", i.Sleutel)} | {Woorden.Van("instellinguitleg", i.Sleutel)} | {Waarden(i)} ");
                uit.Append(CultureInfo.InvariantCulture, $"| {Standaard(i)} | {string.Join(", ", i.Regels)} | {(i.VanLoting ? "vanaf de vastlegging van de loting" : "")} |\n");
            }
        }

        Goedkeuring.Controleer("docs/procedure.md", uit.ToString());
    }

    private static string Waarden(Instelling instelling) => instelling switch
    {
        Getalinstelling g => string.Create(CultureInfo.InvariantCulture, $"{g.Van} tot en met {g.Tot}"),
        Keuzeinstelling k => string.Join("; ", k.Opties.Select(o => Woorden.Van(k.Sleutel, o))),
        Tekstinstelling t => string.Create(CultureInfo.InvariantCulture, $"tekst, hoogstens {t.Maximum} tekens"),
        Lijstinstelling l => "lijst: " + string.Join(", ", l.Kolommen.Select(k => Woorden.Van("lijstkolom", k.Naam))),
        _ => throw new ArgumentOutOfRangeException(nameof(instelling), instelling, "Een soort zonder beschrijving."),
    };

    private static string Standaard(Instelling instelling) => instelling switch
    {
        Keuzeinstelling k => Woorden.Van(k.Sleutel, k.Waarde(new Procedureregels())),
        Lijstinstelling l => string.Join(", ", l.Lees(new Procedureregels()).Select(l.Naam)),
        _ => instelling.Waarde(new Procedureregels()),
    };
}

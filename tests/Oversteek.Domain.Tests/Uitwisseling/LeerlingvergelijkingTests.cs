using Oversteek.Domain.Uitwisseling;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Uitwisseling;

[Regel("B-21", "D-77")]
public sealed class LeerlingvergelijkingTests
{
    // G = gelijk, A = anders, O = onbekend. Columns: family name and birth date.
    private static readonly string[] Kolommen = ["GG", "GA", "GO", "AG", "AA", "AO", "OG", "OA", "OO"];

    /// <summary>Number and code; per column: Z = same child, V = ask, T = contradiction, - = another child.</summary>
    [Theory]
    [InlineData("GG", "ZVZZTZZVZ")]
    [InlineData("GA", "ZVZZTZZVZ")]
    [InlineData("GO", "ZVZZTZZVZ")]
    [InlineData("AG", "TTTTTTTTT")]
    [InlineData("AA", "---------")]
    [InlineData("AO", "---------")]
    [InlineData("OG", "ZVVVTTVTT")]
    [InlineData("OA", "V--------")]
    [InlineData("OO", "V--------")]
    public void Elke_combinatie_heeft_haar_antwoord(string nummerEnCode, string antwoorden)
    {
        for (var i = 0; i < Kolommen.Length; i++)
        {
            var vergelijking = new Leerlingvergelijking(Lees(nummerEnCode[0]), Lees(nummerEnCode[1]), Lees(Kolommen[i][0]), Lees(Kolommen[i][1]));

            vergelijking.Oordeel.ShouldBe(Antwoord(antwoorden[i]), $"{nummerEnCode} {Kolommen[i]}");
        }
    }

    [Theory]
    [InlineData("GG", Koppeloordeel.Zelfde)]
    [InlineData("OG", Koppeloordeel.Vragen)]
    [InlineData("OA", Koppeloordeel.Ander)]
    [InlineData("OO", Koppeloordeel.Ander)]
    public void Een_tweeling_heeft_dezelfde_naam_en_dag_maar_een_andere_roepnaam(string nummerEnCode, Koppeloordeel oordeel) =>
        new Leerlingvergelijking(Lees(nummerEnCode[0]), Lees(nummerEnCode[1]), Overeenkomst.Gelijk, Overeenkomst.Gelijk) { AndereRoepnaam = true }.Oordeel.ShouldBe(oordeel);

    private static Overeenkomst Lees(char letter) => letter switch
    {
        'G' => Overeenkomst.Gelijk,
        'A' => Overeenkomst.Anders,
        _ => Overeenkomst.Onbekend,
    };

    private static Koppeloordeel Antwoord(char letter) => letter switch
    {
        'Z' => Koppeloordeel.Zelfde,
        'V' => Koppeloordeel.Vragen,
        'T' => Koppeloordeel.Tegenspraak,
        _ => Koppeloordeel.Ander,
    };
}

namespace Oversteek.Domain.Leerlingen;

/// <summary>B-26: a day of birth that a pupil of this step can have, the same by hand and by file.</summary>
public static class Geboortegrens
{
    public const int Jongst = 8;
    public const int Oudst = 25;

    public static string Uitleg => $"Een leerling is {Jongst} tot en met {Oudst} jaar oud. Kijk de geboortedatum na.";

    public static bool Klopt(DateOnly geboren, DateOnly vandaag) => geboren <= vandaag.AddYears(-Jongst) && geboren > vandaag.AddYears(-Oudst - 1);
}

namespace Oversteek.Domain.Bijlagen;

/// <summary>D-16, SEC-52: how much fits, for every way in. An OSO file has a smaller bound of its own per attachment, that of the standard.</summary>
public static class Bijlagegrenzen
{
    public const int Bestand = 25 * 1024 * 1024;

    public const int Aantal = 50;

    public const long Dossier = 150L * 1024 * 1024;

    /// <summary>Of all pupils of a school together.</summary>
    public const long School = 5L * 1024 * 1024 * 1024;
}

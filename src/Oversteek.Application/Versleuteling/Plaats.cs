using System.Globalization;

namespace Oversteek.Application.Versleuteling;

/// <summary>Where an encrypted value lives. It is authenticated with the value, so a value moved elsewhere does not decrypt (SEC-54).</summary>
public static class Plaats
{
    private const char Scheiding = '|';

    public static string Van(string tabel, string kolom, Guid rij)
    {
        EisNaam(tabel);
        EisNaam(kolom);
        if (rij == Guid.Empty)
            throw new ArgumentException("Een rij zonder id is geen plaats.", nameof(rij));
        return string.Create(CultureInfo.InvariantCulture, $"{tabel}{Scheiding}{kolom}{Scheiding}{rij:D}");
    }

    private static void EisNaam(string naam)
    {
        if (string.IsNullOrWhiteSpace(naam) || naam.Contains(Scheiding, StringComparison.Ordinal))
            throw new ArgumentException("Een tabel of kolom heeft een naam zonder scheidingsteken.", nameof(naam));
    }
}

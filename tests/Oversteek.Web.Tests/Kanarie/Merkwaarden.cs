using System.Globalization;
using System.Text;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>Values that occur nowhere else, so that a search finds any leak.</summary>
internal sealed record Merkwaarden(string Merk, string Bsn, string Telefoon)
{
    public string Roepnaam => "Roep" + Merk;

    public string Achternaam => "Achter" + Merk;

    public string Ouder => "Ouder" + Merk;

    public string Straat => $"Kanarielaan {Merk}";

    public string Email => $"kanarie{Merk}@proef.example";

    public string Diagnose => $"Diagnose {Merk} volgens onderzoek";

    public string Bestandsnaam => $"verslag{Merk}.txt";

    public string Inhoud => $"Bijlage-inhoud {Merk} over dit kind";

    /// <summary>What is kept encrypted: in no file, no dump, no log may it be read.</summary>
    public IReadOnlyList<string> Versleuteld => [Bsn, Telefoon, Straat, Email, Diagnose, Bestandsnaam, Inhoud];

    /// <summary>What stands in no address, title, mail or log.</summary>
    public IReadOnlyList<string> Persoonlijk => [.. Versleuteld, Roepnaam, Achternaam, Ouder];

    public static Merkwaarden Maak()
    {
        var getal = Random.Shared.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture);
        return new Merkwaarden("zq" + string.Concat(getal.Select(c => (char)(c - '0' + 'g'))), Proefgegevens.Bsn(), "010" + getal);
    }

    /// <summary>Also as two-byte text and as the hexadecimal of a dump.</summary>
    public static bool Bevat(byte[] bytes, string tekst)
    {
        var utf8 = Encoding.UTF8.GetBytes(tekst);
        return bytes.AsSpan().IndexOf(utf8) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(tekst)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8))) >= 0;
    }
}

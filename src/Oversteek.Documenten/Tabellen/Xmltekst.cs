using System.Text;
using System.Xml;

namespace Oversteek.Documenten.Tabellen;

/// <summary>Text that fits in XML: control characters and half surrogates would make the whole file unreadable.</summary>
internal static class Xmltekst
{
    public static string Geldig(string tekst, int maximum)
    {
        var kort = tekst.Length > maximum ? tekst[..maximum] : tekst;
        var schoon = new StringBuilder(kort.Length);
        foreach (var teken in kort.EnumerateRunes())
        {
            if (teken.Value > char.MaxValue || XmlConvert.IsXmlChar((char)teken.Value))
                schoon.Append(teken);
        }

        return schoon.ToString();
    }
}

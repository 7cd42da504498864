using System.Xml;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Lezen;

/// <summary>The standard knows one attribute, omschrijving; beside it stand namespaces and the place of the schema.</summary>
internal static class Attributen
{
    private const string Instantie = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Naamruimten = "http://www.w3.org/2000/xmlns/";

    public static string? Schemalocatie(XmlReader xml) => xml.GetAttribute("schemaLocation", Instantie);

    /// <summary>Gives the element its omschrijving. False when an attribute may not stand here or is empty.</summary>
    public static bool Lees(XmlReader xml, Knoop knoop)
    {
        var mogen = true;
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI.Length == 0 && knoop.Veld.MetOmschrijving && xml.LocalName is "omschrijving" && xml.Value.Length > 0)
                knoop.Omschrijving = xml.Value;
            else
                mogen &= xml.NamespaceURI is Naamruimten || (xml.NamespaceURI is Instantie && xml.LocalName is "schemaLocation" or "noNamespaceSchemaLocation");
        }

        xml.MoveToElement();
        return mogen;
    }
}

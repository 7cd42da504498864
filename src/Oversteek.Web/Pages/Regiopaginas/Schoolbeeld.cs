using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>One school, on the page of the region and on its own website: the same words from one place (BRK-13).</summary>
public sealed record Schoolbeeld(Regiopagina Regio, Regioschool School)
{
    public string Naam(Schoolvoorrang voorrang) => Regio.Regels.Voorrangscatalogus.First(r => r.Code == voorrang.Code).Naam;

    public static string Adviezen(Regioklas klas) => string.Join(", ", klas.Adviezen) + (klas.Lwoo ? ", met lwoo" : "");

    public static string Vorig(Regioklas klas) => klas.Vorig switch
    {
        null => "niet getoond",
        { IsGeloot: true } vorig => $"{vorig.Eerste} eerste keuzes voor {vorig.Plaatsen} plaatsen, geloot",
        { } vorig => $"{vorig.Eerste} eerste keuzes voor {vorig.Plaatsen} plaatsen",
    };
}

using Oversteek.Application.Regiopaginas;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Web.Pages.Regiopaginas;

/// <summary>One school, on the page of the region and on its own website: the same words from one place (BRK-13).</summary>
public sealed record Schoolbeeld(Regiopagina Regio, Regioschool School)
{
    /// <summary>Only an ordinary address of the web; what a school typed is not a script.</summary>
    public string? Website => Uri.TryCreate(School.School.Website, UriKind.Absolute, out var adres) && adres.Scheme is "https" or "http"
        ? adres!.ToString() : null;

    public string Naam(Schoolvoorrang voorrang) => Regio.Regels.Voorrangscatalogus.First(r => r.Code == voorrang.Code).Naam;

    public static string Adviezen(Regioklas klas) => string.Join(", ", klas.Adviezen) + (klas.Lwoo ? ", met lwoo" : "");

    public static string Vorig(Regioklas klas) => klas.Vorig switch
    {
        null => "niet getoond",
        { IsGeloot: true } vorig => $"{vorig.Eerste} eerste keuzes voor {vorig.Plaatsen} plaatsen, geloot",
        { } vorig => $"{vorig.Eerste} eerste keuzes voor {vorig.Plaatsen} plaatsen",
    };
}

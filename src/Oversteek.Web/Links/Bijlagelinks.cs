using Microsoft.AspNetCore.WebUtilities;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the documents of a whole school.</summary>
public static class Bijlagelinks
{
    public const string Lijst = "/bijlagen";

    private const string Velenpagina = "/bijlagen/vrijgeven";

    public static string Velen(bool vrij) => vrij ? Velenpagina : QueryHelpers.AddQueryString(Velenpagina, "vrij", "false");

    public static string Toevoegen(LeerlingId leerling) => $"{Dossierlinks.Okr(leerling, "6")}#toevoegen";
}

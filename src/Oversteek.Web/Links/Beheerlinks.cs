namespace Oversteek.Web.Links;

/// <summary>Addresses of accounts and mail.</summary>
public static class Beheerlinks
{
    public static string Hulp(Guid functie) => $"/beheer/accounts/{functie}/hulp";

    public static string Beeindigen(Guid functie) => $"/beheer/accounts/{functie}/beeindigen";

    public static string Bericht(Guid id) => $"/post/{id}";
}

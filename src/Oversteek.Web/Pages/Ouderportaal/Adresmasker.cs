using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Enough of an address to see a typing error, and no more for who looks over a shoulder.</summary>
internal static class Adresmasker
{
    public static string Van(Emailadres adres)
    {
        var (naam, domein) = (adres.Waarde[..adres.Waarde.IndexOf('@', StringComparison.Ordinal)],
            adres.Waarde[adres.Waarde.IndexOf('@', StringComparison.Ordinal)..]);
        return $"{naam[..1]}•••{(naam.Length > 3 ? naam[^1..] : "")}{domein}";
    }
}

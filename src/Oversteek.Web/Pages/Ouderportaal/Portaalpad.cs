using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>Where the buttons for another language come back to.</summary>
internal static class Portaalpad
{
    /// <summary>Never the address with a secret of a mail in it.</summary>
    public static string Veilig(string pad) => pad.StartsWith($"{Ouderpoort.Binnenkomst}/binnen/", StringComparison.Ordinal) ? Ouderpoort.Binnenkomst : pad;
}

using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Links;

/// <summary>Addresses of the lists of schools, and of a school itself.</summary>
public static class Schoollinks
{
    public const string Vo = "/scholen/vo";

    public const string Po = "/scholen/po";

    /// <summary>Only an ordinary address of the web; what a school typed is not a script.</summary>
    public static string? Website(string? getypt) =>
        Webadres.TryParse(getypt, out var adres) ? adres.Waarde : null;
}

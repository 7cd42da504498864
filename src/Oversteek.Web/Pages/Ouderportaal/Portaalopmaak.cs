using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>A text of the portal as HTML: everything encoded, values isolated so that a name does not turn an Arabic sentence around.</summary>
internal static partial class Portaalopmaak
{
    public static IHtmlContent Van(string tekst, params ReadOnlySpan<(string Plek, string Waarde)> waarden)
    {
        var html = Vet().Replace(HtmlEncoder.Default.Encode(tekst), "<strong>${vet}</strong>");
        foreach (var (plek, waarde) in waarden)
            html = html.Replace($"{{{plek}}}", $"<bdi>{HtmlEncoder.Default.Encode(waarde)}</bdi>", StringComparison.Ordinal);
        return new HtmlString(html);
    }

    [GeneratedRegex(@"\*\*(?<vet>.+?)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vet();
}

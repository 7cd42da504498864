using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace Oversteek.Web.Onderdelen;

/// <summary>Shows once what the previous page did (NaarMetMelding). Stands in the layouts.</summary>
[HtmlTargetElement("os-flits", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FlitsTagHelper(IOptions<CookieTempDataProviderOptions> cookie) : TagHelper
{
    public const string Sleutel = "Melding";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Reading TempData without the cookie would make every page delete a cookie that is not there.
        var aanwezig = ViewContext.HttpContext.Request.Cookies.ContainsKey(cookie.Value.Cookie.Name ?? CookieTempDataProvider.CookieName);
        if (!aanwezig || ViewContext.TempData[Sleutel] is not string tekst)
        {
            output.SuppressOutput();
            return;
        }
        output.Wordt("div", "os-alert os-alert--ok");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(Icoon.Maak(ViewContext, "circle-check"));
        output.Content.AppendHtml(Opmaak.Element("p").Tekst(tekst));
    }
}

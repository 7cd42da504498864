using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Onderdelen;

/// <summary>Buttons of a long form; stays in view at the bottom of the screen.</summary>
[HtmlTargetElement("os-opslaanbalk")]
public sealed class OpslaanbalkTagHelper : TagHelper
{
    /// <summary>"Laatst bewaard om 14:02 door J. Jansen".</summary>
    public string? Status { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Beeld { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // B-09: who looks along writes nothing, so a button to save would be a promise that cannot be kept.
        if (Beeld.HttpContext.RequestServices.GetRequiredService<Toegangscontext>().AlleenLezen)
        {
            output.SuppressOutput();
            return;
        }
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("div", "os-savebar");
        output.Content.SetHtmlContent(inhoud);
        output.Content.AppendHtml(Opmaak.Element("span", "os-savebar__status").Met("role", "status").Met("data-opslaan-status", "").Tekst(Status));
    }
}

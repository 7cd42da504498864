using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Buttons of a long form; stays in view at the bottom of the screen.</summary>
[HtmlTargetElement("os-opslaanbalk")]
public sealed class OpslaanbalkTagHelper : TagHelper
{
    /// <summary>"Laatst bewaard om 14:02 door J. Jansen".</summary>
    public string? Status { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("div", "os-savebar");
        output.Content.SetHtmlContent(inhoud);
        output.Content.AppendHtml(Opmaak.Element("span", "os-savebar__status").Met("role", "status").Met("data-opslaan-status", "").Tekst(Status));
    }
}

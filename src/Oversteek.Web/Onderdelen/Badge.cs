using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A status in a word.</summary>
[HtmlTargetElement("os-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public Signaal Soort { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Wordt("span", Soort == Signaal.Geen ? "os-badge" : $"os-badge os-badge--{Soort.Css()}");
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Onderdelen;

/// <summary>Gives each script file the nonce of this response; without it the policy blocks the file (SEC-31).</summary>
[HtmlTargetElement("script", Attributes = "src")]
public sealed class ScriptNonceTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", BeveiligingsHeaders.Nonce(ViewContext.HttpContext));
}

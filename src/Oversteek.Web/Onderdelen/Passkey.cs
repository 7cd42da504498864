using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

public enum Passkeysoort
{
    /// <summary>Shows a passkey that exists.</summary>
    Tonen,

    /// <summary>Makes one.</summary>
    Maken,
}

/// <summary>
/// Part of a form that asks the authenticator of the device. Hidden until passkey.js finds that the browser can; without script the other way
/// of the page is there. Sends the fields passkey and vraag to the handler.
/// </summary>
[HtmlTargetElement("os-passkey", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasskeyTagHelper : TagHelper
{
    /// <summary>Address of the handler: GET gives the question, POST takes the answer.</summary>
    public required string Adres { get; set; }

    /// <summary>Text of the button.</summary>
    public required string Doen { get; set; }

    public Passkeysoort Soort { get; set; }

    public bool Eerste { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("div");
        output.Attributes.SetAttribute("data-passkey", Soort == Passkeysoort.Maken ? "maken" : "tonen");
        output.Attributes.SetAttribute("hidden", "hidden");
        var knop = Opmaak.Element("button", Eerste ? "os-btn" : "os-btn os-btn--2").Met("type", "submit").Met("formaction", Adres).Tekst(Doen);
        output.Content.SetHtmlContent(Veld("passkey")).AppendHtml(Veld("vraag")).AppendHtml(knop)
            .AppendHtml(Opmaak.Element("p").Met("role", "alert"));
    }

    private static TagBuilder Veld(string naam) => Opmaak.Invoer("hidden", naam, "");
}

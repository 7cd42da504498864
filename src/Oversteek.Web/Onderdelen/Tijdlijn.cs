using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Onderdelen;

/// <summary>What happened, newest first: history of a file, and who looked at it.</summary>
[HtmlTargetElement("os-tijdlijn")]
public sealed class TijdlijnTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Wordt("ol", "os-tijdlijn");
}

[HtmlTargetElement("os-moment", ParentTag = "os-tijdlijn")]
public sealed class MomentTagHelper : TagHelper
{
    public required string Titel { get; set; }

    /// <summary>The moment in any zone; shown in Dutch time (B-10).</summary>
    public required DateTimeOffset Tijd { get; set; }

    public string? Door { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var hier = Nederland.Tijd(Tijd);
        var tijd = Opmaak.Element("time").Met("datetime", hier.ToString("o", CultureInfo.InvariantCulture))
            .Tekst(hier.ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentUICulture));
        output.Wordt("li");
        output.Content.SetHtmlContent(Opmaak.Element("strong").Tekst(Titel));
        output.Content.AppendHtml(Opmaak.Element("p", "os-tijdlijn__wie").Bevat(tijd).Tekst(Door is null ? "" : $" · {Door}"));
        if (!inhoud.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Opmaak.Element("div").Bevat(inhoud));
    }
}

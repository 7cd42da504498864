using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

internal sealed class Paginakopstaat
{
    public IHtmlContent? Meta { get; set; }

    public IHtmlContent? Acties { get; set; }
}

/// <summary>The h1 of the page, facts under it (os-meta) and actions beside it (os-acties). Sets the title of the document too.</summary>
[HtmlTargetElement("os-paginakop")]
public sealed class PaginakopTagHelper : TagHelper
{
    public required string Titel { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context) => context.Items[typeof(Paginakopstaat)] = new Paginakopstaat();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        var staat = (Paginakopstaat)context.Items[typeof(Paginakopstaat)];
        ViewContext.ViewData["Titel"] ??= Titel;
        output.Wordt("div", "os-pagehead");
        output.Content.SetHtmlContent(Opmaak.Element("div").Bevat(Opmaak.Element("h1").Tekst(Titel),
            staat.Meta is null ? null : Opmaak.Element("div", "os-pagehead__meta").Bevat(staat.Meta)));
        if (staat.Acties is not null)
            output.Content.AppendHtml(Opmaak.Element("div", "os-actions").Bevat(staat.Acties));
    }
}

[HtmlTargetElement("os-meta", ParentTag = "os-paginakop")]
public sealed class MetaTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((Paginakopstaat)context.Items[typeof(Paginakopstaat)]).Meta = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>Buttons side by side; inside os-paginakop they stand next to the heading.</summary>
[HtmlTargetElement("os-acties")]
public sealed class ActiesTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(Paginakopstaat), out var staat))
        {
            ((Paginakopstaat)staat).Acties = await output.GetChildContentAsync();
            output.SuppressOutput();
            return;
        }
        output.Wordt("div", "os-actions");
    }
}

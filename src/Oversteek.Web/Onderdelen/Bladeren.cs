using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>"1–50 van 132" and links to the pages (?pagina=2); all other parts of the address stay.</summary>
[HtmlTargetElement("os-bladeren", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BladerenTagHelper : TagHelper
{
    public required int Totaal { get; set; }

    public int Pagina { get; set; } = 1;

    public int PerPagina { get; set; } = 50;

    public string Wat { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var laatste = Math.Max(1, (Totaal + PerPagina - 1) / PerPagina);
        var nu = Math.Clamp(Pagina, 1, laatste);
        output.Wordt("div", "os-tablefoot");
        output.Content.SetHtmlContent(Opmaak.Element("p").Tekst(Telling(nu)));
        if (laatste > 1)
            output.Content.AppendHtml(Opmaak.Element("nav").Met("aria-label", "Bladeren").Bevat(Opmaak.Element("ul", "os-pages").Bevat(Regels(nu, laatste))));
    }

    private string Telling(int nu)
    {
        var van = Totaal == 0 ? 0 : (nu - 1) * PerPagina + 1;
        return $"{van}–{Math.Min(nu * PerPagina, Totaal)} van {Totaal} {Wat}".TrimEnd();
    }

    private IEnumerable<IHtmlContent> Regels(int nu, int laatste)
    {
        if (nu > 1)
            yield return Link(nu - 1, "Vorige", "prev");
        var vorige = 0;
        foreach (var nummer in Enumerable.Range(1, laatste).Where(n => n == 1 || n == laatste || Math.Abs(n - nu) <= 2))
        {
            if (nummer > vorige + 1)
                yield return Opmaak.Element("li").Bevat(Opmaak.Element("span").Met("aria-hidden", "true").Tekst("…"));
            yield return Nummer(nummer, nu);
            vorige = nummer;
        }
        if (nu < laatste)
            yield return Link(nu + 1, "Volgende", "next");
    }

    private TagBuilder Nummer(int nummer, int nu) => Opmaak.Element("li").Bevat(Opmaak.Element("a").Met("href", Naar(nummer))
        .Met("aria-current", nummer == nu ? "page" : null).Bevat(Opmaak.Verborgen("Pagina ")).Tekst($"{nummer}"));

    private TagBuilder Link(int nummer, string tekst, string rel) =>
        Opmaak.Element("li").Bevat(Opmaak.Element("a").Met("href", Naar(nummer)).Met("rel", rel).Tekst(tekst));

    private string Naar(int nummer) => Adres.Met(ViewContext.HttpContext.Request, ("pagina", nummer == 1 ? null : $"{nummer}"));
}

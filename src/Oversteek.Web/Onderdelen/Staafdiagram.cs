using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Horizontal bars, drawn on the server; prints, works in the dark and has its numbers in a table.</summary>
[HtmlTargetElement("os-staafdiagram", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StaafdiagramTagHelper : TagHelper
{
    private const int Breed = 560;
    private const int Links = 160;
    private const int Staaf = 14;
    private const int Regelhoogte = 14;
    private const int Labellengte = 22;

    public required string Titel { get; set; }

    public required IReadOnlyList<string> Reeksen { get; set; }

    public required IReadOnlyList<Grafiekpunt> Punten { get; set; }

    /// <summary>The series in one bar instead of under each other.</summary>
    public bool Gestapeld { get; set; }

    private int Rij => (Gestapeld ? 1 : Reeksen.Count) * (Staaf + 2) + 12;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hoogste = Punten.Select(punt => Gestapeld ? punt.Waarden.Sum() : punt.Waarden.DefaultIfEmpty().Max()).DefaultIfEmpty(1).Max();
        var schaal = (Breed - Links - 24) / Grafiek.Bovengrens(hoogste);
        var svg = Grafiek.Vlak(Titel, Breed, Punten.Count * Rij + 30);
        As(svg, schaal, Grafiek.Bovengrens(hoogste));
        for (var i = 0; i < Punten.Count; i++)
            Teken(svg, Punten[i], i * Rij, schaal);
        output.Wordt("figure", "os-panel os-chart");
        output.Content.SetHtmlContent(Opmaak.Element("figcaption").Tekst(Titel));
        output.Content.AppendHtml(Grafiek.Legenda(Reeksen));
        output.Content.AppendHtml(svg);
        output.Content.AppendHtml(Grafiek.Tabel(Titel, Reeksen, Punten));
    }

    private void As(TagBuilder svg, double schaal, double grens)
    {
        var onder = Punten.Count * Rij + 6;
        for (var deel = 0; deel <= 4; deel++)
        {
            var x = Links + grens * deel / 4 * schaal;
            svg.Bevat(Grafiek.Lijn(x, 0, x, onder), Grafiek.Tekst(Grafiek.Getal(grens * deel / 4), x, onder + 18, "middle"));
        }
    }

    private void Teken(TagBuilder svg, Grafiekpunt punt, int boven, double schaal)
    {
        var regels = Grafiek.Regels(punt.Label, Labellengte);
        svg.Bevat(regels.Select((regel, nummer) =>
            Grafiek.Tekst(regel, Links - 8, boven + Rij / 2.0 + 4 + (nummer - (regels.Count - 1) / 2.0) * Regelhoogte, "end")));
        var x = (double)Links;
        for (var reeks = 0; reeks < punt.Waarden.Count; reeks++)
        {
            var y = boven + 6 + (Gestapeld ? 0 : reeks * (Staaf + 2));
            svg.Bevat(Opmaak.Element("rect", $"s{reeks + 1}").Met("x", Grafiek.N(x)).Met("y", Grafiek.N(y))
                .Met("width", Grafiek.N(punt.Waarden[reeks] * schaal)).Met("height", $"{Staaf}"));
            if (punt.InWoorden.ContainsKey(reeks))
                svg.Bevat(Grafiek.Tekst(punt.Tekst(reeks), x + 4, y + Staaf - 3, "start"));
            if (Gestapeld)
                x += punt.Waarden[reeks] * schaal;
        }
    }
}

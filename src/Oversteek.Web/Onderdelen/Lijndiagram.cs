using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Lines over time, drawn on the server, with the numbers in a table.</summary>
[HtmlTargetElement("os-lijndiagram", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LijndiagramTagHelper : TagHelper
{
    private const int Breed = 560;
    private const int Hoog = 240;
    private const int Links = 48;
    private const int Onder = 28;
    private const int Boven = 12;

    public required string Titel { get; set; }

    public required IReadOnlyList<string> Reeksen { get; set; }

    public required IReadOnlyList<Grafiekpunt> Punten { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var grens = Grafiek.Bovengrens(Punten.SelectMany(punt => punt.Waarden).DefaultIfEmpty(1).Max());
        var svg = Grafiek.Vlak(Titel, Breed, Hoog);
        for (var deel = 0; deel <= 4; deel++)
        {
            var y = Y(grens * deel / 4, grens);
            svg.Bevat(Grafiek.Lijn(Links, y, Breed - 16, y), Grafiek.Tekst(Grafiek.Getal(grens * deel / 4), Links - 8, y + 4, "end"));
        }
        var stap = Math.Max(1, Punten.Count / 8);
        for (var i = 0; i < Punten.Count; i += stap)
            svg.Bevat(Grafiek.Tekst(Punten[i].Label, X(i), Hoog - 8, "middle"));
        for (var reeks = 0; reeks < Reeksen.Count; reeks++)
            Teken(svg, reeks, grens);
        output.Wordt("figure", "os-panel os-chart");
        output.Content.SetHtmlContent(Opmaak.Element("figcaption").Tekst(Titel));
        output.Content.AppendHtml(Grafiek.Legenda(Reeksen));
        output.Content.AppendHtml(svg);
        output.Content.AppendHtml(Grafiek.Tabel(Titel, Reeksen, Punten));
    }

    private void Teken(TagBuilder svg, int reeks, double grens)
    {
        var punten = Punten.Select((punt, i) => (X: X(i), Y: Y(punt.Waarden[reeks], grens))).ToList();
        svg.Bevat(Opmaak.Element("polyline", $"l{reeks + 1}")
            .Met("points", string.Join(' ', punten.Select(punt => $"{Grafiek.N(punt.X)},{Grafiek.N(punt.Y)}"))));
        svg.Bevat(punten.Select(punt => Opmaak.Element("circle", $"s{reeks + 1}").Met("cx", Grafiek.N(punt.X)).Met("cy", Grafiek.N(punt.Y)).Met("r", "4")));
    }

    private double X(int nummer) => Links + 16 + nummer * (Breed - Links - 48.0) / Math.Max(1, Punten.Count - 1);

    private static double Y(double waarde, double grens) => Hoog - Onder - waarde / grens * (Hoog - Onder - Boven);
}

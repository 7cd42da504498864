using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitdraai;

/// <summary>The content for people: one page that any browser opens without the platform.</summary>
internal static partial class Uitdraaipagina
{
    public static string Schrijf(IReadOnlyList<Uitdraaitabel> tabellen, Handeling handeling)
    {
        var uit = new StringBuilder("""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><title>Uitdraai</title><style>body{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}table{border-collapse:collapse;margin-bottom:1.5rem}
            th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap}th{width:16rem}</style></head>
            <body><h1>Alles wat de school over deze leerling bewaart</h1>

            """);
        uit.AppendLine(CultureInfo.InvariantCulture, $"<p>Gemaakt op {Nederland.Datum(handeling.Op).Leesbaar()}. Bijlagen staan in de map bijlagen.</p>");
        uit.AppendLine("<p>Nummers waarmee het programma rijen aan elkaar verbindt, staan alleen in uitdraai.json.</p>");
        foreach (var tabel in tabellen)
        {
            uit.AppendLine(CultureInfo.InvariantCulture, $"<h2>{Kop(tabel.Naam)}</h2>");
            foreach (var rij in tabel.Rijen)
                Tabel(uit, rij);
        }
        return uit.AppendLine("</body></html>").ToString();
    }

    /// <summary>"AdviesDefinitiefOp" and "advies_definitief" become words.</summary>
    internal static string Kop(string naam)
    {
        var woorden = Hoofdletter().Replace(naam.Replace('_', ' ').Replace('.', ' '), " $0").ToLowerInvariant();
        var kort = string.Join(' ', woorden.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return kort.Length == 0 ? naam : char.ToUpperInvariant(kort[0]) + kort[1..];
    }

    private static void Tabel(StringBuilder uit, IReadOnlyDictionary<string, object?> rij)
    {
        uit.AppendLine("<table>");
        foreach (var (naam, waarde) in rij)
        {
            if (Uitdraaiwoorden.Van(naam, waarde) is { Length: > 0 } tekst)
                uit.AppendLine(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Kop(naam)}</th><td>{WebUtility.HtmlEncode(tekst)}</td></tr>");
        }
        uit.AppendLine("</table>");
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hoofdletter();
}

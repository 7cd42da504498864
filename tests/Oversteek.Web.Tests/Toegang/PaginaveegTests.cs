using System.Text.RegularExpressions;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>What holds for every page, tried on every page, also those that are still to be made.</summary>
public sealed partial class PaginaveegTests
{
    private readonly List<string> afwijkingen = [];
    private int gezien;

    /// <summary>All that stands in the database happened at 23:47 in UTC, which is 0:47 of the next day here.</summary>
    [Theory, Databases(Databasesoort.Sqlite), Regel("B-10")]
    public async Task Elke_pagina_toont_de_Nederlandse_tijd_en_de_Nederlandse_dag(Databasesoort soort)
    {
        await Rondgang.ElkePaginaAsync(
            soort,
            async (klant, url) => Beoordeel(url, (await klant.GetAsync(url)).Tekst),
            server =>
            {
                server.Klok.ZetOp(new DateOnly(2027, 2, 9), 0);
                server.Klok.Verder(TimeSpan.FromMinutes(47));
            });

        afwijkingen.ShouldBeEmpty();
        gezien.ShouldBeGreaterThan(10, "er staan tijden op de pagina's");

        void Beoordeel(string url, string tekst)
        {
            gezien += Hier().Count(tekst);
            afwijkingen.AddRange(Utc().Matches(tekst).Select(m => $"{url}: {m.Value}"));
        }
    }

    [Theory, Databases(Databasesoort.Sqlite), Regel("B-15", "PRIV-4")]
    public async Task Geen_pagina_noemt_een_kind_in_haar_titel_of_haar_adres(Databasesoort soort)
    {
        await Rondgang.ElkePaginaAsync(soort, async (klant, url) =>
        {
            var pagina = await klant.GetAsync(url);
            gezien += pagina.Tekst.Contains("Jansen", StringComparison.Ordinal) ? 1 : 0;
            if (Naam().IsMatch(pagina.Document.Title ?? "") || Naam().IsMatch(pagina.Url) || pagina.Document.QuerySelectorAll("a[href], form[action]").Any(e => Naam().IsMatch(e.GetAttribute("href") ?? e.GetAttribute("action")!)))
                afwijkingen.Add(url);
        });

        afwijkingen.ShouldBeEmpty();
        gezien.ShouldBeGreaterThan(10, "de naam staat wel op de pagina's");
    }

    [GeneratedRegex(@"\b0?0:4[789]|\b9 (februari|feb)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hier();

    [GeneratedRegex(@"\b23:4[789]|\b8 (februari|feb\b)|\b08-02-2027", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Utc();

    [GeneratedRegex("Sanne|Jansen", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Naam();
}

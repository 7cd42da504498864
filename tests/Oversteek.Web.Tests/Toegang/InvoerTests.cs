using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Every page and form of the program with impossible input: it is taken or refused with words, nothing typed is lost, and there is never an error page.</summary>
public sealed class InvoerTests
{
    private static readonly string Lang = new('é', 30_000);
    private static readonly string[] Onzin = [Lang, "\"><script>alert(1)</script>", "31-02-2027", "-99999999999999999999", "\u202Eabc", "\r\nBcc: x@example.org"];

    private readonly List<string> afwijkingen = [];
    private int geweigerd;

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-40")]
    public async Task Een_vervalst_verborgen_veld_of_een_keuze_die_er_niet_is_geeft_nooit_een_storing(Databasesoort soort)
    {
        await ElkFormulierAsync(soort, VervalsAsync);

        afwijkingen.ShouldBeEmpty();
        geweigerd.ShouldBeGreaterThan(100);
    }

    [Theory]
    [Databases]
    public async Task Elk_formulier_houdt_wat_er_is_getypt_en_zegt_wat_er_mis_is(Databasesoort soort)
    {
        await ElkFormulierAsync(soort, TypAsync);

        afwijkingen.ShouldBeEmpty();
        geweigerd.ShouldBeGreaterThan(50);
    }

    [Theory]
    [Databases(Databasesoort.Postgres)]
    [Regel("SEC-40")]
    public async Task Een_vreemde_vraag_in_het_adres_geeft_nooit_een_storing(Databasesoort soort)
    {
        await Rondgang.ElkePaginaAsync(soort, async (klant, url) =>
        {
            foreach (var vraag in Vragen(await klant.GetAsync(url)))
            {
                var status = (int)(await klant.GetAsync($"{url}?{vraag}")).Status;
                geweigerd++;
                if (status >= 500)
                    afwijkingen.Add($"{url}?{vraag}: {status}");
            }
        });

        afwijkingen.ShouldBeEmpty();
        geweigerd.ShouldBeGreaterThan(100);
    }

    [Theory]
    [Databases(Databasesoort.Sqlite)]
    [Regel("B-30")]
    public async Task Geen_formulier_neemt_een_getal_of_een_dag_die_niet_kan(Databasesoort soort)
    {
        await ElkFormulierAsync(soort, GrensAsync);

        afwijkingen.ShouldBeEmpty();
        geweigerd.ShouldBeGreaterThan(100);
    }

    /// <summary>The names that the page itself uses in its filters and links, each with what does not belong there.</summary>
    private static IEnumerable<string> Vragen(Pagina pagina) =>
        from naam in pagina.Document.QuerySelectorAll("form:not([method=post]) [name]").Select(e => e.GetAttribute("name")!)
            .Concat(pagina.Document.QuerySelectorAll("main a[href*='?']").SelectMany(a => a.GetAttribute("href")!.Split('?')[1].Split('&').Select(d => d.Split('=')[0])))
            .Append("pagina").Append("handler").Distinct(StringComparer.Ordinal)
        from waarde in new[] { "kwaad", "-1", "99999999999999999999", "%27%3B--", "%E2%80%AE%F0%9F%98%80" }
        select $"{naam}={waarde}";

    private static Task ElkFormulierAsync(Databasesoort soort, Func<Webklant, string, int, Task> werk) => Rondgang.ElkePaginaAsync(soort, async (klant, url) =>
    {
        var aantal = Vormen(await klant.GetAsync(url)).Count;
        for (var i = 0; i < aantal; i++)
            await werk(klant, url, i);
    });

    private async Task TypAsync(Webklant klant, string url, int nummer)
    {
        foreach (var onzin in Onzin)
        {
            if (await OpenAsync(klant, url, nummer) is not var (formulier, vorm))
                return;
            var velden = vorm.Elements.Where(IsTekst).Select(e => e.GetAttribute("name")!).ToList();
            if (velden.Count == 0)
                return;
            velden.ForEach(veld => formulier.Zet(veld, onzin));
            var terug = await formulier.VerstuurAsync(Knop(vorm));
            // A search may hold anything, of which the first hundred are kept; every other text has an end, or a page could fill the log.
            if (vorm.GetAttribute("role") != "search" || (int)terug.Status >= 400)
                Beoordeel(terug, $"{url}, formulier {nummer}, «{(onzin == Lang ? "lang" : onzin.Trim())}»", velden, onzin);
        }
    }

    /// <summary>Each number and each day alone: the field itself must say what is wrong, whatever the rest of the form lacks.</summary>
    private async Task GrensAsync(Webklant klant, string url, int nummer)
    {
        if (await OpenAsync(klant, url, nummer) is not var (_, eerste))
            return;
        foreach (var veld in eerste.Elements.Where(e => IsTekst(e) && Onmogelijk(e).Length > 0).Select(e => e.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var waarde in Onmogelijk(eerste.Elements.First(e => e.GetAttribute("name") == veld)))
            {
                if (await OpenAsync(klant, url, nummer) is not var (formulier, vorm) || vorm.Elements.All(e => e.GetAttribute("name") != veld))
                    return;
                var terug = await formulier.Zet(veld, waarde).VerstuurAsync(Knop(vorm));
                geweigerd++;
                if ((int)terug.Status is < 400 or >= 500 || !terug.HeeftFout(veld, ""))
                    afwijkingen.Add($"{url}, formulier {nummer}, {veld} = {waarde}: {(int)terug.Status}");
            }
        }
    }

    private async Task VervalsAsync(Webklant klant, string url, int nummer)
    {
        if (await OpenAsync(klant, url, nummer) is not var (_, eerste))
            return;
        foreach (var veld in eerste.Elements.Where(IsKeuze).Select(e => e.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var waarde in new[] { "kwaad", "-1", "7b0b8a0e-0000-4000-8000-000000000000" })
            {
                if (await OpenAsync(klant, url, nummer) is not var (formulier, vorm) || vorm.Elements.All(e => e.GetAttribute("name") != veld))
                    return;
                var terug = await formulier.Vervals(veld, waarde).VerstuurAsync(Knop(vorm));
                geweigerd += (int)terug.Status >= 400 ? 1 : 0;
                if ((int)terug.Status >= 500)
                    afwijkingen.Add($"{url}, formulier {nummer}, {veld} = {waarde}: {(int)terug.Status}");
            }
        }
    }

    private static async Task<(Formulier Formulier, IHtmlFormElement Vorm)?> OpenAsync(Webklant klant, string url, int nummer)
    {
        var pagina = await klant.GetAsync(url);
        if (Vormen(pagina).ElementAtOrDefault(nummer) is not { } vorm)
            return null;
        vorm.SetAttribute("data-proef", "ja");
        return (pagina.Formulier("form[data-proef]"), vorm);
    }

    private void Beoordeel(Pagina terug, string waar, List<string> velden, string onzin)
    {
        if ((int)terug.Status < 400)
        {
            if (onzin == Lang)
                afwijkingen.Add($"{waar}: 30.000 tekens zijn aangenomen");
            return;
        }
        geweigerd++;
        if (terug.Document.QuerySelector("#fouten")?.TextContent is not { Length: > 0 })
            afwijkingen.Add($"{waar}: {(int)terug.Status}, {terug.Document.Title}");
        else
            afwijkingen.AddRange(velden.Where(veld => Waarde(terug, veld) is var nu && (nu is null || Kaal(nu) != Kaal(onzin))).Select(veld => $"{waar}: {veld} is kwijt"));
    }

    private static List<IHtmlFormElement> Vormen(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()];

    private static string? Knop(IHtmlFormElement vorm) => vorm.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(b => b.Type == "submit")?.TextContent.Trim();

    private static string? Waarde(Pagina pagina, string veld) =>
        pagina.Document.QuerySelectorAll("[name]").FirstOrDefault(e => e.GetAttribute("name") == veld) switch
        {
            // The value as it was sent; the property of a date shows nothing for what is no date.
            IHtmlInputElement invoer => invoer.GetAttribute("value"),
            IHtmlTextAreaElement tekst => tekst.Value,
            _ => null,
        };

    private static string Kaal(string tekst) => new([.. tekst.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);

    private static bool IsKeuze(IElement element) =>
        element.GetAttribute("name") is { Length: > 0 } naam && naam is not "__RequestVerificationToken"
        && element is IHtmlSelectElement or IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" };

    private static string[] Onmogelijk(IElement element) => element switch
    {
        IHtmlInputElement { Type: "date" } => ["0001-01-01", "9999-12-31"],
        IHtmlInputElement invoer when invoer.GetAttribute("inputmode") is "numeric" or "decimal" || invoer.Type == "number" => ["-1", "2147483647"],
        IHtmlInputElement invoer when invoer.GetAttribute("name")!.EndsWith("datum", StringComparison.OrdinalIgnoreCase) => ["01-01-0001", "31-12-9999"],
        _ => [],
    };

    /// <summary>What a person types. A password or a code for one time never comes back.</summary>
    private static bool IsTekst(IElement element) =>
        element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled") && element.GetAttribute("autocomplete") != "one-time-code"
        && element is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "number" or "date" or "search" or "url" };
}

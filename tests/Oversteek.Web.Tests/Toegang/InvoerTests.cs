using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Every page and form of the program with impossible input: it is taken or refused with words, nothing typed is lost, and there is never an error page.</summary>
public sealed class InvoerTests
{
    private static readonly string Lang = new('é', 30_000);
    private static readonly string[] Onzin = [Lang, "\"><script>alert(1)</script>", "31-02-2027", "-99999999999999999999", "\u202Eabc", "\r\nBcc: x@example.org"];

    private static readonly string[] Zoekpaginas = ["/leerlingen", "/aanmeldstatus", "/zienswijzen"];

    private readonly List<string> afwijkingen = [];
    private readonly Dictionary<Rol, Webklant> klanten = [];
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
        await ElkePaginaAsync(soort, async (klant, url) =>
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

    /// <summary>The names that the page itself uses in its filters and links, each with what does not belong there.</summary>
    private static IEnumerable<string> Vragen(Pagina pagina) =>
        from naam in pagina.Document.QuerySelectorAll("form:not([method=post]) [name]").Select(e => e.GetAttribute("name")!)
            .Concat(pagina.Document.QuerySelectorAll("main a[href*='?']").SelectMany(a => a.GetAttribute("href")!.Split('?')[1].Split('&').Select(d => d.Split('=')[0])))
            .Append("pagina").Append("handler").Distinct(StringComparer.Ordinal)
        from waarde in new[] { "kwaad", "-1", "99999999999999999999", "%27%3B--", "%E2%80%AE%F0%9F%98%80" }
        select $"{naam}={waarde}";

    private static (Rol, string)? Adres(Verwachting verwachting, Matrixwereld wereld)
    {
        foreach (var rol in Verwachting.AlleRollen.Where(r => verwachting.Rollen.Contains(r) && !verwachting.Nooit.Contains(r)))
            return (verwachting.HeeftVoorwerp ? wereld.Adres(verwachting.Route, rol, Relatie.Eigen) : verwachting.Route) is { } url ? (rol, url) : null;
        return null;
    }

    private async Task<Webklant> KlantAsync(Proefserver server, Rol rol, Matrixwereld wereld) =>
        klanten.TryGetValue(rol, out var klant) ? klant : klanten[rol] = await server.LogInAsync(rol, wereld.Organisatie(rol));

    private Task ElkFormulierAsync(Databasesoort soort, Func<Webklant, string, int, Task> werk) => ElkePaginaAsync(soort, async (klant, url) =>
    {
        var aantal = Vormen(await klant.GetAsync(url)).Count;
        for (var i = 0; i < aantal; i++)
            await werk(klant, url, i);
    });

    private async Task ElkePaginaAsync(Databasesoort soort, Func<Webklant, string, Task> werk)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var wereld = await Matrixwereld.MaakAsync(server);
        // The pupil of that world has a definitive dossier: its tabs are closed.
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var tabs = new[] { "1", "2", "3", "4", "5" }.Select(nummer => (Rol.PoGebruiker, $"/leerlingen/{kind.Waarde}/okr/{nummer}"));
        foreach (var (rol, url) in Verwachting.Alle().Select(v => Adres(v, wereld)).OfType<(Rol, string)>().Concat(tabs))
            await werk(await KlantAsync(server, rol, wereld), url);
    }

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
            Beoordeel(await formulier.VerstuurAsync(Knop(vorm)), $"{url}, formulier {nummer}, «{(onzin == Lang ? "lang" : onzin.Trim())}»", velden, onzin);
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
            // A search may hold anything, of which the first hundred are kept; every other text has an end, or a page could fill the log.
            if (onzin == Lang && !Zoekpaginas.Any(p => terug.Url.EndsWith(p, StringComparison.Ordinal)))
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

    /// <summary>What a person types. A password or a code for one time never comes back.</summary>
    private static bool IsTekst(IElement element) =>
        element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled") && element.GetAttribute("autocomplete") != "one-time-code"
        && element is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "number" or "date" or "search" or "url" };
}

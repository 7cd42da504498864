using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Testhulp.Web;

/// <summary>A browser without script: keeps cookies, follows redirects, sends forms as the page gives them.</summary>
public sealed record Webklant(HttpClient Client)
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public AccountId? Account { get; init; }

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public void ZetCookie(string naam, string waarde) => cookies[naam] = waarde;

    public Task<Pagina> GetAsync(string url) => VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>A request as somebody would forge it: no page before it, no token.</summary>
    public Task<Pagina> PostAsync(string url, params IReadOnlyList<KeyValuePair<string, string>> velden) =>
        VerstuurAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(velden) });

    /// <summary>Sends and follows redirects, like a browser; without following when asked.</summary>
    public async Task<Pagina> VerstuurAsync(HttpRequestMessage verzoek, bool volg = true)
    {
        for (var sprong = 0; sprong < 10; sprong++)
        {
            var pad = verzoek.RequestUri!;
            var antwoord = await ZendAsync(verzoek);
            if (!volg || antwoord.Headers.Location is not { } naar || (int)antwoord.StatusCode is < 300 or > 399)
                return await Pagina.LeesAsync(this, antwoord, pad.ToString());
            verzoek = new HttpRequestMessage(HttpMethod.Get, naar.IsAbsoluteUri ? naar : new Uri(Absoluut(pad), naar));
        }
        throw new InvalidOperationException("De pagina blijft doorverwijzen.");
    }

    /// <summary>All at the same moment, each in its own browser.</summary>
    public static async Task<List<Pagina>> TegelijkAsync(IEnumerable<(HttpRequestMessage Verzoek, Webklant Klant)> verzoeken)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var taken = verzoeken.Select(v => Task.Run(async () =>
        {
            await start.Task;
            return await v.Klant.VerstuurAsync(v.Verzoek, volg: false);
        })).ToList();
        start.SetResult();
        return [.. await Task.WhenAll(taken)];
    }

    private Uri Absoluut(Uri pad) => pad.IsAbsoluteUri ? pad : new Uri(Client.BaseAddress!, pad);

    private async Task<HttpResponseMessage> ZendAsync(HttpRequestMessage verzoek)
    {
        // One browser may have more than one request under way.
        lock (cookies)
        {
            if (cookies.Count > 0)
                verzoek.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        }
        var antwoord = await Client.SendAsync(verzoek);
        lock (cookies)
            Bewaar(antwoord);
        return antwoord;
    }

    private void Bewaar(HttpResponseMessage antwoord)
    {
        foreach (var koekje in antwoord.Headers.TryGetValues("Set-Cookie", out var gezet) ? gezet : [])
        {
            var paar = koekje.Split(';')[0].Split('=', 2);
            if (koekje.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                cookies.Remove(paar[0]);
            else
                cookies[paar[0]] = paar[1];
        }
    }
}

/// <summary>An answer as the user sees it.</summary>
public sealed class Pagina
{
    private readonly Lazy<IHtmlDocument> document;

    private Pagina(Webklant klant, HttpResponseMessage antwoord, byte[] bytes, string url)
    {
        (Klant, Antwoord, Bytes, Url) = (klant, antwoord, bytes, url);
        document = new(Ontleed);
    }

    public Webklant Klant { get; }

    public HttpResponseMessage Antwoord { get; }

    /// <summary>Read when asked for: a sweep over thousands of answers only looks at their status.</summary>
    public IHtmlDocument Document => document.Value;

    public byte[] Bytes { get; }

    public string Url { get; }

    /// <summary>The page where the browser ended, without host and question.</summary>
    public string Pad => new Uri(new Uri("https://localhost"), Url).AbsolutePath;

    public HttpStatusCode Status => Antwoord.StatusCode;

    /// <summary>Words on the page, white space folded.</summary>
    public string Tekst => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Pagina> LeesAsync(Webklant klant, HttpResponseMessage antwoord, string url) =>
        new(klant, antwoord, await antwoord.Content.ReadAsByteArrayAsync(), url);

    /// <summary>The form with this selector, or the only form of the main content.</summary>
    public Formulier Formulier(string? selector = null)
    {
        var formulieren = Document.QuerySelectorAll(selector ?? "main form[method=post]").OfType<IHtmlFormElement>().ToList();
        return formulieren.Count switch
        {
            1 => new Formulier(this, formulieren[0]),
            0 => throw new InvalidOperationException($"Geen formulier '{selector}' op {Url} ({(int)Status}): {Tekst}"),
            _ => throw new InvalidOperationException($"Er zijn {formulieren.Count} formulieren; kies er een met een selector: {string.Join(", ", formulieren.Select(f => f.Id ?? f.GetAttribute("action")))}"),
        };
    }

    /// <summary>Follows the link with this text.</summary>
    public Task<Pagina> KlikAsync(string tekst)
    {
        var link = Document.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().FirstOrDefault(a => a.TextContent.Trim().Contains(tekst, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Geen link '{tekst}' op {Url}: {Tekst}");
        return Klant.GetAsync(new Uri(link.Href).PathAndQuery);
    }

    /// <summary>The error of a field: in the summary with a link, at the field, and tied to it for a screen reader.</summary>
    public bool HeeftFout(string veld, string tekst)
    {
        var invoer = Document.QuerySelector($"[name='{veld}']");
        var bij = invoer?.GetAttribute("aria-describedby")?.Split(' ').Select(id => Document.GetElementById(id)?.TextContent ?? "") ?? [];
        return invoer?.GetAttribute("aria-invalid") == "true"
            && bij.Any(t => t.Contains(tekst, StringComparison.Ordinal))
            && Document.QuerySelector("#fouten")?.TextContent.Contains(tekst, StringComparison.Ordinal) == true;
    }

    // Nothing is waited for: the whole text is there.
    private IHtmlDocument Ontleed()
    {
        var html = Antwoord.Content.Headers.ContentType?.MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(Bytes) : "";
        var adres = new Uri(new Uri("https://localhost"), Url).ToString();
        return (IHtmlDocument)BrowsingContext.New(Configuration.Default).OpenAsync(v => v.Content(html).Address(adres)).GetAwaiter().GetResult();
    }
}

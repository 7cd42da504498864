using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Oversteek.Testhulp.Web;

/// <summary>A form as it stands on the page, hidden fields and token included. A field that is not there cannot be filled in.</summary>
public sealed class Formulier
{
    private readonly Pagina pagina;
    private readonly IHtmlFormElement element;
    private readonly List<(string Naam, HttpContent Inhoud, string Bestandsnaam)> bestanden = [];

    internal Formulier(Pagina pagina, IHtmlFormElement element) => (this.pagina, this.element) = (pagina, element);

    /// <summary>Types into a field, chooses an option or sets a tick ("true"/"false", or the value of the option).</summary>
    public Formulier Zet(string naam, string waarde)
    {
        var velden = Velden(naam);
        foreach (var veld in velden)
        {
            switch (veld)
            {
                case IHtmlInputElement { Type: "checkbox" } vink:
                    vink.IsChecked = velden.Count(v => v is IHtmlInputElement { Type: "checkbox" }) == 1 ? waarde is "true" || waarde == vink.Value && waarde != "false" : vink.Value == waarde || vink.IsChecked;
                    break;
                case IHtmlInputElement { Type: "radio" } keuze:
                    keuze.IsChecked = keuze.Value == waarde;
                    break;
                case IHtmlInputElement { Type: "hidden" } when velden.Count > 1:
                    break;
                case IHtmlInputElement invoer:
                    invoer.Value = waarde;
                    break;
                case IHtmlTextAreaElement tekst:
                    tekst.Value = waarde;
                    break;
                case IHtmlSelectElement keuzelijst:
                    if (!keuzelijst.Options.Any(o => o.Value == waarde))
                        throw new InvalidOperationException($"'{naam}' kent geen keuze '{waarde}'.");
                    keuzelijst.Value = waarde;
                    break;
            }
        }
        return this;
    }

    /// <summary>Changes a hidden field, or chooses what is no choice, as somebody with a proxy would.</summary>
    public Formulier Vervals(string naam, string waarde)
    {
        foreach (var veld in Velden(naam).OfType<IHtmlInputElement>())
            veld.Value = waarde;
        foreach (var keuzelijst in Velden(naam).OfType<IHtmlSelectElement>())
        {
            var optie = (IHtmlOptionElement)pagina.Document.CreateElement("option");
            (optie.Value, optie.IsSelected) = (waarde, true);
            keuzelijst.AppendChild(optie);
            keuzelijst.Value = waarde;
        }
        return this;
    }

    /// <summary>Sends a field that is not on the page, as somebody with a proxy would.</summary>
    public Formulier Smokkel(string naam, string waarde)
    {
        var veld = (IHtmlInputElement)pagina.Document.CreateElement("input");
        (veld.Type, veld.Name, veld.Value) = ("hidden", naam, waarde);
        element.AppendChild(veld);
        return this;
    }

    public Formulier MetBestand(string naam, string bestandsnaam, byte[] inhoud, string mediatype)
    {
        Velden(naam);
        var deel = new ByteArrayContent(inhoud);
        deel.Headers.ContentType = new(mediatype);
        bestanden.Add((naam, deel, bestandsnaam));
        return this;
    }

    public string? Waarde(string naam) => Velden(naam)[0] switch
    {
        IHtmlInputElement i => i.Value,
        IHtmlTextAreaElement t => t.Value,
        IHtmlSelectElement s => s.Value,
        _ => null,
    };

    /// <summary>Presses the button with this text, or sends the form when there is one button.</summary>
    public Task<Pagina> VerstuurAsync(string? knop = null, bool volg = true) => pagina.Klant.VerstuurAsync(Verzoek(knop), volg);

    public HttpRequestMessage Verzoek(string? knop = null)
    {
        var druk = Knop(knop);
        var actie = druk?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var url = new Uri(new Uri(pagina.Document.DocumentUri), string.IsNullOrEmpty(actie) ? "" : actie);
        var velden = Ingevuld().ToList();
        if (druk?.GetAttribute("name") is { Length: > 0 } naam)
            velden.Add(new(naam, druk.GetAttribute("value") ?? ""));
        return new HttpRequestMessage(HttpMethod.Post, url.PathAndQuery) { Content = Inhoud(velden) };
    }

    private HttpContent Inhoud(List<KeyValuePair<string, string>> velden)
    {
        if (element.GetAttribute("enctype") != "multipart/form-data")
            return new FormUrlEncodedContent(velden);
        var delen = new MultipartFormDataContent();
        velden.ForEach(v => delen.Add(new StringContent(v.Value), v.Key));
        bestanden.ForEach(b => delen.Add(b.Inhoud, b.Naam, b.Bestandsnaam));
        return delen;
    }

    private IEnumerable<KeyValuePair<string, string>> Ingevuld()
    {
        foreach (var veld in element.Elements.Where(e => !e.HasAttribute("disabled") && e.GetAttribute("name") is { Length: > 0 }))
        {
            var naam = veld.GetAttribute("name")!;
            switch (veld)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } keuze when !keuze.IsChecked:
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement invoer:
                    yield return new(naam, invoer.Value);
                    break;
                case IHtmlTextAreaElement tekst:
                    yield return new(naam, tekst.Value);
                    break;
                case IHtmlSelectElement keuzelijst:
                    foreach (var optie in keuzelijst.Options.Where(o => o.IsSelected))
                        yield return new(naam, optie.Value);
                    break;
            }
        }
    }

    private IElement? Knop(string? tekst)
    {
        var knoppen = element.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" }).ToList();
        if (tekst is null)
            return knoppen.FirstOrDefault();
        return knoppen.Find(k => k.TextContent.Contains(tekst, StringComparison.Ordinal) || k.GetAttribute("aria-label")?.Contains(tekst, StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException($"Geen knop '{tekst}'; wel: {string.Join(", ", knoppen.Select(k => k.TextContent.Trim()))}");
    }

    private List<IElement> Velden(string naam)
    {
        var velden = element.Elements.Where(e => e.GetAttribute("name") == naam).Cast<IElement>().ToList();
        return velden.Count > 0 ? velden
            : throw new InvalidOperationException($"Geen veld '{naam}' op {pagina.Url}; wel: {string.Join(", ", element.Elements.Select(e => e.GetAttribute("name")).Where(n => n is not null).Distinct())}");
    }
}

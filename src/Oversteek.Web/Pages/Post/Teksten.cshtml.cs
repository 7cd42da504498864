using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Post;

/// <param name="Versie">Of the words; a mail that was sent holds it too.</param>
public sealed record Emailtekst(string Aan, string Onderwerp, IReadOnlyList<string> Alineas, string Taal, string Versie);

/// <summary>The words of all automatic mails (MSG, TOE-06): what parents and schools get, before they get it.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed partial class TekstenModel : PageModel
{
    /// <summary>Mails about an account are of its owner, and stand in no overview of a procedure.</summary>
    private static readonly (Ontvanger Wie, string Tekst)[] Ontvangers =
    [
        (Ontvanger.Ouders, "Aan ouders"), (Ontvanger.Basisschool, "Aan de basisschool"), (Ontvanger.School, "Aan de vo-school"),
        (Ontvanger.Regio, "Aan de regio"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Aan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Taal { get; set; }

    public IReadOnlyList<Emailtekst> Teksten { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Groepen { get; } = [.. Ontvangers.Select(o => new Keuzeoptie(o.Wie.ToString(), o.Tekst))];

    /// <summary>Mails to schools are in Dutch, whatever is chosen.</summary>
    public IReadOnlyList<Keuzeoptie> Talen { get; } =
        [.. Berichtteksten.Oudertalen.Select(t => new Keuzeoptie(t, System.Globalization.CultureInfo.GetCultureInfo(t).NativeName))];

    public void OnGet()
    {
        var taal = Berichtteksten.Oudertalen.FirstOrDefault(t => t == Taal, Berichtteksten.Nederlands);
        Taal = taal;
        Teksten =
        [
            .. Ontvangers.Where(o => string.IsNullOrEmpty(Aan) || o.Wie.ToString() == Aan).SelectMany(o => Modules.Alle.Berichten
                .Where(b => b.Ontvanger == o.Wie).OrderBy(b => b.Sleutel, StringComparer.Ordinal).Select(b => Tekst(b, o.Tekst, taal))),
        ];
    }

    private static Emailtekst Tekst(Berichtsoort soort, string aan, string taal)
    {
        var tekst = Berichtteksten.Van(soort, taal);
        var alineas = Plek().Replace(tekst.Tekst, "[${plek}]").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new Emailtekst(aan, Plek().Replace(tekst.Onderwerp, "[${plek}]"), alineas, tekst.Taal, tekst.Versie);
    }

    [GeneratedRegex(@"\{(?<plek>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plek();
}

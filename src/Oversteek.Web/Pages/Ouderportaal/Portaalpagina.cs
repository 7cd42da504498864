using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>
/// What each page for parents has: the visit, the child that is looked at, the language and its words. docs/ouderportaal.md tells how one is
/// made.
/// </summary>
public abstract class Portaalpagina : PageModel
{
    private Portaaltaal? taal;

    /// <summary>Key of the title: it names the page and never the child (SEC-35).</summary>
    public abstract string Titelsleutel { get; }

    public Portaalbezoek? Bezoek => HttpContext.Bezoek();

    /// <summary>Address of this page, for who comes back to it in another language.</summary>
    public virtual string Hier => Portaalpad.Veilig(HttpContext.Request.Path.Value!);

    /// <summary>Something is broken on our side, so that the layout can count on nothing.</summary>
    public virtual bool IsStuk => false;

    /// <summary>Of the page, not of the child: the policy has let nobody through without one.</summary>
    public Portaalinzage Kind => Bezoek!.Kind!;

    public Portaaltaal Taal => taal ??= Portaaltaalkeuze.Van(HttpContext);

    /// <summary>Faults of the fields by their name, in the language of the page.</summary>
    public Dictionary<string, string> Fouten { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of this key as plain text: for attributes and titles.</summary>
    public string T(string sleutel, params ReadOnlySpan<(string Plek, string Waarde)> waarden) => Portaalteksten.Geef(Taal.Code, sleutel, waarden);

    /// <summary>The same for the text of a page: what is filled in keeps its own direction, **...** is bold.</summary>
    public IHtmlContent H(string sleutel, params ReadOnlySpan<(string Plek, string Waarde)> waarden) => Portaalopmaak.Van(T(sleutel), waarden);

    public string Dag(DateOnly dag) => Portaaldatum.Kort(dag, Taal.Code);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The messages of model binding are Dutch; a page of the portal judges what was typed itself.
        ModelState.Clear();
        ViewData["Portaal"] = this;
        ViewData["Titel"] = T(Titelsleutel);
        base.OnPageHandlerExecuting(context);
    }

    /// <summary>The page again with the refusals in the language of the parent; what is not theirs does not exist.</summary>
    protected IActionResult Geweigerd(IReadOnlyList<Weigering> weigeringen)
    {
        ArgumentNullException.ThrowIfNull(weigeringen);
        if (weigeringen[0].Soort == Weigeringsoort.NietGevonden)
            return NotFound();
        foreach (var weigering in weigeringen)
            Fouten[weigering.Veld ?? ""] = Zin(weigering);
        return new PageResult { StatusCode = weigeringen[0].Soort.Status() };
    }

    /// <summary>A refusal in the language of the parent.</summary>
    public string Zin(Weigering weigering)
    {
        var zin = Portaalteksten.Zoek(Taal.Code, $"fout.{weigering.Code}") ?? Portaalteksten.Zoek(Taal.Code, $"fout.{weigering.Code.Split('-')[0]}")
            ?? T("fout.anders");
        return weigering.Namen.Zip(weigering.Waarden).Aggregate(zin, (tekst, w) => tekst.Replace($"{{{w.First}}}", Waarde(w.Second), StringComparison.Ordinal));
    }

    private string Waarde(object waarde) => waarde switch
    {
        DateOnly dag => Dag(dag),
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };
}

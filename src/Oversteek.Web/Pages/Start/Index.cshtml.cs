using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Nieuwsberichten;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Start;

public sealed record Taakregel(string Titel, string Url, string Stand, bool LetOp, bool TeLaat, DateOnly? Uiterlijk, string? Wanneer);

/// <summary>Start page: what waits and which dates come (GEN-07). No state changes silently; each shows here.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class IndexModel(
    OversteekDb db, Toegangscontext toegang, Taakbron taken, Datumbron datums, Nieuwsbron nieuws,
    Paginaadressen adressen, Werkjaar werkjaar, TimeProvider klok) : PageModel
{
    private const int Meestenieuws = 5;

    public string Groet { get; private set; } = "";

    public bool Voorbij => werkjaar.IsVorig;

    public IReadOnlyList<Taakregel> Taken { get; private set; } = [];

    public IReadOnlyList<Datumregel> Datums { get; private set; } = [];

    /// <summary>What was not read yet first.</summary>
    public IReadOnlyList<Nieuwsregel> Nieuws { get; private set; } = [];

    public int TeLaat => Taken.Count(t => t.TeLaat);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var wie = toegang.Account?.Waarde;
        var naam = await db.Users.AsNoTracking().Where(a => a.Id == wie).Select(a => a.Naam).SingleOrDefaultAsync(ct);
        Groet = $"{Dagdeel()}{(naam is null ? "" : " " + naam.Split(' ')[0])}";
        // Late first, the latest on top; the rest stays in the order of the process.
        Taken = [.. (await taken.GeefAsync(ct)).Select(Regel).OrderByDescending(t => t.TeLaat).ThenBy(t => t.TeLaat ? t.Uiterlijk : null)];
        Datums = await datums.GeefAsync(ct);
        Nieuws = [.. (await nieuws.NieuwsAsync(ct)).OrderBy(r => r.Gelezen).Take(Meestenieuws)];
    }

    private Taakregel Regel(Taak taak)
    {
        var telaat = taak.Uiterlijk < Nederland.Datum(klok.GetUtcNow());
        var wanneer = taak.Uiterlijk is { } dag ? $"{(telaat ? "Te laat: de laatste dag was" : "Uiterlijk")} {dag:d MMMM yyyy}" : null;
        return new Taakregel(taak.Titel, adressen.Van(taak.Naar), taak.Stand, taak.LetOp || telaat, telaat, taak.Uiterlijk, wanneer);
    }

    private string Dagdeel() => Nederland.Tijd(klok.GetUtcNow()).Hour switch
    {
        < 6 => "Goedenacht",
        < 12 => "Goedemorgen",
        < 18 => "Goedemiddag",
        _ => "Goedenavond",
    };
}

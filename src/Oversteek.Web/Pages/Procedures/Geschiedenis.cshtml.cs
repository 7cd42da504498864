using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Gebruikers;

namespace Oversteek.Web.Pages.Procedures;

/// <param name="Wat">What changed, from and to.</param>
public sealed record Procedurestap(DateTimeOffset Op, string Titel, string? Wat, string Wie, string? Reden);

/// <summary>Every change of calendar and rules: what, from, to, by whom, why (D-01).</summary>
[Vereist(Recht.ProcedureBeheren)]
public sealed class GeschiedenisModel(OversteekDb db, Toegangscontext toegang, Waardereden redenen, Gebruikersnaam namen) : PageModel
{
    private const int PerPagina = 50;

    private static readonly string[] Soorten =
        [nameof(MijlpaalGewijzigd), nameof(InstellingGewijzigd), nameof(ProcedurewijzigingVoorgesteld), nameof(ProcedurevoorstelIngetrokken)];

    public int Totaal { get; private set; }

    public int Pagina { get; private set; } = 1;

    public IReadOnlyList<Procedurestap> Stappen { get; private set; } = [];

    public async Task OnGetAsync(int pagina, CancellationToken ct)
    {
        Pagina = Math.Clamp(pagina, 1, 10_000);
        var regio = toegang.Organisatie;
        var alle = db.Logboek.AsNoTracking().Where(l => l.Namens == regio && Soorten.Contains(l.Soort));
        Totaal = await alle.CountAsync(ct);
        var rijen = await alle.OrderByDescending(l => l.Nummer).Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToListAsync(ct);
        var wie = await namen.VanAsync(rijen.Select(r => r.Wie).OfType<AccountId>(), ct);
        Stappen = [.. rijen.Select(r => new Procedurestap(r.Op, Woorden.Gebeurtenis(r.Soort), Wat(r), Wie(r, wie), redenen.Lees(r)))];
    }

    private static string Wie(Logboekregel regel, Dictionary<AccountId, string> namen) =>
        regel.Wie is { } wie ? namen.GetValueOrDefault(wie, "een collega") : "Oversteek";

    private static string? Wat(Logboekregel regel) => Logboeklezer.Lees(regel) switch
    {
        MijlpaalGewijzigd m => $"{Mijlpaalnamen.Van(m.Sleutel)}: {m.Oud:d MMMM yyyy} werd {m.Nieuw:d MMMM yyyy}.",
        InstellingGewijzigd i => Wat(new Procedurewijziging(i.Sleutel, i.Oud, i.Nieuw)),
        ProcedurewijzigingVoorgesteld v => Meer(v.Sleutel, v.Aantal),
        ProcedurevoorstelIngetrokken v => Meer(v.Sleutel, v.Aantal),
        _ => null,
    };

    private static string Wat(Procedurewijziging w) => $"{Regelwoorden.Naam(w)}: ‘{Regelwoorden.Waarde(w, w.Oud)}’ werd ‘{Regelwoorden.Waarde(w, w.Nieuw)}’.";

    private static string Meer(string sleutel, int aantal) =>
        Regelwoorden.Naam(new Procedurewijziging(sleutel, "", "")) + (aantal == 1 ? "." : $" en {aantal - 1} andere.");
}

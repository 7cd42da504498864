using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Uitwisseling;

public sealed record Sleutelbeeld(Guid Id, string Naam, string GemaaktOp, string GeldigTot, string? GebruiktOp, bool Geldt);

/// <summary>Keys with which a system of the school asks for dossiers; a key is shown once (OSO-09).</summary>
[Vereist(Recht.KoppelingenBeheren)]
[VerstVereist]
public sealed class KoppelsleutelsModel(OversteekDb db, KoppelsleutelMaken maken, KoppelsleutelIntrekken intrekken, Handelingbron bron) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public IReadOnlyList<Sleutelbeeld> Sleutels { get; private set; } = [];

    public string? Nieuw { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LaadAsync(ct);
            return this.MetFouten();
        }
        var uit = await maken.ExecuteAsync(Invoer.Naam!, bron.Maak(), ct);
        await LaadAsync(ct);
        return this.Antwoord(uit, Toon);
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid sleutel, CancellationToken ct) =>
        this.Antwoord(await intrekken.ExecuteAsync(sleutel, bron.Maak(), ct), "/beheer/koppelsleutels", "De sleutel werkt niet meer.");

    private PageResult Toon(string sleutel)
    {
        Nieuw = sleutel;
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var (school, nu) = (bron.Maak().Namens, bron.Maak().Op);
        var rijen = await db.Koppelsleutels.AsNoTracking().Where(k => k.OrganisatieId == school).ToListAsync(ct);
        Sleutels = [.. rijen.OrderBy(k => k.Naam, Naamvorm.Volgorde).Select(k => new Sleutelbeeld(
            k.Id, k.Naam, Tekst(k.GemaaktOp), Tekst(k.VervaltOp), k.GebruiktOp is { } op ? Tekst(op) : null, k.IngetrokkenOp is null && k.VervaltOp > nu))];
    }

    private static string Tekst(DateTimeOffset op) => Nederland.Datum(op).ToString("d MMMM yyyy");

    public sealed class InvoerModel
    {
        [Display(Name = "Naam van het systeem", Description = "Bijvoorbeeld: Magister."), Required, StringLength(100)]
        public string? Naam { get; set; }
    }
}

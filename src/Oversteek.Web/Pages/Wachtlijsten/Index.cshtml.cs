using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Wachtlijsten;

/// <param name="Naam">Null when this school never handled the application: it knows the place, not the child.</param>
public sealed record Wachtende(Wachtlijstregel Regel, string? Naam);

public sealed record Wachtlijst(Klassenstand Stand, IReadOnlyList<Wachtende> Leerlingen);

/// <summary>Per class who waits and in which order; the school tells the parents the place (R2-03) and notes their answer to an offer (D-44).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Wachtlijstbron lijsten, Werkjaar werkjaar, Handelingbron bron,
    AanbodBeantwoorden beantwoorden) : PageModel
{
    public IReadOnlyList<Wachtlijst> Lijsten { get; private set; } = [];

    public IReadOnlyList<Klassenstand> Plaatsen { get; private set; } = [];

    /// <summary>Only who decides asks the region for an exception.</summary>
    public bool MagBesluiten => toegang.Rol is { } rol && Rechtentabel.Heeft(rol, Recht.BesluitenNemen);

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostAntwoordAsync(Guid leerling, Guid brugklas, bool aannemen, int versie, CancellationToken ct)
    {
        var uit = await beantwoorden.ExecuteAsync(
            new AanbodBeantwoordenOpdracht(new LeerlingId(leerling), new BrugklasId(brugklas), aannemen, versie), bron.Maak(), ct);
        await LeesAsync(ct);
        return this.Antwoord(uit, "/wachtlijst", aannemen ? "De plaats is aangenomen. U kunt de leerling nu toelaten." : "Het antwoord is opgeslagen.");
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        var klassen = await lijsten.GeefAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        var leerlingen = klassen.SelectMany(k => k.Regels).Select(r => r.Leerling).Distinct().ToList();
        var namen = await db.Leerlingen.AsNoTracking().Where(l => leerlingen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Personalia.Lijstnaam, ct);
        Plaatsen = [.. klassen.Select(k => k.Stand)];
        Lijsten = [.. klassen.Where(k => k.Regels.Count > 0).Select(
            k => new Wachtlijst(k.Stand, [.. k.Regels.Select(r => new Wachtende(r, namen.GetValueOrDefault(r.Leerling)))]))];
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>REL-28: every definitive version, one to read, two to lay beside each other. For whoever may read the dossier.</summary>
[Vereist(Recht.OkrZien)]
[ExtraMeekijkreden]
public sealed class VersiesModel(Dossierbron bron, OversteekDb db, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    /// <summary>The version that is shown in full.</summary>
    [FromQuery] public int? Nummer { get; set; }

    [FromQuery] public int? Van { get; set; }

    [FromQuery] public int? Met { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<OkrVersie> Versies { get; private set; } = [];

    public OkrVersie? Gekozen => Zoek(Nummer);

    public IEnumerable<IGrouping<string, Versieveld>> Velden => Lees(Gekozen!).Velden.GroupBy(v => v.Tabblad, StringComparer.Ordinal);

    public (OkrVersie Van, OkrVersie Met)? Paar => Zoek(Van) is { } van && Zoek(Met) is { } met ? (van, met) : null;

    public IReadOnlyList<Versieverschil> Verschillen { get; private set; } = [];

    public IEnumerable<Keuzeoptie> Keuzes => Versies.Select(v => new Keuzeoptie($"{v.Nummer}", $"versie {v.Nummer}, {Dag(v)}"));

    public static string Dag(OkrVersie versie) => Nederland.Tijd(versie.Op).ToString("d MMMM yyyy HH:mm");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Onderdeelnamen.Versies, ct) is not { } dossier)
            return NotFound();
        Dossier = dossier;
        Versies = await db.OkrVersies.AsNoTracking().Where(v => v.LeerlingId == Id).OrderBy(v => v.Nummer).ToListAsync(ct);
        if (Nummer is not null && Gekozen is null)
            return NotFound();
        if (Versies.Count > 1 && Paar is null)
            (Van, Met) = (Versies[^2].Nummer, Versies[^1].Nummer);
        if (Paar is { } paar)
            Verschillen = Lees(paar.Van).Vergelijk(Lees(paar.Met));
        return Page();
    }

    /// <summary>D-22: what the parents do not share any more, is not read in what was definitive before.</summary>
    private OkrVersieinhoud Lees(OkrVersie versie)
    {
        var inhoud = OkrVersieinhoud.Lees(versie.Inhoud);
        return Dossier.Leerling.OrganisatieId == toegang.Organisatie ? inhoud : inhoud.Zonder(Dossier.Okr.NietVoorVo);
    }

    private OkrVersie? Zoek(int? nummer) => Versies.FirstOrDefault(v => v.Nummer == nummer);
}

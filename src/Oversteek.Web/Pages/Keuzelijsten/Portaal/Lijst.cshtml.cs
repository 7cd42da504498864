using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>The list, made by ordering; every step is kept. Who was overtaken by the other parent sees both lists and chooses (REL-7).</summary>
[OuderVereist]
public sealed class LijstModel(Keuzelijstbron bron, Keuzewerk werk, TimeProvider klok) : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "lijst.titel";

    [BindProperty] public List<Guid> Keuzes { get; set; } = [];

    [BindProperty] public int Versie { get; set; }

    [BindProperty] public Guid? Erbij { get; set; }

    /// <summary>Mine, when somebody else saved in the meantime.</summary>
    public IReadOnlyList<Keuzenaam>? Mijn { get; private set; }

    public IReadOnlyList<Voorkeurregel> Regels => [.. Beeld.Keuzes.Select(k => new Voorkeurregel($"{k.Brugklas.Waarde}", Keuzelijstteksten.Klas(k)))];

    public IReadOnlyList<Keuzeoptie> Toevoegbaar => Keuzewerk.Toevoegbaar(Beeld, [.. Beeld.Blad.Keuzes.Select(k => k.Brugklas.Waarde)]);

    /// <summary>Not said where a lower entry could count against a higher one.</summary>
    public bool LangerSchaadtNiet => Beeld.Regels.Mechanisme != Lotingsmechanisme.DecentralThenCentral;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int? omhoog, int? omlaag, int? verwijder, string? houd, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (houd == "ander")
            return LocalRedirect(Lijst);
        var volgorde = new Volgorde(omhoog, omlaag, verwijder);
        List<Guid> keuzes = [.. volgorde.Toepassen(Keuzes)];
        if (Erbij is { } klas && !volgorde.IsGevraagd && !keuzes.Contains(klas))
            keuzes.Add(klas);
        var uit = await werk.SlaOpAsync(Leerling, null, keuzes, Versie, Handeling, ct);
        if (uit.Is(Weigeringsoort.Intussen))
            return await BotsAsync(keuzes, ct);
        return uit.IsGelukt ? LocalRedirect($"{Lijst}#Keuzes-{Plaats(volgorde, keuzes.Count)}") : Geweigerd(uit.Weigeringen);
    }

    private async Task<IActionResult> BotsAsync(List<Guid> keuzes, CancellationToken ct)
    {
        await LaadAsync(ct);
        var aanbod = Beeld.Aanbod.ToDictionary(k => k.Id.Waarde, k => new Keuzenaam(k.Id, k.School, k.Naam));
        Mijn = [.. keuzes.Where(aanbod.ContainsKey).Select(k => aanbod[k])];
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    /// <summary>Where the class is now that was moved or added, so that the browser goes on there.</summary>
    private static int Plaats(Volgorde volgorde, int aantal) => volgorde switch
    {
        { Omhoog: { } op } => Math.Max(0, op - 1),
        { Omlaag: { } neer } => neer + 1,
        { Verwijder: { } weg } => Math.Max(0, weg - 1),
        _ => aantal - 1,
    };
}

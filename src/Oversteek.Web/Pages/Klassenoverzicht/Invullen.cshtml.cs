using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>The same answer for the pupils that were chosen: what, then per pupil what will happen, then once yes (D-73).</summary>
[Vereist(Recht.OkrBewerken)]
public sealed class InvullenModel(
    Klasbron bron, KlasInvullen invullen, Schoolstandaardbron standaarden, Leeslogboek leeslogboek,
    Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [FromQuery] public string? Groep { get; set; }

    [FromQuery] public string? Weergave { get; set; }

    [BindProperty] public List<Guid> Kies { get; set; } = [];

    [BindProperty] public string? Wat { get; set; }

    [BindProperty] public Dictionary<string, string?> Waarde { get; set; } = [];

    [BindProperty] public bool Overschrijven { get; set; }

    /// <summary>The answers that the preview was made from, by pupil and question; what is not there is not changed.</summary>
    [BindProperty] public Dictionary<string, string?> Was { get; set; } = [];

    public Klas Klas { get; private set; } = null!;

    /// <summary>Null when nothing was chosen yet.</summary>
    public Klasactie? Actie { get; private set; }

    public IReadOnlyList<Klaskolom> Kolommen { get; private set; } = [];

    public IReadOnlyList<Klasvoornemen> Voornemens { get; private set; } = [];

    public IReadOnlyList<Klasuitkomst> Uitkomsten { get; private set; } = [];

    public string Terug => Klaslinks.Overzicht(Groep, Weergave);

    public void OnGet() => Actie = null;

    /// <summary>From the overview: the fields of what was chosen.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return Weigering();
        if (Actie == Klasactie.Standaard)
            return await OnPostVoorbeeldAsync(ct);
        Waarde = await StandaardAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostVoorbeeldAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return Weigering();
        if (Actie == Klasactie.Standaard)
            (Overschrijven, Waarde) = (false, await StandaardAsync(ct));
        var handeling = handelingen.Maak();
        if (!Lees(handeling.Vandaag))
            return this.MetFouten();
        await leeslogboek.LeesAsync(Klas.Rijen.Select(r => r.Id), Leessoort.Okr, handeling, IndexModel.Gelezen, ct);
        var waarden = Kolommen.Where(k => !string.IsNullOrWhiteSpace(Waarde.GetValueOrDefault(k.Sleutel))).Select(k => (k, Waarde[k.Sleutel]!)).ToList();
        Voornemens = [.. Klas.Rijen.Select(r => Klasvoornemen.Maak(r, waarden, Overschrijven, handeling))];
        return Page();
    }

    public async Task<IActionResult> OnPostBevestigAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return Weigering();
        Uitkomsten = (await invullen.ExecuteAsync([.. Klas.Rijen.Select(Opdracht)], handelingen.Maak(), ct)).Waarde;
        var gelukt = Uitkomsten.Count(u => u.IsGelukt);
        return gelukt == Uitkomsten.Count ? this.NaarMetMelding(Terug, $"Ingevuld bij {gelukt} leerlingen.") : Page();
    }

    public static string Wasnaam(LeerlingId id, string sleutel) => $"{id}:{sleutel}";

    private KlascelOpdracht Opdracht(Klasrij rij) => new(rij.Id,
    [
        .. Kolommen.Where(k => Was.ContainsKey(Wasnaam(rij.Id, k.Sleutel)) && !string.IsNullOrWhiteSpace(Waarde.GetValueOrDefault(k.Sleutel)))
            .Select(k => new Celwijziging(k.Sleutel, Was[Wasnaam(rij.Id, k.Sleutel)] is { Length: > 0 } was ? was : null, Waarde[k.Sleutel]!)),
    ]);

    private async Task<Dictionary<string, string?>> StandaardAsync(CancellationToken ct)
    {
        var standaard = await standaarden.VoorAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        return Kolommen.ToDictionary(k => k.Sleutel, k => standaard[k.Sleutel], StringComparer.Ordinal);
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Klas = await bron.LeesAsync(werkjaar.Gekozen, [.. Kies.Select(k => new LeerlingId(k))], handelingen.Maak(), ct);
        Actie = Klas.Rijen.Count == 0 || toegang.AlleenLezen ? null : Klasactie.Zoek(Wat);
        Kolommen = [.. (Actie?.Kolommen ?? []).Select(k => Klasweergave.Zoek(Klas.Velden, k.Sleutel) ?? k)];
        return Actie is not null;
    }

    private PageResult Weigering()
    {
        ModelState.AddModelError("", KlassenoverzichtWeigeringen.NiemandGekozen.Zin());
        return this.MetFouten();
    }

    /// <summary>What is typed once must be right before thirty pupils get it.</summary>
    private bool Lees(DateOnly vandaag)
    {
        foreach (var kolom in Kolommen.Where(k => !string.IsNullOrWhiteSpace(Waarde.GetValueOrDefault(k.Sleutel))))
        {
            var waarde = kolom.Vraag.Lees(Waarde[kolom.Sleutel]!.Trim());
            var klacht = waarde.Match(w => kolom.Vraag.Klacht(w ?? "", new Formulierstand(vandaag, Invulling.Leeg)), w => w[0]);
            if (klacht is not null)
                ModelState.AddModelError(Veldnaam(kolom), klacht.Zin());
        }
        if (Kolommen.All(k => string.IsNullOrWhiteSpace(Waarde.GetValueOrDefault(k.Sleutel))))
        {
            var weigering = Actie == Klasactie.Standaard ? KlassenoverzichtWeigeringen.GeenStandaard : KlassenoverzichtWeigeringen.NietsIngevuld;
            ModelState.AddModelError("", weigering.Zin());
        }
        return ModelState.IsValid;
    }

    public static string Veldnaam(Klaskolom kolom) => $"Waarde[{kolom.Sleutel}]";

    public Vraagbeeld Veld(Klaskolom kolom) => new(kolom.Vraag, Veldnaam(kolom), Waarde.GetValueOrDefault(kolom.Sleutel), Kolommen.Count > 1);
}

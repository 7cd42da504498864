using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>B-34, D-11: two records of one child become one. First who, then what per field, then it is done.</summary>
[Vereist(Recht.LeerlingenBewerken)]
[ExtraMeekijkreden]
public sealed class SamenvoegenModel(Dubbelbron bron, LeerlingSamenvoegen samenvoegen, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    public static readonly Samenvoegteksten Teksten = new("Deze leerling", "De andere leerling", "Laat staan", "Neem over");

    [FromRoute] public LeerlingId Id { get; set; }

    /// <summary>The record that goes.</summary>
    [FromQuery] public Guid? Met { get; set; }

    /// <summary>Per difference: mijn (what stands) or ander (the record that goes).</summary>
    [BindProperty(Name = nameof(Velden))] public Dictionary<string, string> Velden { get; set; } = [];

    [BindProperty, Display(Name = "Het is hetzelfde kind, voeg samen")] public bool Bevestigd { get; set; }

    public IReadOnlyList<Dubbelganger> Dubbelgangers { get; private set; } = [];

    public Samenvoegvoorbeeld? Voorbeeld { get; private set; }

    public IEnumerable<Keuzeoptie> Opties => Dubbelgangers.Select(d => new Keuzeoptie(d.Id.ToString(), d.Naam, string.Join(", ", new[]
    {
        $"Geboren op {d.Geboortedatum:d MMMM yyyy}", d.Groep is { } groep ? $"groep {groep}" : null, d.Leerlingcode is { } code ? $"leerlingcode {code}" : null,
    }.OfType<string>())));

    public IReadOnlyList<Samenvoegveld> Verschillen => [.. Voorbeeld!.Regels.Where(r => r.Verschil is not null)
        .Select(r => r.Verschil!).Select(v => new Samenvoegveld(v.Sleutel, v.Label, v.Nu, v.Straks) { Gekozen = Velden.GetValueOrDefault(v.Sleutel, "mijn") })];

    public IReadOnlyList<Importregel> Erbij => [.. Voorbeeld!.Regels.Where(r => r is { Verschil: null, Soort: Regelsoort.Opslaan })];

    public IReadOnlyList<Importregel> Niet =>
        [.. Voorbeeld!.Regels.Where(r => r is { Verschil: null, Soort: Regelsoort.NietOpslaan or Regelsoort.Waarschuwing })];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Met is not { } met)
            return NotFound();
        var velden = Velden.ToDictionary(v => v.Key, v => v.Value == "ander", StringComparer.Ordinal);
        var uitkomst = await samenvoegen.ExecuteAsync(new LeerlingSamenvoegenOpdracht(Id, new LeerlingId(met), velden, Bevestigd), handelingen.Maak(), ct);
        return this.Antwoord(uitkomst, () => this.NaarMetMelding(Dossierlinks.Okr(Id), "De twee leerlingen zijn samengevoegd."), "");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.NaamAsync(Id, handeling, ct) is not { } naam)
            return false;
        (Naam, Dubbelgangers) = (naam, await bron.ZoekAsync(Id, handeling, ct));
        if (Met is not { } met)
            return true;
        Voorbeeld = await samenvoegen.BekijkAsync(Id, new LeerlingId(met), handeling, ct);
        // Both dossiers stand on the screen.
        if (Voorbeeld is not null)
            await leeslogboek.LeesAsync([Id, new LeerlingId(met)], Leessoort.Okr, handeling, """{"onderdeel":"samenvoegen"}""", ct);
        return Voorbeeld is not null;
    }

    public string Naam { get; private set; } = "";
}

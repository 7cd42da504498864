using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>Which rows of the list are shown.</summary>
public enum Besluittoon
{
    KanNu,
    KanNuNiet,
}

/// <summary>Decisions on many pupils: choose, see per row what will happen, confirm once (D-73).</summary>
[Vereist(Recht.BesluitenNemen)]
public sealed class BesluitenModel(
    OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, Besluitvoorstelbron voorstellen, BesluitenNemen besluiten,
    Zoektekst zoektekst) : PageModel
{
    /// <summary>So many fit in one form.</summary>
    private const int Hoogstens = 300;

    private const string Zoeklijst = "besluiten";

    private const int Toelichtinglengte = 2000;

    [BindProperty(SupportsGet = true)]
    public Guid? Klas { get; set; }

    [BindProperty(SupportsGet = true)]
    public Besluittoon? Tonen { get; set; }

    /// <summary>naam, nummer or plaats; with a minus the other way round.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sorteer { get; set; }

    /// <summary>False chooses nobody beforehand.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Allen { get; set; } = true;

    [BindProperty(Name = nameof(Kies))]
    public List<Guid> Kies { get; set; } = [];

    [BindProperty(Name = nameof(Besluit))]
    public Dictionary<Guid, string> Besluit { get; set; } = [];

    [BindProperty(Name = nameof(Toelichting))]
    public Dictionary<Guid, string?> Toelichting { get; set; } = [];

    /// <summary>One reason of rejection for all that are chosen; empty keeps what stands in the row.</summary>
    [BindProperty]
    public string? VoorAllen { get; set; }

    /// <summary>For rejections without words of their own.</summary>
    [BindProperty, StringLength(Toelichtinglengte)]
    public string? Samen { get; set; }

    public string Zoek { get; private set; } = "";

    public Besluitenbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Besluitrij> Rijen { get; private set; } = [];

    public Besluitproef? Proef { get; private set; }

    /// <summary>After a confirmation of which not all could be done.</summary>
    public IReadOnlyList<Besluituitkomst>? Verslag { get; private set; }

    public int Ouders { get; private set; }

    public IReadOnlyDictionary<AanmeldingId, string> Volgende { get; private set; } = new Dictionary<AanmeldingId, string>();

    public IReadOnlyList<Keuzeoptie> Klassen => Keuzeopties.Van(Beeld.Plaatsen, p => p.Brugklas.Waarde, p => p.Naam);

    public IReadOnlyList<Keuzeoptie> Redenen => Keuzeopties.Van(Beeld.Regels.Afwijsredenen, r => r.Code, r => $"Afwijzen: {r.Label}");

    /// <summary>Who is in research is never chosen beforehand: there no decision is likely.</summary>
    public bool IsGekozen(Besluitrij rij) => Request.HasFormContentType
        ? Kies.Contains(rij.Id.Waarde)
        : Allen && rij.Voorstel is { Beletsel: null, Status: not (Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst) };

    public string Gekozen(Besluitrij rij) => Besluit.GetValueOrDefault(rij.Id.Waarde, rij.Gekozen);

    public string Naam(AanmeldingId id) =>
        Beeld.Rijen.FirstOrDefault(r => r.Id == id) is { } rij ? $"{rij.Naam} ({rij.Nummer})" : "Aanmelding die niet meer bij u staat";

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(lijst: true, ct);

    public async Task<IActionResult> OnPostZoekenAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await zoektekst.BewaarAsync(toegang.Account, Zoeklijst, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("handler", null)));
    }

    public async Task<IActionResult> OnPostControleAsync(CancellationToken ct)
    {
        var kan = Kies.Count > 0 && ModelState.IsValid;
        await LeesAsync(lijst: !kan, ct);
        if (kan)
            return await ControleAsync(Regels(Kies), ct);
        ModelState.AddModelError("", "Kies ten minste één aanmelding.");
        return this.MetFouten();
    }

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct)
    {
        await LeesAsync(lijst: false, ct);
        var regels = Regels(Besluit.Keys);
        if (regels.Count == 0 || !ModelState.IsValid)
            return this.NaarMetMelding(Aanmeldinglinks.Besluiten, "Er was geen besluit gekozen.");
        var controle = await ControleAsync(regels, ct);
        foreach (var lang in Toelichting.Where(t => t.Value?.Length > Toelichtinglengte))
            ModelState.AddModelError($"{nameof(Toelichting)}[{lang.Key}]", "Gebruik ten hoogste 2000 tekens.");
        foreach (var mist in Proef!.Uitkomsten.Where(u => u.VraagtToelichting))
            ModelState.AddModelError($"{nameof(Toelichting)}[{mist.Regel.Aanmelding.Waarde}]", mist.Weigering!.Zin());
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        return await NeemAsync(regels, ct);
    }

    private async Task<IActionResult> NeemAsync(List<Besluitregel> regels, CancellationToken ct)
    {
        var uit = (await besluiten.ExecuteAsync(regels, bron.Maak(), ct)).Waarde;
        var (gelukt, mislukt) = (uit.Where(u => u.Uit.IsGelukt).ToList(), uit.Where(u => !u.Uit.IsGelukt).ToList());
        var (toe, af) = (gelukt.Count(u => u.Regel.Toelaten), gelukt.Count(u => !u.Regel.Toelaten));
        var tekst = $"Opgeslagen: {toe} toegelaten, {af} afgewezen.";
        if (mislukt.Count == 0)
            return this.NaarMetMelding(Aanmeldinglinks.Besluiten, tekst + " De brieven staan klaar bij 'Brieven aan ouders'.");
        (Proef, Verslag) = (null, mislukt);
        ViewData["Opgeslagen"] = tekst;
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<IActionResult> ControleAsync(List<Besluitregel> regels, CancellationToken ct)
    {
        Proef = await besluiten.ProbeerAsync(werkjaar.Gekozen, regels, bron.Maak(), ct);
        var ids = regels.ConvertAll(r => r.Aanmelding);
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren)
            .Where(a => ids.Contains(a.Id) && a.OrganisatieId == toegang.Organisatie).ToListAsync(ct);
        var leerlingen = aanmeldingen.ConvertAll(a => a.LeerlingId);
        Ouders = await db.Ouders.CountAsync(o => leerlingen.Contains(o.LeerlingId) && o.Communicatiekeuze == Communicatiekeuze.Ja, ct);
        var scholen = await db.Organisaties.ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        var redenen = regels.ToDictionary(r => r.Aanmelding, r => r.Reden ?? "");
        Volgende = aanmeldingen.Where(a => a.SchoolNa(redenen[a.Id]) is not null).ToDictionary(a => a.Id, a => scholen[a.SchoolNa(redenen[a.Id])!.Value]);
        return Page();
    }

    private List<Besluitregel> Regels(IEnumerable<Guid> gekozen) => [.. gekozen.Distinct().Select(Regel).OfType<Besluitregel>()];

    private Besluitregel? Regel(Guid id)
    {
        var regel = Besluitenbeeld.Lees(new AanmeldingId(id), Besluit.GetValueOrDefault(id), Toelichting.GetValueOrDefault(id));
        if (regel is not null && !string.IsNullOrEmpty(VoorAllen))
            regel = regel with { Brugklas = null, Reden = VoorAllen };
        return regel is { Toelaten: false } && string.IsNullOrWhiteSpace(regel.Toelichting) ? regel with { Toelichting = Samen } : regel;
    }

    private async Task LeesAsync(bool lijst, CancellationToken ct)
    {
        Beeld = await Besluitenbeeld.LeesAsync(db, voorstellen, werkjaar.Gekozen, metBeletsel: lijst, bron.Maak(), ct);
        Zoek = await zoektekst.LeesAsync(toegang.Account, Zoeklijst, ct);
        Rijen = [.. Gesorteerd(Beeld.Rijen).Where(Gezocht)
            .Where(r => Klas is null || r.Voorstel.Regel.Brugklas?.Waarde == Klas || r.Voorstel.Plaatsing?.Waarde == Klas)
            .Where(r => Tonen is null || Tonen == Besluittoon.KanNu == (r.Voorstel.Beletsel is null)).Take(Hoogstens)];
    }

    private bool Gezocht(Besluitrij rij) =>
        Zoek.Length == 0 || (int.TryParse(Zoek, out var nummer) ? rij.Voorstel.Nummer == nummer : Naamvorm.Bevat(rij.Naam, Zoek));

    private IEnumerable<Besluitrij> Gesorteerd(IReadOnlyList<Besluitrij> rijen)
    {
        Func<Besluitrij, string> op = Sorteer?.TrimStart('-') switch
        {
            "nummer" => r => r.Nummer,
            "plaats" => r => r.Plaats,
            _ => r => r.Naam,
        };
        return Sorteer?.StartsWith('-') == true ? rijen.OrderByDescending(op, Naamvorm.Volgorde) : rijen.OrderBy(op, Naamvorm.Volgorde);
    }
}

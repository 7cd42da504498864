using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>The route of one pupil at its po school: what goes along, the permission of the parents, and the acts (SWV-01, D-49).</summary>
[Vereist(Recht.ZorgaanmeldroutesMaken)]
[ExtraMeekijkreden]
public sealed class LeerlingModel(Zorgwerk werk, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public ZorgInvoer Invoer { get; set; } = new();

    [BindProperty] public ToestemmingInvoer Toestemming { get; set; } = new();

    [BindProperty] public Guid? Swv { get; set; }

    [BindProperty, StringLength(Zorgaanmeldroute.Tekstlengte)] public string? Reden { get; set; }

    public Zorgbeeld Werk { get; private set; } = null!;

    public Zorgaanmeldroute? Nu => Werk.Nu;

    public string Stempel => Zorgaanmeldroutebron.Stempel(Nu);

    public Weigering? Dicht => Zorgaanmeldroutecontrole.Beletsel(Werk.Stand);

    public bool KanBeginnen => Nu is null || Nu.IsAfgelopen;

    public bool IsConcept => Nu?.Kan(Zorgaanmeldrouteactie.Opslaan) == true;

    public IReadOnlyList<Keuzeoptie> Tabbladen => Keuzeopties.Van(Werk.Stand.Delen, d => d.Nummer, d => $"{d.Nummer} {d.Titel}");

    public IReadOnlyList<Keuzeoptie> Bijlagen =>
        Keuzeopties.Van(Werk.Stand.Bijlagen, b => b.Id.ToString(), b => $"{b.Bestandsnaam} ({Zorgwoorden.Soort(b.Type)})");

    public IReadOnlyList<Keuzeoptie> Swvs => Keuzeopties.Van(Werk.Swvs, s => s.Id.ToString(), s => s.Naam);

    public IReadOnlyList<Keuzeoptie> Ouders => Keuzeopties.Van(Oudertoestemming.Gevers(Werk.Stand.Leerling), o => $"{o}", o =>
        $"ouder {o}, {Werk.Stand.Leerling.Ouders.First(l => l.Volgnummer == o).Gegevens.Naam}");

    public Toestemmingsblok Blok => new(
        "toestemming", "gegeven", "Toestemming van de ouders",
        "Elke ouder met gezag geeft toestemming voor wat u koos. Intrekken werkt meteen.", Zorgroutelinks.Leerling(Id))
    {
        Tekst = Zorgwoorden.Tekst(Zorgaanmeldroutetoestemming.Tekstversie),
        KanGeven = IsConcept,
        Ouders = Ouders,
        Rijen = Oudertoestemming.Gevers(Werk.Stand.Leerling).Select(o => (o, (Oudertoestemming?)Nu?.Toestemming(o))),
        Toestemming = Toestemming,
    };

    /// <summary>What was chosen, in words; also when it ended.</summary>
    public string Keuze => Nu is not { Inhoud.Keuze: { IsLeeg: false } keuze } ? "nog niets" : string.Join(", ",
        keuze.GekozenTabbladen().Select(t => t.Titel).Concat(keuze.Bijlagen.Count == 0 ? [] : [$"{keuze.Bijlagen.Count} bijlagen"]));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Vul();
        return Page();
    }

    public Task<IActionResult> OnPostBeginAsync(CancellationToken ct) =>
        StapAsync(h => werk.BeginAsync(Id, h, ct), "Kies nu wat er meegaat.", ct, nodig: false);

    public Task<IActionResult> OnPostAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => werk.SlaOpAsync(new(Id, stempel ?? "", Invoer.Vraag, Invoer.Contact, Invoer.Keuze()), h, ct),
        "Opgeslagen. Leg nu de toestemming van de ouders vast.", ct, "Invoer", getypt: true);

    public Task<IActionResult> OnPostToestemmingAsync(CancellationToken ct) => ToestemmingAsync(geven: true, ct);

    public Task<IActionResult> OnPostIntrekkingAsync(CancellationToken ct) => ToestemmingAsync(geven: false, ct);

    public Task<IActionResult> OnPostIndienenAsync(string? stempel, CancellationToken ct) => StapAsync(
        h => werk.DienInAsync(new(Id, Swv is { } swv ? new OrganisatieId(swv) : null, stempel ?? ""), h, ct), "Het deel van het dossier is verstuurd.", ct);

    public Task<IActionResult> OnPostIntrekkenAsync(CancellationToken ct) =>
        StapAsync(h => werk.TrekInAsync(Id, Reden, h, ct), "De route is gestopt. Het samenwerkingsverband ziet niets meer.", ct);

    private Task<IActionResult> ToestemmingAsync(bool geven, CancellationToken ct)
    {
        Toestemming.Keur(ModelState, geven, handelingen.Maak().Vandaag);
        return StapAsync(
            h => werk.LegToestemmingVastAsync(new(Id, Toestemming.Ouder ?? 0, Toestemming.Datum, Toestemming.Wijze), geven, h, ct),
            geven ? "De toestemming is vastgelegd." : "De toestemming is ingetrokken.", ct, "Toestemming");
    }

    private async Task<IActionResult> StapAsync(
        Func<Handeling, Task<Result>> stap, string melding, CancellationToken ct, string voorvoegsel = "", bool nodig = true, bool getypt = false)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct) || (nodig && Nu is null))
            return NotFound();
        if (!getypt)
            Vul();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await stap(handelingen.Maak());
        if (uit.IsGelukt)
            return this.NaarMetMelding(Zorgroutelinks.Leerling(Id), melding);
        await LaadAsync(ct);
        return this.Geweigerd(uit.Weigeringen, voorvoegsel);
    }

    private void Vul() => Invoer = Nu is { } nu ? ZorgInvoer.Uit(nu.Inhoud) : new ZorgInvoer();

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await werk.LeesAsync(Id, handeling, ct) is not { } beeld)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Zorgaanmeldroute, handeling, ct: ct);
        Werk = beeld;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Zib;

/// <summary>Many pupils at once, with a preview per pupil and one confirmation (D-73).</summary>
[Vereist(Recht.ZibAanmelden)]
public sealed class VelenModel(ZibVelenAanmelden velen, Zibbron bron, Werkjaar werkjaar, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    private const char Scheiding = '|';

    /// <summary>Which pupil, and what the preview said of it.</summary>
    [BindProperty] public List<string> Kies { get; set; } = [];

    public IReadOnlyList<Zibkandidaat> Rijen { get; private set; } = [];

    public bool ContactOntbreekt { get; private set; }

    public IReadOnlyList<(string Naam, string Zin)> Mislukt { get; private set; } = [];

    public static string Waarde(Zibkandidaat rij) => $"{rij.Leerling}{Scheiding}{rij.Stempel}";

    public static string Woord(Zibstap stap) => stap switch
    {
        Zibstap.Indienen => "gaat naar het bureau",
        Zibstap.Beginnen => "aanmelding beginnen",
        _ => "kan nu niet",
    };

    public static Signaal Kleur(Zibstap stap) => stap switch
    {
        Zibstap.Indienen => Signaal.Goed,
        Zibstap.Beginnen => Signaal.Info,
        _ => Signaal.LetOp,
    };

    /// <summary>The questions of the form that are open count as one thing to do; they stand on the page of the pupil.</summary>
    public static IReadOnlyList<string> Nodig(Zibkandidaat rij) => rij.Mist.Any(IsVraag)
        ? [$"Vul het formulier verder in ({rij.Mist.Count(IsVraag)} vragen open).", .. rij.Mist.Where(m => !IsVraag(m)).Select(m => m.Zin())]
        : [.. rij.Mist.Select(m => m.Zin())];

    /// <summary>Beforehand who is ready to be sent; after a refusal what the user ticked.</summary>
    public bool Aangevinkt(Zibkandidaat rij) => HttpMethods.IsPost(Request.Method)
        ? Gekozen().Any(k => k.Leerling == rij.Leerling) : rij.Stap == Zibstap.Indienen;

    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        var gekozen = Gekozen();
        if (gekozen.Count == 0)
        {
            ModelState.AddModelError("", "Kies ten minste één leerling.");
            return this.MetFouten();
        }
        var voorbeeld = Rijen.ToDictionary(r => r.Leerling);
        var uit = await velen.ExecuteAsync(werkjaar.Gekozen, gekozen, handelingen.Maak(), ct);
        var gelukt = uit.Where(u => u.Weigering is null).ToLookup(u => voorbeeld[u.Rij].Stap);
        var melding = $"Naar het bureau: {gelukt[Zibstap.Indienen].Count()}. Begonnen: {gelukt[Zibstap.Beginnen].Count()}.";
        if (uit.All(u => u.Weigering is null))
            return this.NaarMetMelding(Ziblinks.Lijst, melding);
        Mislukt = [.. uit.Where(u => u.Weigering is not null)
            .Select(u => (voorbeeld.GetValueOrDefault(u.Rij)?.Naam ?? "Een leerling die niet in de lijst staat", u.Weigering!.Zin())), ("Wat lukte", melding)];
        await LaadAsync(ct);
        return Page();
    }

    private static bool IsVraag(Weigering weigering) => weigering.Code == ZibWeigeringen.NietCompleet.Code;

    private List<Zibkeuze> Gekozen() => [.. Kies.Select(k => k.Split(Scheiding, 2)).Where(k => k.Length == 2 && Guid.TryParse(k[0], out _))
        .Select(k => new Zibkeuze(new LeerlingId(Guid.Parse(k[0])), k[1]))];

    private async Task LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Rijen = await velen.KandidatenAsync(werkjaar.Gekozen, handeling, ct);
        ContactOntbreekt = !(await bron.ContactAsync(handeling.Namens, handeling.Op, ct)).IsGebruiker;
    }
}

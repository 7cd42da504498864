using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tabs 2, 3, 4, 4b, 4c and 5: the form is made from the questions, the page only carries it.</summary>
[Vereist(Recht.OkrZien)]
[ExtraMeekijkreden("2", "4b")]
public sealed class OnderdeelModel(
    Dossierbron bron, OkrOpenbron open, OkrOnderdeelOpslaan opslaan, Formulierwerk werk, Conceptformulier concepten, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    private const string Versie = "Versie";
    private const string AdviesWas = "AdviesWas";

    [FromRoute] public LeerlingId Id { get; set; }

    [FromRoute] public string Nummer { get; set; } = "";

    public Dossier Dossier { get; private set; } = null!;

    public Okrtabblad Tabblad { get; private set; } = null!;

    /// <summary>D-56, said where the advice is: the test stands on another tab (B-38).</summary>
    public bool ToetsIsHoger => Tabblad.HeeftAdvies && Heroverweging.IsNodig(new Okrantwoorden(Dossier.Okr));

    /// <summary>D-63, for who writes and who reads; null on the other tabs.</summary>
    public Okrcriteria? Criteria => Tabblad.HeeftLeerachterstand
        ? Okrcriteria.Van(Dossier.Okr, Dossier.Leerling, Dossier.Velden.Instrumentregels, handelingen.Maak().Vandaag) : null;

    /// <summary>D-15: what the texts of this tab are worth beside an OKR of the school itself.</summary>
    public EigenOkr EigenOkr => Tabblad.HeeftVrijeTekst ? Dossier.Velden.EigenOkr : EigenOkr.Niet;

    /// <summary>Null for who may only read.
    public Formulierbeeld? Beeld { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Dossier.Bewerkbaar)
            Beeld = await werk.OpenAsync(Plek(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct)
    {
        if (!toegang.Mag(Recht.OkrBewerken))
            return Forbid();
        return await open.IsOpenAsync(Id, ct) ? await concepten.BewaarAsync(this, OkrOpenbron.Concept(Id, Nummer), ct) : NotFound();
    }

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, OkrOpenbron.Concept(Id, Nummer), Dossierlinks.Okr(Id, Nummer), ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(bool verder, bool volgende, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.OkrBewerken))
            return Forbid();
        var uitkomst = await werk.VerwerkAsync(Request.Form, Plek(), ModelState, i => SlaOpAsync(i, ct), () => HerleesAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return volgende && Dossier.Volgende is { } ander ? this.NaarMetMelding(Dossier.Naar(ander), LeerlingModel.Opgeslagen + Nakijken()) : Klaar(verder);
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Nummer, ct) is not { } dossier || dossier.Velden.Open(dossier.Okr.Advies).FirstOrDefault(t => t.Nummer == Nummer) is not { } tabblad)
            return false;
        (Dossier, Tabblad) = (dossier, tabblad);
        return true;
    }

    /// <summary>A tab that a colleague closed in the meantime is shown as it was when this request began.</summary>
    private async Task<Formulierplek> HerleesAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        return Plek();
    }

    private Formulierplek Plek()
    {
        var (onderdeel, antwoorden) = (Dossier.Onderdeel(Nummer), new Okrantwoorden(Dossier.Okr));
        var criteria = Criteria;
        var voorstellen = criteria?.Voorstellen ?? [];
        var stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Versie] = (onderdeel?.Versie ?? 0).ToString(CultureInfo.InvariantCulture) };
        if (Tabblad.HeeftAdvies)
            stempels[AdviesWas] = Dossier.Okr.Advies.Stempel;
        return new Formulierplek(Tabblad.Formulier, OkrOpenbron.Concept(Id, Nummer), antwoorden.Van(Tabblad))
        {
            Id = "okr",
            Stempels = stempels,
            Elders = antwoorden,
            Ingelezen = onderdeel?.Inhoud.UitOso ?? new Dictionary<string, DateOnly>(),
            Status = onderdeel is null ? "Nog niet opgeslagen" : $"Laatst opgeslagen op {Nederland.Tijd(onderdeel.GewijzigdOp):d MMMM HH:mm}",
            Ontbreekt = Dossier.Ontbreekt(Nummer),
            Voorstellen = voorstellen.Aggregate(Dossier.Standaard, (i, v) => i.Met(v.Sleutel, v.Waarde)),
            Voorstelbronnen = voorstellen.ToDictionary(v => v.Sleutel, v => v.Bron, StringComparer.Ordinal),
            Vervolg = Dossier.Volgende is null ? null : ("volgende", "Opslaan en volgende leerling"),
            Opmerkingen = Tabblad.HeeftAdvies ? Adviesopmerkingen.Voor(Id) : [],
            Hints = Inhoudtwijfel.Hints,
            Onderaan = criteria is null ? null : ("/Pages/Criteria/_Criteria.cshtml", criteria.Oordeel),
        };
    }

    private async Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct)
    {
        // A stamp that is no number is that of no version.
        var versie = int.TryParse(inzending.Stempels[Versie], NumberStyles.None, CultureInfo.InvariantCulture, out var gelezen) ? gelezen : -1;
        var opdracht = new OkrOnderdeelOpdracht(Id, Nummer, versie, inzending.Invoer, inzending.Stempels.GetValueOrDefault(AdviesWas));
        return (await opslaan.ExecuteAsync(opdracht, handelingen.Maak(), ct)).Match(_ => Result.Gelukt, w => Result.Geweigerd(w));
    }

    private LocalRedirectResult Klaar(bool verder)
    {
        var volgende = Dossier.Tabs.SkipWhile(t => t.Nummer != Nummer).Skip(verder ? 1 : 0).FirstOrDefault() ?? Dossier.Tabs.Last();
        return this.NaarMetMelding(volgende.Url, $"Tabblad {Nummer} is opgeslagen.{Nakijken()}");
    }

    /// <summary>OKR-24: who goes on to another page would not see the hint at the text. The text itself is not repeated.</summary>
    private string Nakijken()
    {
        var velden = Formulierpost.Velden(Request.Form);
        var labels = Tabblad.Vragen.Where(v => velden.TryGetValue(Formulierpost.Naam(v), out var tekst) && Inhoudtwijfel.Van(v, tekst[0]).Count > 0)
            .Select(v => v.Label);
        return string.Join(", ", labels) is not { Length: > 0 } namen ? ""
            : $" Kijk op tabblad {Nummer} nog eens naar: {namen}. Daar lijkt iets te staan dat niet in het okr hoort.";
    }
}

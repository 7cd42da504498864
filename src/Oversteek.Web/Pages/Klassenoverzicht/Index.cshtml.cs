using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Leerlingen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>A class of the own school: a row per pupil, a column per thing that its OKR needs (D-73).</summary>
[Vereist(Recht.LeerlingenZien)]
public sealed class IndexModel(
    Klasbron bron, Leerlingenloop loop, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public const string Openstaand = "nodig";
    public const string Gelezen = """{"onderdeel":"klassenoverzicht"}""";

    [BindProperty(SupportsGet = true)] public string? Groep { get; set; }

    [BindProperty(SupportsGet = true)] public string? Weergave { get; set; }

    [BindProperty(SupportsGet = true)] public string? Toon { get; set; }

    public Klasbeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Klasweergave> Weergaven { get; private set; } = [];

    public IReadOnlyList<Klasrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Klasrij> Meetellend => [.. Beeld.Klas.Rijen.Where(r => r.DoetMee)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        var klas = await bron.LeesAsync(werkjaar.Gekozen, Groep, handeling, ct);
        Weergaven = [.. Klasweergave.Voor(klas.Velden).Select(w => w with { Kolommen = [.. w.Kolommen.Where(k => IsOpen(k, klas.Velden))] })
            .Where(w => w.Kolommen.Count > 0)];
        Beeld = new Klasbeeld(klas, Klasbeeld.Kies(Weergaven, Weergave), klas.Groep, toegang.Mag(Recht.OkrBewerken) && !toegang.AlleenLezen, handeling.Op);
        Rijen = [.. klas.Rijen.Where(r => Toon != Openstaand || r.Blokkades.Count > 0)];
        await loop.OnthoudAsync(null, ct);
        await leeslogboek.LeesAsync(Rijen.Select(r => r.Id), Leessoort.Okr, handeling, Gelezen, ct);
    }

    /// <summary>By the tab of the question, in whatever view it stands.</summary>
    private bool IsOpen(Klaskolom kolom, Okrvelden velden) => !toegang.AlleenLezen || !Extra.Geldt(velden.MetVraag(kolom.Sleutel)?.Nummer);

    private static ExtraMeekijkredenAttribute Extra { get; } = typeof(OnderdeelModel).GetCustomAttribute<ExtraMeekijkredenAttribute>()!;

    public string Naar(Klasweergave weergave) => Klaslinks.Overzicht(Beeld.Groep, weergave.Sleutel, Toon);
}

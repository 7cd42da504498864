using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>A file of an own pupil for outside the platform (OSO-08).</summary>
[Vereist(Recht.OsoExporteren)]
[ExtraMeekijkreden]
[VerstVereist]
public sealed class OsoVerstrekkenModel(OversteekDb db, OsoVerstrekken verstrekken, Handelingbron bron) : PageModel
{
    public static IReadOnlyList<Keuzeoptie> Ontvangers { get; } =
    [
        new(nameof(Verstrekking.VoSchool), "Een vo-school die niet met dit platform werkt", "De leerling krijgt de status 'Aangemeld op vo-school die niet met het platform werkt'."),
        new(nameof(Verstrekking.Samenwerkingsverband), "Het samenwerkingsverband",
            "Wat u bij de zorgaanmeldroute koos en waar de ouders toestemming voor gaven. Zonder burgerservicenummer en zonder doorstroomtoets."),
        new(nameof(Verstrekking.PoSchool), "Een andere basisschool, sbo of so",
            "Als de leerling daarheen gaat, of naar een kopklas. Het okr hoeft niet definitief te zijn."),
    ];

    [FromRoute]
    public LeerlingId Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies voor wie het bestand is.")]
    public Verstrekking? Soort { get; set; }

    [BindProperty]
    public List<string> Weglaten { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await IsEigenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await IsEigenAsync(ct) ? this.MetFouten() : NotFound();
        var weg = Osocategorieen.Bekend(Weglaten, Osocategorieen.VanElk);
        var gemaakt = await verstrekken.ExecuteAsync(new OsoVerstrekking(Id, Soort!.Value, weg), bron.Maak(), ct);
        return this.Antwoord(gemaakt, u => File(u.Inhoud, "application/xml", u.Bestandsnaam), "");
    }

    private Task<bool> IsEigenAsync(CancellationToken ct)
    {
        var (id, school) = (Id, bron.Maak().Namens);
        return db.Leerlingen.AnyAsync(l => l.Id == id && l.OrganisatieId == school, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <param name="Opties">Classes of the school and reasons; the value carries the version that the row showed.</param>
/// <param name="Gekozen">What is likely, as the value of an option.</param>
public sealed record Besluitrij(Besluitvoorstel Voorstel, string Naam, string Plaats, IReadOnlyList<Keuzeoptie> Opties, string Gekozen)
{
    public AanmeldingId Id => Voorstel.Regel.Aanmelding;

    public string Nummer => Aanmeldingteksten.Nummer(Voorstel.Nummer);
}

/// <summary>All applications of a school that wait for a decision, with the places of its classes.</summary>
public sealed record Besluitenbeeld(IReadOnlyList<Besluitrij> Rijen, IReadOnlyList<Klassenstand> Plaatsen, Procedureregels Regels, DateOnly? Uiterlijk)
{
    private const string Klas = "klas";
    private const string Reden = "reden";

    public static async Task<Besluitenbeeld> LeesAsync(
        OversteekDb db, Besluitvoorstelbron bron, Schooljaar jaar, bool metBeletsel, Handeling handeling, CancellationToken ct)
    {
        var (rijen, plaatsen) = await bron.GeefAsync(jaar, metBeletsel, handeling, ct);
        var procedure = await db.ProcedureVanSchoolAsync(handeling.Namens, jaar, ct);
        var regels = procedure?.Regels ?? new Procedureregels();
        var leerlingen = rijen.Select(r => r.Leerling).ToList();
        var namen = await db.Leerlingen.AsNoTracking().Where(l => leerlingen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Personalia.Lijstnaam, ct);
        var klassen = plaatsen.ToDictionary(p => p.Brugklas, p => p.Naam);
        return new Besluitenbeeld(
            [.. rijen.Select(r => Rij(r, namen.GetValueOrDefault(r.Leerling, "Naam niet zichtbaar"), klassen, regels))
                .OrderBy(r => r.Naam, Naamvorm.Volgorde)],
            plaatsen, regels, procedure?.Mijlpaal(Mijlpalen.Beslistermijn).Tot);
    }

    /// <summary>Null when the value is none of the form's.</summary>
    public static Besluitregel? Lees(AanmeldingId aanmelding, string? waarde, string? toelichting)
    {
        if (waarde?.Split(':') is not [var versie, var soort, var keuze] || !int.TryParse(versie, out var stand))
            return null;
        return soort switch
        {
            Klas when Guid.TryParse(keuze, out var klas) => new Besluitregel(aanmelding, stand, new BrugklasId(klas), null, toelichting),
            Reden => new Besluitregel(aanmelding, stand, null, keuze, toelichting),
            _ => null,
        };
    }

    public static string Waarde(Besluitregel regel) =>
        regel.Brugklas is { } klas ? $"{regel.Versie}:{Klas}:{klas.Waarde}" : $"{regel.Versie}:{Reden}:{regel.Reden}";

    public string Klasnaam(BrugklasId? klas) => Plaatsen.FirstOrDefault(p => p.Brugklas == klas)?.Naam ?? "andere klas";

    public string Redenlabel(string? code) => Regels.Afwijsredenen.FirstOrDefault(r => r.Code == code)?.Label ?? code ?? "";

    private static Besluitrij Rij(Besluitvoorstel rij, string naam, Dictionary<BrugklasId, string> klassen, Procedureregels regels)
    {
        var toelaten = rij.Klassen.Select(k => new Keuzeoptie(Waarde(rij.Regel with { Brugklas = k }), $"Toelaten in {klassen[k]}"));
        var afwijzen = regels.Afwijsredenen.Select(r => new Keuzeoptie(Waarde(rij.Regel with { Brugklas = null, Reden = r.Code }), $"Afwijzen: {r.Label}"));
        return new Besluitrij(
            rij, naam, rij.Plaatsing is { } plaats ? klassen[plaats] : Aanmeldingteksten.Status(rij.Status), [.. toelaten, .. afwijzen], Waarde(rij.Regel));
    }
}

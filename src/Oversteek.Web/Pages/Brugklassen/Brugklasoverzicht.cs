using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Brugklassen;

public sealed record Brugklasregel(BrugklasId Id, string Naam, string Adviezen, bool Lwoo, int Oorspronkelijk, int Actueel, string? Opmerking, bool OpLijst,
    string? Verschil, bool NaastElkaar);

/// <summary>The classes of a school as both the school and the region read them.</summary>
public sealed record Brugklasoverzicht(Brugklasbeheerstatus Status, string? Reden, int Versie, DateTimeOffset? VerstuurdOp, DateOnly? Uiterlijk, IReadOnlyList<Brugklasregel> Klassen)
{
    public bool Bewerkbaar => Brugklasbeheer.Overgangen.Kan(Status, Brugklasbeheeractie.KlasToevoegen);

    public bool Verstuurbaar => Brugklasbeheer.Overgangen.Kan(Status, Brugklasbeheeractie.Versturen);

    public int Plaatsen => Klassen.Sum(k => k.Oorspronkelijk);

    public static string Statustekst(Brugklasbeheerstatus status) => Woorden.Van(status);

    public static Signaal Signaal(Brugklasbeheerstatus status) => status switch
    {
        Brugklasbeheerstatus.Geaccepteerd => Onderdelen.Signaal.Goed,
        Brugklasbeheerstatus.Concept or Brugklasbeheerstatus.Leeg => Onderdelen.Signaal.LetOp,
        Brugklasbeheerstatus.Teruggezet => Onderdelen.Signaal.Fout,
        Brugklasbeheerstatus.TerBeoordeling => Onderdelen.Signaal.Info,
        Brugklasbeheerstatus.Afgesloten => Onderdelen.Signaal.Geen,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    public static async Task<Brugklasoverzicht> LeesAsync(OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanSchoolAsync(school, schooljaar, ct);
        var uiterlijk = procedure?.Mijlpaal(Mijlpalen.Brugklasbeheer).Tot;
        var beheer = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen).SingleOrDefaultAsync(b => b.OrganisatieId == school && b.Schooljaar == schooljaar, ct);
        return beheer is null
            ? new Brugklasoverzicht(Brugklasbeheerstatus.Leeg, null, 0, null, uiterlijk, [])
            : new Brugklasoverzicht(beheer.Status, beheer.RedenTerugzetting, beheer.Versie, beheer.VerstuurdOp, uiterlijk, [.. beheer.Klassen.OrderBy(k => k.Naam, StringComparer.CurrentCulture).Select(Regel)]);
    }

    private static Brugklasregel Regel(Brugklas klas) => new(
        klas.Id, klas.Werkversie.Naam, Namen(klas.Werkversie.Adviezen), klas.Werkversie.Lwoo, klas.Werkversie.Capaciteit, klas.ActueleCapaciteit, klas.Werkversie.Opmerking,
        klas.Werkversie is { Capaciteit: > 0, Adviezen.Count: > 0 }, Verschil(klas), klas.Werkversie.NaastElkaar);

    /// <summary>What still counts for lists and lottery while the school changes it (D-64); null when nothing differs.</summary>
    private static string? Verschil(Brugklas klas)
    {
        if (klas.Vervalt)
            return "vervalt als de regio akkoord gaat";
        if (klas.Voorstel is null)
            return klas.Aangenomen ? null : "nieuw, telt nog niet mee";
        return $"nu telt: {klas.Naam}, {Namen(klas.Adviezen)}, {klas.OorspronkelijkeCapaciteit} {(klas.OorspronkelijkeCapaciteit == 1 ? "plaats" : "plaatsen")}";
    }

    private static string Namen(IReadOnlyList<string> adviezen) => string.Join(", ", adviezen.Select(code => Advies.Zoek(code)?.Naam ?? code));
}

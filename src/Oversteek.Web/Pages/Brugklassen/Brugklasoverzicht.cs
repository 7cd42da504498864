using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Brugklassen;

public sealed record Brugklasregel(BrugklasId Id, string Naam, string Adviezen, bool Lwoo, int Oorspronkelijk, int Actueel, string? Opmerking, bool OpLijst,
    string? Verschil, bool NaastElkaar)
{
    /// <summary>BRK-11: a vso class only completes decisions; vso has a list of its own.</summary>
    public bool Vso { get; init; }

    public string Lijst => Vso ? "nee, vso" : OpLijst ? "ja" : "nee, 0 plaatsen";
}

/// <param name="Naam">As the region calls it.</param>
public sealed record Voorrangbeeld(string Naam, string Tekst, string Bewijs);

/// <summary>The classes of a school as both the school and the region read them.</summary>
public sealed record Brugklasoverzicht(Brugklasbeheerstatus Status, string? Reden, int Versie, DateTimeOffset? VerstuurdOp, DateOnly? Uiterlijk, IReadOnlyList<Brugklasregel> Klassen)
{
    /// <summary>In the order of the school.</summary>
    public IReadOnlyList<Voorrangbeeld> Voorrang { get; init; } = [];

    public IReadOnlyList<Schoolvoorrang> Werkvoorrang { get; init; } = [];

    /// <summary>The rules of the region from which the school chooses.</summary>
    public IReadOnlyList<Voorrangsregel> Catalogus { get; init; } = [];

    public string Voorrangstand { get; init; } = "";

    /// <summary>False: nothing was chosen, so the catalogue of the region counts as it stands.</summary>
    public bool VoorrangGekozen { get; init; }

    /// <summary>What still counts while another choice waits for the region (D-64); null when nothing differs.</summary>
    public string? Voorrangverschil { get; init; }

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
        var vso = await db.Organisaties.AnyAsync(o => o.Id == school && (o.Schoolsoort == Schoolsoort.Vso3 || o.Schoolsoort == Schoolsoort.Vso4), ct);
        var overzicht = beheer is null
            ? new Brugklasoverzicht(Brugklasbeheerstatus.Leeg, null, 0, null, uiterlijk, [])
            : new Brugklasoverzicht(beheer.Status, beheer.RedenTerugzetting, beheer.Versie, beheer.VerstuurdOp, uiterlijk,
                [.. beheer.Klassen.OrderBy(k => k.Naam, Naamvorm.Volgorde).Select(k => Regel(k) with { Vso = vso })]);
        return overzicht.MetVoorrang(beheer, procedure?.Regels ?? new Procedureregels());
    }

    private Brugklasoverzicht MetVoorrang(Brugklasbeheer? beheer, Procedureregels regels)
    {
        var werk = Schoolvoorrang.Geldend(beheer?.Werkvoorrang, regels);
        return this with
        {
            Werkvoorrang = werk,
            Catalogus = regels.Voorrangscatalogus,
            Voorrangstand = beheer.Voorrangstand(),
            Voorrang = [.. werk.Select(v => new Voorrangbeeld(Naam(v), v.Tekst, v.Bewijs))],
            VoorrangGekozen = beheer?.Werkvoorrang is not null,
            Voorrangverschil = beheer is { Voorrangvoorstel: not null } && beheer.Klassen.Any(k => k.Aangenomen) ? Nu(beheer) : null,
        };

        string Naam(Schoolvoorrang v) => regels.Voorrangscatalogus.First(r => r.Code == v.Code).Naam;

        string Nu(Brugklasbeheer stand) => Schoolvoorrang.Geldend(stand.Voorrang, regels) is { Count: > 0 } geldend
            ? $"nu telt: {string.Join(", ", geldend.Select((v, i) => $"{i + 1}. {Naam(v)}"))}"
            : "nu telt: geen voorrang";
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

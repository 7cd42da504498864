using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>ORI-03: the sheets of the chosen pupils in one PDF, in the order of the class. No print is counted when the PDF could not be made.</summary>
public sealed class OrientatieformulierenAfdrukken(OversteekDb db, Orientatiebron bron, Documentmaker documenten)
{
    public async Task<Result<byte[]>> ExecuteAsync(IReadOnlyCollection<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct)
    {
        var kinderen = await db.Leerlingen.AsNoTracking().Where(l => leerlingen.Contains(l.Id) && l.OrganisatieId == handeling.Namens).ToListAsync(ct);
        var formulieren = await db.Orientatieformulieren.Where(f => leerlingen.Contains(f.LeerlingId)).ToDictionaryAsync(f => f.LeerlingId, ct);
        if (kinderen.Count == 0 || kinderen.Count != leerlingen.Distinct().Count())
            return AlgemeneWeigeringen.NietGevonden;
        var (bladen, kop) = (new List<OrientatieDocument>(), await KopAsync(handeling, ct));
        var klassen = new Dictionary<(Schooljaar, string?, bool), IReadOnlyList<Lijstklas>>();
        foreach (var kind in kinderen.OrderBy(k => k.Personalia.Lijstnaam, Naamvorm.Volgorde))
        {
            if (!formulieren.TryGetValue(kind.Id, out var formulier))
                return OrientatieformulierWeigeringen.VerkeerdeToestand.Met(Orientatieformulierstatus.Concept);
            if (formulier.DrukAf(handeling) is { IsGelukt: false } geweigerd)
                return Result<byte[]>.Geweigerd(geweigerd.Weigeringen);
            // A class has few advices: the classes that fit one are looked up once.
            var sleutel = (kind.Schooljaar, formulier.Advies, formulier.Lwoo);
            if (!klassen.TryGetValue(sleutel, out var passend))
                klassen[sleutel] = passend = await bron.KlassenAsync(formulier, handeling.Namens, kind.Schooljaar, ct);
            bladen.Add(Blad(kind, formulier, passend, kop));
        }
        var pdf = await documenten.OrientatieformulierenAsync(bladen, ct);
        return await db.BewaarAsync<byte[]>(pdf, OrientatieformulierWeigeringen.Gewijzigd, ct);
    }

    private async Task<Bladkop> KopAsync(Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == handeling.Namens, ct);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        return new(
            regio ?? "", new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            new Uitgifte(school.Naam, "ouders of verzorgers", handeling.Vandaag));
    }

    private static OrientatieDocument Blad(Leerling kind, Orientatieformulier formulier, IReadOnlyList<Lijstklas> klassen, Bladkop kop) => new()
    {
        Regio = kop.Regio,
        Schooljaar = kind.Schooljaar.ToString(),
        School = kop.School,
        Leerling = new Leerlingkop(kind.Personalia.Volledig, null, kind.Groep),
        Advies = Advies.Zoek(formulier.Advies)?.Naam ?? "",
        Lwoo = formulier.Lwoo,
        Klassen = new Tabelblok(["School", "Plaats", "Brugklas", "Advies"], [.. klassen.Select(Rij)]),
        Uitgifte = kop.Uitgifte,
    };

    private static IReadOnlyList<string> Rij(Lijstklas klas) => [klas.School, klas.Plaats, klas.Naam, klas.Adviezen];

    /// <summary>What is the same on every sheet of a school.</summary>
    private sealed record Bladkop(string Regio, Schoolkop School, Uitgifte Uitgifte);
}

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
        var bladen = new List<OrientatieDocument>();
        foreach (var kind in kinderen.OrderBy(k => k.Personalia.Lijstnaam, Naamvorm.Volgorde))
        {
            if (!formulieren.TryGetValue(kind.Id, out var formulier))
                return OrientatieformulierWeigeringen.VerkeerdeToestand.Met(Orientatieformulierstatus.Concept);
            if (formulier.DrukAf(handeling) is { IsGelukt: false } geweigerd)
                return Result<byte[]>.Geweigerd(geweigerd.Weigeringen);
            bladen.Add(await BladAsync(kind, formulier, handeling, ct));
        }
        var pdf = await documenten.OrientatieformulierenAsync(bladen, ct);
        return await db.BewaarAsync<byte[]>(pdf, OrientatieformulierWeigeringen.Gewijzigd, ct);
    }

    private async Task<OrientatieDocument> BladAsync(Leerling kind, Orientatieformulier formulier, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == kind.OrganisatieId, ct);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        var klassen = await bron.KlassenAsync(formulier, kind.OrganisatieId, kind.Schooljaar, ct);
        return new OrientatieDocument
        {
            Regio = regio ?? "",
            Schooljaar = kind.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            Leerling = new Leerlingkop(kind.Personalia.Volledig, null, kind.Groep),
            Advies = Advies.Zoek(formulier.Advies)?.Naam ?? "",
            Lwoo = formulier.Lwoo,
            Klassen = new Tabelblok(["School", "Plaats", "Brugklas", "Advies"], [.. klassen.Select(Rij)]),
            Uitgifte = new Uitgifte(school.Naam, "ouders of verzorgers", handeling.Vandaag),
        };
    }

    private static IReadOnlyList<string> Rij(Lijstklas klas) => [klas.School, klas.Plaats, klas.Naam, klas.Adviezen];
}

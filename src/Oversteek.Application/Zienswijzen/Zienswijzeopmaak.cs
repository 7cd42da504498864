using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>From the view of a parent to the sheet that becomes an attachment.</summary>
public sealed class Zienswijzeopmaak(OversteekDb db)
{
    internal async Task<ZienswijzeDocument> MaakAsync(Zienswijze zienswijze, string? document, Handeling handeling, CancellationToken ct)
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == zienswijze.LeerlingId, ct);
        var school = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == leerling.OrganisatieId, ct);
        var regio = await db.Organisaties.AsNoTracking().Where(o => o.Id == school.RegioId).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        return new ZienswijzeDocument
        {
            Regio = regio ?? "",
            Schooljaar = leerling.Schooljaar.ToString(),
            School = new Schoolkop(school.Naam, school.Plaats, school.Brin, school.Telefoon),
            Leerling = new Leerlingkop(leerling.Personalia.Volledig, leerling.Personalia.Geboortedatum, leerling.Groep),
            Ouder = Zienswijzeafdruk.Kop(zienswijze, leerling.Ouders),
            Groepen = [.. Zienswijzeafdruk.Groepen(zienswijze, document)],
            Uitgifte = new Uitgifte(school.Naam, "het dossier", handeling.Vandaag),
        };
    }
}

/// <summary>The views of the parents as a part of the print of the OKR (OKR-02, OKR-16); who may read the OKR reads what is closed, and no draft.</summary>
public static class Zienswijzeafdruk
{
    /// <summary>For many reports at once; who has no closed view has no part.</summary>
    public static async Task<ILookup<LeerlingId, OkrTabblad>> ZienswijzetabbladenAsync(this OversteekDb db, IReadOnlyList<Leerling> leerlingen, CancellationToken ct)
    {
        var ids = leerlingen.Select(l => l.Id).ToList();
        var zienswijzen = await db.Zienswijzen.AsNoTracking().Where(z => ids.Contains(z.LeerlingId)).ToListAsync(ct);
        var documenten = zienswijzen.Select(z => z.Document).OfType<BijlageId>().ToList();
        var namen = await db.Bijlagen.AsNoTracking().Where(b => documenten.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Bestandsnaam, ct);
        var delen = zienswijzen.OrderBy(z => z.Ouder).ThenBy(z => z.Nummer).ToLookup(z => z.LeerlingId);
        return leerlingen
            .Select(l => (l.Id, Groepen: delen[l.Id].SelectMany(z => Deel(z, l, z.Document is { } id ? namen.GetValueOrDefault(id) : null)).ToList()))
            .Where(l => l.Groepen.Count > 0)
            .ToLookup(l => l.Id, l => new OkrTabblad("7", "Zienswijze van de ouders", l.Groepen));
    }

    internal static string Kop(Zienswijze zienswijze, IEnumerable<Ouder> ouders)
    {
        var naam = ouders.FirstOrDefault(o => o.Volgnummer == zienswijze.Ouder)?.Gegevens.Naam;
        return $"ouder {zienswijze.Ouder}{(string.IsNullOrEmpty(naam) ? "" : $", {naam}")}{(zienswijze.Nummer > 1 ? ", aanvulling" : "")}";
    }

    internal static IEnumerable<OkrGroep> Groepen(Zienswijze zienswijze, string? document)
    {
        foreach (var groep in Formulierafdruk.Groepen(Zienswijzevragen.Formulier, zienswijze.Inhoud.NaarAntwoorden()))
            yield return OkrGroep.VanGegevens(groep.Titel, [.. groep.Invulling.Select(a => new Gegeven(a.Label, a.Waarde))]);
        if (document is not null)
            yield return OkrGroep.VanGegevens("Document van de ouder", new Gegeven("Bijlage", document));
    }

    private static IEnumerable<OkrGroep> Deel(Zienswijze zienswijze, Leerling leerling, string? document)
    {
        var kop = $"Zienswijze van {Kop(zienswijze, leerling.Ouders)}";
        var dag = zienswijze.AfgerondOp is { } op ? $"{Nederland.Datum(op):d-M-yyyy}" : null;
        return zienswijze.Status switch
        {
            Zienswijzestatus.Definitief => [OkrGroep.VanGegevens(kop, new Gegeven("Definitief op", dag)), .. Groepen(zienswijze, document)],
            Zienswijzestatus.NietTijdigOntvangen => [OkrGroep.VanGegevens(kop, new Gegeven("Niet op tijd ontvangen, vastgelegd op", dag))],
            Zienswijzestatus.Afgezien => [OkrGroep.VanGegevens(kop, new Gegeven("De ouder geeft geen zienswijze, vastgelegd op", dag))],
            _ => [],
        };
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>An application that waits for a decision, with the decision that is most likely.</summary>
/// <param name="Klassen">Of this school: the placement and what stands on the list, in the order of the family.</param>
/// <param name="Beletsel">Why the likely decision cannot be taken now.</param>
public sealed record Besluitvoorstel(LeerlingId Leerling, int? Nummer, Aanmeldingstatus Status, BrugklasId? Plaatsing, IReadOnlyList<BrugklasId> Klassen,
    Besluitregel Regel, Weigering? Beletsel);

/// <summary>The class of placement, else the first class of this school that the pupil was not drawn out for; drawn out everywhere is a rejection.</summary>
public sealed class Besluitvoorstelbron(OversteekDb db, Klassenstandbron standen, BesluitenNemen besluiten)
{
    /// <param name="metBeletsel">Tries every decision in memory; only the list shows what came of it.</param>
    public async Task<(IReadOnlyList<Besluitvoorstel> Rijen, IReadOnlyList<Klassenstand> Plaatsen)> GeefAsync(
        Schooljaar jaar, bool metBeletsel, Handeling handeling, CancellationToken ct)
    {
        var wachtend = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).Where(a => a.OrganisatieId == handeling.Namens && a.Schooljaar == jaar)
            .Where(a => Aanmeldingstaten.Besluitbaar.Contains(a.Status) || a.Status == Aanmeldingstatus.Doorgeschoven).ToListAsync(ct);
        var nu = await standen.GeefAsync(handeling.Namens, jaar, ct);
        var eigen = nu.Select(k => k.Brugklas).ToHashSet();
        var voorstellen = wachtend.ConvertAll(a => Voorstel(a, eigen));
        if (!metBeletsel)
            return (voorstellen, nu);
        var proef = await besluiten.ProbeerAsync(jaar, [.. voorstellen.Select(v => v.Regel)], handeling, ct);
        var uitkomsten = proef.Uitkomsten.ToDictionary(u => u.Regel.Aanmelding, u => u.Weigering);
        return ([.. voorstellen.Select(v => v with { Beletsel = uitkomsten[v.Regel.Aanmelding] })], nu);
    }

    private static Besluitvoorstel Voorstel(Aanmelding a, HashSet<BrugklasId> eigen)
    {
        var lijst = a.Voorkeuren.OrderBy(v => v.Rang).Where(v => eigen.Contains(v.BrugklasId)).ToList();
        var plaats = a.Plaatsing is { } gegeven && eigen.Contains(gegeven) ? gegeven : (BrugklasId?)null;
        var klas = plaats ?? (a.Status == Aanmeldingstatus.Uitgeloot ? null : lijst.Find(v => !v.Uitgeloot)?.BrugklasId);
        List<BrugklasId> klassen = [.. (plaats is { } p ? [p] : Array.Empty<BrugklasId>()).Concat(lijst.Select(v => v.BrugklasId)).Distinct()];
        var reden = klas is not null ? null : a.Status == Aanmeldingstatus.Uitgeloot ? Afwijsgronden.GeenPlaatsLoting : Afwijsgronden.GeenPlaats;
        return new Besluitvoorstel(a.LeerlingId, a.Aanmeldnummer, a.Status, plaats, klassen, new Besluitregel(a.Id, a.Versie, klas, reden), Beletsel: null);
    }
}

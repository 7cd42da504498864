using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>What a school does with an application, on the list that the parents keep.</summary>
internal static class Keuzelijstgevolgen
{
    /// <summary>The school removed the application: what the parents sent stands nowhere any more.</summary>
    public static async Task LaatKeuzelijstLosAsync(this OversteekDb db, LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (await db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == leerling, ct) is { Loopt: true } lijst)
            lijst.TrekIn(schrijver: null, handeling);
    }

    /// <summary>The school typed another list for the parents; they see it as theirs.</summary>
    public static async Task NeemKeuzelijstOverAsync(this OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        if (await db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == aanmelding.LeerlingId, ct) is not { Loopt: true, Verstuurde: { } verstuurd } lijst)
            return;
        List<Keuzeregel> keuzes = [.. aanmelding.Voorkeuren.OrderBy(v => v.Rang).Select(v => new Keuzeregel(v.BrugklasId, v.SchoolId))];
        if (!keuzes.SequenceEqual(verstuurd.Keuzes))
            lijst.NeemOver(keuzes, handeling);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>Who sent the OKR back, when and why (AVT-01).</summary>
/// <param name="SchoolId">To whom an answer goes.</param>
public sealed record Okrterugzetting(DateTimeOffset Op, OrganisatieId? SchoolId, string? School, string? Reden);

/// <summary>Reads it from the log, where the reason stands once and encrypted.</summary>
public sealed class Okrterugzettingbron(OversteekDb db, Waardereden redenen)
{
    public async Task<Okrterugzetting?> LaatsteAsync(LeerlingId leerling, CancellationToken ct)
    {
        if (await db.LaatsteAsync(leerling, "OkrTeruggezet", ct) is not { } regel)
            return null;
        var school = await db.Organisaties.AsNoTracking().Where(o => o.Id == regel.Namens).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        return new Okrterugzetting(Nederland.Tijd(regel.Op), regel.Namens, school, redenen.Lees(regel));
    }
}

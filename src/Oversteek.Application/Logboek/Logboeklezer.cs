using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Logboek;

/// <summary>Reads a row of the log back into the event that it tells of.</summary>
public static class Logboeklezer
{
    /// <returns>Null for what is no change, such as a dossier read. The reason stays closed; <see cref="Waardereden"/> opens it.</returns>
    public static Gebeurtenis? Lees(Logboekregel regel) => Modules.Alle.ZoekSoort(regel.Soort) is { Type: var type }
        ? Gebeurtenistekst.Lees(type, regel.Gegevens, new Handeling(regel.Wie, regel.Rol, regel.Namens ?? default, regel.Op, regel.Kenmerk), regel.LeerlingId)
        : null;

    /// <summary>The newest row of this kind about a child; null when there is none.</summary>
    internal static Task<Logboekregel?> LaatsteAsync(this OversteekDb db, LeerlingId leerling, string soort, CancellationToken ct) =>
        db.Logboek.AsNoTracking().Where(r => r.LeerlingId == leerling && r.Soort == soort).OrderByDescending(r => r.Nummer).FirstOrDefaultAsync(ct);
}

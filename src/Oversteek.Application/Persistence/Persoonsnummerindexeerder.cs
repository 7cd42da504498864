using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Persistence;

/// <summary>Keeps the blind index of a pupil's number in step with the number.</summary>
internal static class Persoonsnummerindexeerder
{
    public static void Werk(ChangeTracker volger, BlindeIndex index)
    {
        foreach (var post in volger.Entries<Leerling>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Unchanged))
        {
            var kolom = post.Property<byte[]?>(Leerlingkolommen.Persoonsnummerindex);
            var nieuw = Bereken(post.Entity, index);
            if (nieuw is not null && (kolom.CurrentValue is null || !kolom.CurrentValue.AsSpan().SequenceEqual(nieuw)))
                kolom.CurrentValue = nieuw;
        }
    }

    private static byte[]? Bereken(Leerling leerling, BlindeIndex index)
    {
        if (Bsn.TryParse(leerling.Bsn, out var bsn))
            return index.VanBsn(bsn, leerling.OrganisatieId.Waarde);
        return Onderwijsnummer.TryParse(leerling.Onderwijsnummer, out var nummer) ? index.VanOnderwijsnummer(nummer, leerling.OrganisatieId.Waarde) : null;
    }
}

using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>The bytes of an attachment, to the row and back.</summary>
public sealed class Bijlagekluis(Bestandskluis kluis)
{
    internal async Task<Bijlageinhoud> SluitAsync(BijlageId id, LeerlingId leerling, ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        using var bron = Geheugen.Lees(inhoud);
        using var doel = new MemoryStream(inhoud.Length);
        await kluis.VersleutelAsync(bron, doel, id.Waarde, ct);
        return new Bijlageinhoud { BijlageId = id, LeerlingId = leerling, Bytes = doel.ToArray() };
    }

    internal async Task<byte[]> OpenAsync(Bijlageinhoud rij, CancellationToken ct)
    {
        using var bron = new MemoryStream(rij.Bytes, writable: false);
        await using var lezer = kluis.OpenLezen(bron, rij.BijlageId.Waarde);
        using var uit = new MemoryStream(rij.Bytes.Length);
        await lezer.CopyToAsync(uit, ct);
        return uit.ToArray();
    }
}

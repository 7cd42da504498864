using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record DoorschuivingBevestigenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>The next school takes over a drawn-out pupil (D-43); the number continues its own series (R2-01).</summary>
public sealed class DoorschuivingBevestigen(OversteekDb db, Aanmeldnummerbron nummers)
{
    public Task<Result> ExecuteAsync(DoorschuivingBevestigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var nummer = await nummers.VolgendeAsync(handeling.Namens, aanmelding.Schooljaar, ct);
            return db.MetNummer(aanmelding, () => aanmelding.BevestigDoorschuiving(nummer, handeling));
        }, ct);
}

using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Afronden">False: the research begins.</param>
public sealed record OnderzoekVastleggenOpdracht(AanmeldingId Aanmelding, bool Afronden, string? BereidSchool, DateOnly? OverlegOp, int Versie);

/// <summary>
/// Research into the support that a pupil needs (ZPL-01); without it a rejection for that reason is refused (D-37). The pupil stays in the
/// draw (D-40).
/// </summary>
public sealed class OnderzoekVastleggen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(OnderzoekVastleggenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, aanmelding => Task.FromResult(
            opdracht.Afronden ? aanmelding.RondOnderzoekAf(opdracht.BereidSchool, opdracht.OverlegOp, handeling) : aanmelding.StartOnderzoek(handeling)), ct);
}

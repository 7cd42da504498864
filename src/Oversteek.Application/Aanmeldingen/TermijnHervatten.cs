using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record TermijnHervattenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>What was missing came before its day: the clock goes on.</summary>
public sealed class TermijnHervatten(OversteekDb db)
{
    public Task<Result> ExecuteAsync(TermijnHervattenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, aanmelding => Task.FromResult(aanmelding.HervatTermijn(handeling)), ct);
}

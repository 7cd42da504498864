using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

public sealed record FoutHerstellenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>'Fout herstellen' (D-33, AAN-13): the list is off definitive, nothing is passed on.</summary>
public sealed class FoutHerstellen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(FoutHerstellenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
            await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct)
                ? AanmeldingWeigeringen.Bevroren
                : aanmelding.HaalLijstVanDefinitief(handeling), ct);
}

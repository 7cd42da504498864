using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

public sealed record BrugklasVerwijderenOpdracht(Schooljaar Schooljaar, BrugklasId Klas);

public sealed class BrugklasVerwijderen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BrugklasVerwijderenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
            if (beheer is null || !beheer.Klassen.Any(k => k.Id == opdracht.Klas))
                return AlgemeneWeigeringen.NietGevonden;
            var ruimte = await db.BrugklasruimteAsync(beheer, handeling.Op, ct);
            return await db.BewaarAsync(beheer.Verwijder(opdracht.Klas, handeling, ruimte), BrugklasWeigeringen.Gewijzigd, ct);
        });
}

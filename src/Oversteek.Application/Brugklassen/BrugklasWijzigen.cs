using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

/// <param name="Stand">What the class said when the form was made.</param>
public sealed record BrugklasWijzigenOpdracht(Schooljaar Schooljaar, BrugklasId Klas, Brugklasgegevens Gegevens, string? Stand);

public sealed class BrugklasWijzigen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BrugklasWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
            if (beheer?.Klassen.FirstOrDefault(k => k.Id == opdracht.Klas) is not { } klas)
                return AlgemeneWeigeringen.NietGevonden;
            if (klas.Stand() != opdracht.Stand)
                return BrugklasWeigeringen.Gewijzigd;
            var uit = beheer.Wijzig(klas.Id, opdracht.Gegevens.Schoon(), handeling, await db.BrugklasruimteAsync(beheer, handeling.Op, ct));
            return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
        });
}

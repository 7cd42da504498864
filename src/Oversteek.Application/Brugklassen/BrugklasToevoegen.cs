using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

public sealed record BrugklasToevoegenOpdracht(Schooljaar Schooljaar, Brugklasgegevens Gegevens, Guid Bewerking);

/// <summary>A school adds a class to its brugklasbeheer of the year (BRK-02); the first one makes the brugklasbeheer.</summary>
public sealed class BrugklasToevoegen(OversteekDb db, Eenmalig eenmalig)
{
    public Task<Result<string>> ExecuteAsync(BrugklasToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var gegevens = opdracht.Gegevens.Schoon();
        return eenmalig.VoerUitAsync(opdracht.Bewerking, "brugklas-toevoegen", Eenmalig.Hash(gegevens), () => VoegToeAsync(opdracht.Schooljaar, gegevens, handeling, ct), ct);
    }

    private async Task<Result<string>> VoegToeAsync(Schooljaar schooljaar, Brugklasgegevens gegevens, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, schooljaar, ct);
        if (beheer is null)
            db.Add(beheer = new Brugklasbeheer(handeling.Namens, schooljaar));
        return await db.BewaarAsync(beheer.VoegToe(gegevens, handeling).Met(klas => klas.Id.Waarde.ToString()), BrugklasWeigeringen.BestaatAl, ct);
    }
}

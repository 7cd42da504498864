using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Opvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <summary>Gives a system of the school a key of its own. The answer is the only time that the key can be read.</summary>
public sealed class KoppelsleutelMaken(OversteekDb db)
{
    public async Task<Result<string>> ExecuteAsync(string naam, Handeling handeling, CancellationToken ct)
    {
        var tekst = Koppelsleutelbron.Nieuw();
        db.Add(Koppelsleutel.Maak(naam, Koppelsleutelbron.Hash(tekst), handeling));
        await db.SaveChangesAsync(ct);
        return tekst;
    }
}

using System.Collections.Concurrent;
using Oversteek.Application.Brugklassen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Regiopaginas;

/// <summary>Last year does not change any more, so it is counted once for all visitors, however many come.</summary>
public sealed class Regiocijfers
{
    private readonly ConcurrentDictionary<(OrganisatieId Regio, Schooljaar Jaar, int MinimumCel), Vorigecijfers> bewaard = new();

    public async Task<Vorigecijfers> GeefAsync(Regiopagina regio, Func<Task<Vorigecijfers>> tel)
    {
        var sleutel = (regio.Id, regio.Schooljaar, regio.Regels.MinimumCel);
        return bewaard.TryGetValue(sleutel, out var cijfers) ? cijfers : bewaard[sleutel] = await tel();
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>A list of schools of one kind, of all regions.</summary>
public abstract class Schoolpagina(OversteekDb db, Lijstdiensten diensten) : Lijstpagina<Schoolrij>(diensten)
{
    protected abstract Organisatiesoort Soort { get; }

    protected override async Task<IReadOnlyList<Schoolrij>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var soort = Soort;
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.Soort == soort).ToListAsync(ct);
        var regios = await db.Organisaties.AsNoTracking().Where(o => o.Soort == Organisatiesoort.Regio).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        return [.. scholen.Select(s => new Schoolrij(s, s.RegioId is { } regio ? regios.GetValueOrDefault(regio) : null))];
    }
}

using Oversteek.Domain.Bijlagen;

namespace Oversteek.Application.Bijlagen;

/// <summary>What of a dossier goes to a vo school and stands with the report of the parents.</summary>
public static class Bijlagevrijgave
{
    /// <summary>Released, and of a kind that can go along.</summary>
    public static IQueryable<Bijlage> Vrij(this IQueryable<Bijlage> bijlagen) => bijlagen.Where(b => b.Vrijgegeven && b.Type != Bijlagetypen.Voorrangsbewijs);

    /// <summary>What may be opened; what waits or differs is handed out to nobody else.</summary>
    public static IQueryable<Bijlage> VoorVo(this IQueryable<Bijlage> bijlagen) => bijlagen.Vrij().Where(b => b.Toestand == Bijlagetoestand.InOrde);
}

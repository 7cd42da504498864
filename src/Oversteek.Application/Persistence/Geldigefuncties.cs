using Oversteek.Application.Gebruikers;

namespace Oversteek.Application.Persistence;

public static class Geldigefuncties
{
    /// <summary>The functies that count at this moment.</summary>
    public static IQueryable<Functie> Geldig(this IQueryable<Functie> functies, DateTimeOffset nu) =>
        functies.Where(f => f.Van <= nu && (f.Tot == null || f.Tot > nu));
}

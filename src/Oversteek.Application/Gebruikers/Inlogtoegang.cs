using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Gebruikers;

/// <summary>Work on one account in a scope where nobody is known yet, as at log-in: for whoever has no functie that could write it.</summary>
public sealed class Inlogtoegang(IServiceScopeFactory scopes)
{
    public async Task<T> VoerUitAsync<TDienst, T>(Func<OversteekDb, TDienst, Task<T>> werk)
        where TDienst : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>(), scope.ServiceProvider.GetRequiredService<TDienst>());
    }
}

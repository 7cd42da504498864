using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Toegang;

/// <summary>Runs a piece of work across organisations in a scope of its own, so that the wide view cannot stick to a request.</summary>
public sealed class Systeemtoegang(IServiceScopeFactory scopes, Toegangscontext aanroeper)
{
    public Task<T> VoerUitAsync<T>(Systeemgrond grond, Func<OversteekDb, Task<T>> werk) => VoerUitAsync<OversteekDb, T>(grond, (db, _) => werk(db));

    /// <summary>With a service of that scope, which sees through the same context.</summary>
    public async Task<T> VoerUitAsync<TDienst, T>(Systeemgrond grond, Func<OversteekDb, TDienst, Task<T>> werk)
        where TDienst : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var diensten = scope.ServiceProvider;
        diensten.GetRequiredService<Toegangscontext>().GebruikSysteem(grond, aanroeper);
        return await werk(diensten.GetRequiredService<OversteekDb>(), diensten.GetRequiredService<TDienst>());
    }
}

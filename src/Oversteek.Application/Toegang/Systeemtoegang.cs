using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Toegang;

/// <summary>Runs a piece of work across organisations in a scope of its own, so that the wide view cannot stick to a request.</summary>
public sealed class Systeemtoegang(IServiceScopeFactory scopes, Toegangscontext aanroeper)
{
    public async Task<T> VoerUitAsync<T>(Systeemgrond grond, Func<OversteekDb, Task<T>> werk)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(grond, aanroeper.Organisatie, aanroeper.AlleenLezen);
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }
}

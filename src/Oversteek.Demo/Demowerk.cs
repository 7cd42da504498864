using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Teksten;

namespace Oversteek.Demo;

/// <summary>Runs use cases as somebody of an organisation, each in a scope of its own, as a request does.</summary>
internal static class Demowerk
{
    public static async Task<T> AlsAsync<T>(this IServiceProvider diensten, OrganisatieId organisatie, Rol rol, Func<IServiceProvider, Handeling, Task<T>> werk, AccountId? account = null)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().Gebruik(organisatie, account, rol);
        return await werk(scope.ServiceProvider, Handeling(diensten, organisatie, rol, account));
    }

    /// <summary>A step that must be allowed.</summary>
    public static Task DoeAsync(this IServiceProvider diensten, OrganisatieId organisatie, Rol rol, Func<IServiceProvider, Handeling, Task<Result>> stap) =>
        diensten.AlsAsync(organisatie, rol, async (sp, handeling) =>
        {
            Eis((await stap(sp, handeling)).Weigeringen);
            return true;
        });

    public static async Task<T> AlsPlatformAsync<T>(this IServiceProvider diensten, Func<OversteekDb, Task<T>> werk)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Demo);
        return await werk(scope.ServiceProvider.GetRequiredService<OversteekDb>());
    }

    public static Task AlsPlatformAsync(this IServiceProvider diensten, Func<OversteekDb, Task> werk) => diensten.AlsPlatformAsync(async db =>
    {
        await werk(db);
        return true;
    });

    public static Handeling Handeling(IServiceProvider diensten, OrganisatieId namens, Rol rol, AccountId? account = null) =>
        new(account, rol, namens, diensten.GetRequiredService<TimeProvider>().GetUtcNow(), Guid.NewGuid());

    /// <summary>The script of the demo makes no mistakes: a refusal is a fault of the program.</summary>
    public static void Eis(IReadOnlyList<Weigering> weigeringen)
    {
        if (weigeringen.Count > 0)
            throw new InvalidOperationException(string.Join(" ", weigeringen.Select(w => $"{w.Code} {w.Zin()}")));
    }
}

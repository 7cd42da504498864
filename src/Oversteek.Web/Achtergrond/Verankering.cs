using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Achtergrond;

/// <summary>Writes outside the database where the chain of the log ends (SEC-61).</summary>
internal sealed class Verankering(IServiceScopeFactory scopes, Ankerbestand bestand, TimeProvider klok)
{
    /// <summary>Skips an end that is already anchored: a quiet night adds no lines.</summary>
    public async Task VerankerAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var diensten = scope.ServiceProvider;
        var anker = await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync(
            Systeemgrond.Logboek, db => diensten.GetRequiredService<Logboekcontrole>().VerankerAsync(db, klok.GetUtcNow(), ct));
        if (anker is null || (await bestand.LeesAsync(ct)) is [.., { } laatste] && laatste.Nummer == anker.Nummer)
            return;
        await bestand.VoegToeAsync(anker, ct);
    }
}

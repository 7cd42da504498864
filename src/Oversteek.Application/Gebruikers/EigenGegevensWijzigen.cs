using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

public sealed record EigenGegevens(string Naam, string? Mobiel);

/// <summary>Changes the account block of the user (GEN-03); never anything of an organisation.</summary>
public sealed class EigenGegevensWijzigen(OversteekDb db, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(EigenGegevens gegevens, Handeling handeling, CancellationToken ct)
    {
        var id = handeling.Wie?.Waarde ?? throw new InvalidOperationException("Zonder account zijn er geen eigen gegevens.");
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var account = await db.Users.SingleAsync(a => a.Id == id, ct);
        account.Naam = gegevens.Naam.Trim();
        account.PhoneNumber = string.IsNullOrWhiteSpace(gegevens.Mobiel) ? null : gegevens.Mobiel.Trim();
        await db.SaveChangesAsync(ct);
        await logboek.LegVastAsync("EigenGegevensGewijzigd", handeling, null, ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}

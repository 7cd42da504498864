using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <summary>Puts a stuck message back in the queue.</summary>
public sealed class BerichtOpnieuwVersturen(Systeemtoegang systeem, Ketensluiter keten)
{
    public Task<Result> ExecuteAsync(Guid bericht, Handeling handeling, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Postbezorging, async db =>
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var gezet = await Postbus.Zichtbaar(db, handeling).Where(b => b.Id == bericht && b.Status == Berichtstatus.Vastgelopen)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, Berichtstatus.Wacht).SetProperty(b => b.Pogingen, 0).SetProperty(b => b.VolgendePogingOp, handeling.Op), ct);
        if (gezet == 0)
            return (Result)PostWeigeringen.NietVastgelopen;
        await keten.SluitAsync(db, [Ketensluiter.Lezing("BerichtOpnieuwVerstuurd", handeling, null, Json.Schrijf(new { bericht }))], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    });
}

public static class PostWeigeringen
{
    public static readonly Weigering NietVastgelopen = new("PST-001", Weigeringsoort.NietNu);
    public static readonly Weigering SjabloonOnbekend = new("PST-002", Veld: "Sjabloon");
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

public sealed record OuderbezwaarIndienenOpdracht(LeerlingId Leerling, int? Namens, string? Tekst);

/// <summary>D-06: a parent does not agree with the application. It stays; nobody is admitted on it until the school wrote how it was settled.</summary>
public sealed class OuderbezwaarIndienen(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(OuderbezwaarIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var hand = await toegang.HandAsync(opdracht.Leerling, opdracht.Namens, ct);
        if (!hand.IsGelukt)
            return hand.Kaal;
        return await systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            if (!await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == opdracht.Leerling && !Aanmeldingstaten.Beeindigd.Contains(a.Status), ct))
                return KeuzelijstWeigeringen.NietsVerstuurd;
            db.Add(new Ouderbezwaar(opdracht.Leerling, hand.Waarde.OuderId, hand.Waarde.Schrijver, opdracht.Tekst, handeling));
            return await db.BewaarAsync(Result.Gelukt, KeuzelijstWeigeringen.BezwaarBestaat, ct);
        });
    }
}

public sealed record OuderbezwaarIntrekkenOpdracht(LeerlingId Leerling, int? Namens);

/// <summary>By the parent who made it, and nobody else.</summary>
public sealed class OuderbezwaarIntrekken(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public async Task<Result> ExecuteAsync(OuderbezwaarIntrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var hand = await toegang.HandAsync(opdracht.Leerling, opdracht.Namens, ct);
        if (!hand.IsGelukt)
            return hand.Kaal;
        return await systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
            await db.Ouderbezwaren.SingleOrDefaultAsync(b => b.OuderId == hand.Waarde.OuderId && b.Status == Ouderbezwaarstatus.Open, ct) is { } bezwaar
                ? await db.BewaarAsync(bezwaar.TrekIn(hand.Waarde.Schrijver, handeling), KeuzelijstWeigeringen.Gewijzigd, ct)
                : AlgemeneWeigeringen.NietGevonden);
    }
}

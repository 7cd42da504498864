using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

public sealed record LotingVastleggenOpdracht(Schooljaar Schooljaar, string? Entropiebron);

/// <summary>First step: a sealed secret with its published commitment, the rules and the announced entropy (LOT-1).</summary>
public sealed class LotingVastleggen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LotingVastleggenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
            return ProcedureWeigeringen.Ontbreekt;
        if (await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).AnyAsync(ct))
            return LotingWeigeringen.BestaatAl;
        var volgnummer = 1 + await db.Lotingen.CountAsync(l => l.OrganisatieId == handeling.Namens && l.Schooljaar == opdracht.Schooljaar, ct);
        var bron = string.IsNullOrWhiteSpace(opdracht.Entropiebron) ? Lotingsgang.Entropiebron : opdracht.Entropiebron.Trim();
        var geheim = RandomNumberGenerator.GetBytes(Lot1.GeheimLengte);
        var vast = Lotingsgang.Leg(Lotingsgang.Ronde(handeling.Namens, opdracht.Schooljaar, volgnummer), geheim, Regelvertaling.Van(procedure.Regels), bron);
        db.Add(Domain.Lotingen.Loting.Leg(
            handeling.Namens, opdracht.Schooljaar, Convert.ToHexStringLower(geheim), vast.Vastlegging, handeling, vast.RegelsHash, bron, volgnummer));
        return await db.BewaarAsync(Result.Gelukt, LotingWeigeringen.BestaatAl, ct);
    }
}

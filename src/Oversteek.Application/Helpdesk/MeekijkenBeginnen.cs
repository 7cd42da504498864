using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Helpdesk;

public sealed record Meekijkverzoek(Guid Sessie, OrganisatieId School);

/// <summary>
/// The helpdesk of a board looks along with one of its schools (GEN-08, D-05): read only, with a reason, at most an hour, and in the log
/// of the school before the first page is seen.
/// </summary>
public sealed class MeekijkenBeginnen(OversteekDb db, Toegangscontext toegang, Leeslogboek logboek, Waardereden reden)
{
    public static readonly TimeSpan Hoogstens = TimeSpan.FromMinutes(60);

    public async Task<Result> ExecuteAsync(Meekijkverzoek verzoek, Handeling handeling, CancellationToken ct)
    {
        if (!Rechtentabel.Heeft(handeling.Rol, Recht.Meekijken) || toegang.AlleenLezen)
            return AlgemeneWeigeringen.NietGevonden;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return MeekijkWeigeringen.RedenOntbreekt;
        if (!await db.Organisaties.AnyAsync(o => o.Id == verzoek.School && o.BestuurId == handeling.Namens, ct))
            return AlgemeneWeigeringen.NietGevonden;
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var (school, tot) = (verzoek.School, handeling.Op + Hoogstens);
        var gezet = await db.Sessies.Where(s => s.Id == verzoek.Sessie && s.AccountId == handeling.Wie && s.BeeindigdOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.MeekijkenBij, school).SetProperty(x => x.MeekijkenTot, tot), ct);
        if (gezet != 1)
            return AlgemeneWeigeringen.NietGevonden;
        // In the log of the school, with name and reason, so that the school sees it (D-05); the account itself it may not see.
        var naam = await db.Users.Where(a => a.Id == handeling.Wie!.Value.Waarde).Select(a => a.Naam).SingleAsync(ct);
        await logboek.LegVastAsync(reden.Regel("MeekijkenBegonnen", handeling with { Namens = school, Reden = $"{naam}: {handeling.Reden}" }), ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}

public static class MeekijkWeigeringen
{
    public static readonly Weigering RedenOntbreekt = new("HLP-001", Veld: "Reden");
}

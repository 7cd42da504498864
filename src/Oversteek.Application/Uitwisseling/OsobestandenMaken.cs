using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Uitvoer;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Uitvoer;
using Jaar = Oversteek.Domain.Bouwstenen.Schooljaar;

namespace Oversteek.Application.Uitwisseling;

/// <param name="OptUit">Categories that are not given along.</param>
public sealed record OsobestandenMakenOpdracht(IReadOnlyCollection<AanmeldingId> Aanmeldingen, IReadOnlyList<string> OptUit);

/// <summary>Whether the file of one pupil can be made now, and why not.</summary>
public sealed record Osoproef(AanmeldingId Aanmelding, Result Uit);

/// <summary>
/// OSO-06: the vo school takes the dossiers of admitted pupils to its own administration, one or many in one zip (B-27). All of them or none. The
/// file changes no state: that a pupil was transferred is confirmed by a person.
/// </summary>
public sealed class OsobestandenMaken(OversteekDb db, Dossierlader lader, Leeslogboek logboek)
{
    public const int Hoogstens = 300;

    /// <summary>Of the dossiers together, before they are packed: they lie in memory for a moment.</summary>
    public const long MeesteBytes = 100_000_000;

    /// <summary>What would happen, row by row: each file is made and thrown away. What is not of this school is left out.</summary>
    public async Task<IReadOnlyList<Osoproef>> ProbeerAsync(OsobestandenMakenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var (proeven, aantal, bytes) = (new List<Osoproef>(), 0, 0L);
        var aanmeldingen = await EigenAsync(opdracht, handeling, ct);
        var vroeg = await VroegAsync(aanmeldingen, handeling, ct);
        foreach (var aanmelding in aanmeldingen)
        {
            var uit = await MaakAsync(aanmelding, vroeg, opdracht.OptUit, handeling, ct);
            var past = uit.IsGelukt && aantal < Hoogstens && bytes + uit.Waarde.Inhoud.Length <= MeesteBytes;
            if (past)
                (aantal, bytes) = (aantal + 1, bytes + uit.Waarde.Inhoud.Length);
            proeven.Add(new Osoproef(aanmelding.Id, uit.IsGelukt && !past ? PastNiet : uit.Kaal));
        }
        return proeven;
    }

    /// <returns>One file, or a zip when there are more.</returns>
    public async Task<Result<Osouitvoer>> ExecuteAsync(OsobestandenMakenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var aanmeldingen = await EigenAsync(opdracht, handeling, ct);
        if (aanmeldingen.Count == 0)
            return opdracht.Aanmeldingen.Count == 0 ? OsoWeigeringen.NiemandGekozen : AlgemeneWeigeringen.NietGevonden;
        // Somebody went to another school since the check: the user hears of it before anything is made.
        if (aanmeldingen.Count != opdracht.Aanmeldingen.Distinct().Count())
            return OsoWeigeringen.NietToegelaten;
        List<Osouitvoer> bestanden = [];
        var vroeg = await VroegAsync(aanmeldingen, handeling, ct);
        foreach (var aanmelding in aanmeldingen)
        {
            var uit = await MaakAsync(aanmelding, vroeg, opdracht.OptUit, handeling, ct);
            if (!uit.IsGelukt)
                return uit;
            bestanden.Add(uit.Waarde);
            if (bestanden.Count > Hoogstens || bestanden.Sum(b => (long)b.Inhoud.Length) > MeesteBytes)
                return PastNiet;
        }
        var bewaard = await BewaarAsync(aanmeldingen, bestanden, handeling, ct);
        return bewaard.IsGelukt ? await PakAsync(bestanden, handeling, ct) : Result<Osouitvoer>.Geweigerd(bewaard.Weigeringen);
    }

    /// <summary>B-27: a place may still change hands before the transfer begins. The region sets the day (OSO-06).</summary>
    public async Task<Weigering?> BeletselAsync(Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        var periode = (await db.ProcedureVanAsync(aanmelding, ct)).Mijlpaal(Mijlpalen.OsoNaarLas);
        return periode.IsBegonnen(handeling.Op) ? null : OsoWeigeringen.OverdragenTeVroeg.Met(periode.Van);
    }

    /// <summary>Once for each school year, not for each pupil.</summary>
    private async Task<IReadOnlyDictionary<Jaar, Weigering?>> VroegAsync(List<Aanmelding> aanmeldingen, Handeling handeling, CancellationToken ct)
    {
        var vroeg = new Dictionary<Jaar, Weigering?>();
        foreach (var aanmelding in aanmeldingen.DistinctBy(a => a.Schooljaar))
            vroeg[aanmelding.Schooljaar] = await BeletselAsync(aanmelding, handeling, ct);
        return vroeg;
    }

    private static Weigering PastNiet => OsoWeigeringen.UitvoerPastNiet.Met(Hoogstens, MeesteBytes / 1_000_000);

    private async Task<List<Aanmelding>> EigenAsync(OsobestandenMakenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var ids = opdracht.Aanmeldingen.ToHashSet();
        return await db.Aanmeldingen.Include(a => a.Voorkeuren).Where(a => ids.Contains(a.Id) && a.OrganisatieId == handeling.Namens)
            .OrderBy(a => a.Aanmeldnummer).ThenBy(a => a.Id).ToListAsync(ct);
    }

    private async Task<Result<Osouitvoer>> MaakAsync(
        Aanmelding aanmelding, IReadOnlyDictionary<Jaar, Weigering?> vroeg, IReadOnlyList<string> optUit, Handeling handeling, CancellationToken ct)
    {
        if (!Aanmeldingstaten.Geplaatst.Contains(aanmelding.Status))
            return OsoWeigeringen.NietToegelaten;
        if (vroeg[aanmelding.Schooljaar] is { } beletsel)
            return beletsel;
        if (await lader.LaadAsync(aanmelding.LeerlingId, ct) is not { } dossier)
            return AlgemeneWeigeringen.NietGevonden;
        return dossier.Okr.Advies.Definitief is null
            ? OsoWeigeringen.AdviesNietDefinitief
            : Osobouwer.Maak(dossier, Profiel.Povo, optUit, handeling.Vandaag);
    }

    private async Task<Result> BewaarAsync(List<Aanmelding> aanmeldingen, List<Osouitvoer> bestanden, Handeling handeling, CancellationToken ct)
    {
        // Only when all were made: a later save of this request would keep what a refusal left behind.
        aanmeldingen.ForEach(a => a.NeemOsobestand(handeling));
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        var uit = await db.BewaarAsync(Result.Gelukt, ct);
        if (!uit.IsGelukt)
            return uit;
        await logboek.LeesAsync(
            aanmeldingen.Zip(bestanden, (a, b) => (a.LeerlingId, Json.Schrijf(new { Profiel = "POVO", b.Hash }))), Leessoort.OsoUitgevoerd, handeling, ct);
        await transactie.CommitAsync(ct);
        return uit;
    }

    private static async Task<Osouitvoer> PakAsync(List<Osouitvoer> bestanden, Handeling handeling, CancellationToken ct)
    {
        if (bestanden.Count == 1)
            return bestanden[0];
        var delen = bestanden.Select(b => (b.Bestandsnaam, b.Inhoud)).ToAsyncEnumerable();
        return new Osouitvoer($"oso-povo-{handeling.Vandaag:yyyy-MM-dd}.zip", await Zipbundel.MaakAsync(delen, handeling.Op, ct), "");
    }
}

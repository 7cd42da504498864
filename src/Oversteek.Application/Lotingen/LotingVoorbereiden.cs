using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>A holder beside the region: the organisation, and what it gave us of its secret.</summary>
public sealed record Houderopgave(string? Organisatie, string? Vingerafdruk)
{
    public bool IsLeeg => string.IsNullOrWhiteSpace(Organisatie) && string.IsNullOrWhiteSpace(Vingerafdruk);
}

/// <param name="Laat">Only needed when the period of application has begun.</param>
public sealed record LotingVoorbereidenOpdracht(Schooljaar Schooljaar, IReadOnlyList<Houderopgave> Houders, Toevalskeuze Toeval, string? Laat);

/// <summary>
/// Before the promise: who keeps a secret, and which chance counts. The region's own secret is made here; another holder makes its own and gives
/// only the fingerprint, so that this platform with all its data knows one secret of two.
/// </summary>
public sealed class LotingVoorbereiden(OversteekDb db)
{
    private const int VingerafdrukLengte = 64;

    public async Task<Result> ExecuteAsync(LotingVoorbereidenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
            return ProcedureWeigeringen.Ontbreekt;
        if (Onvolledig(opdracht.Houders) is { } fout)
            return fout;
        var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct)
            ?? await NieuwAsync(opdracht.Schooljaar, handeling, ct);
        var regio = await db.Organisaties.Where(o => o.Id == handeling.Namens).Select(o => o.Naam).SingleAsync(ct);
        try
        {
            var bronnen = opdracht.Toeval.Bronnen(procedure, handeling.Op);
            _ = Entropieplan.Lees(bronnen);
            var laat = string.IsNullOrWhiteSpace(opdracht.Laat) ? null : opdracht.Laat.Trim();
            var houders = Houders(loting, regio, opdracht.Houders);
            if (await GeheimEerderAsync(loting, houders, ct) is { } eerder)
                return eerder;
            var uit = loting.BereidVoor(new Domain.Lotingen.Lotingsplan(houders, bronnen, laat), handeling);
            return uit.IsGelukt ? await db.BewaarAsync(uit, LotingWeigeringen.BestaatAl, ct) : uit;
        }
        catch (CeremonieException e)
        {
            return LotingWeigeringen.PlanKanNiet.Met(e.Message);
        }
    }

    private async Task<Domain.Lotingen.Loting> NieuwAsync(Schooljaar schooljaar, Handeling handeling, CancellationToken ct)
    {
        var eerder = await db.Lotingen.CountAsync(l => l.OrganisatieId == handeling.Namens && l.Schooljaar == schooljaar, ct);
        var geheim = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Lot2.GeheimLengte));
        var loting = Domain.Lotingen.Loting.Bereid(handeling.Namens, schooljaar, eerder + 1, geheim, handeling);
        db.Add(loting);
        return loting;
    }

    // A secret that was opened before an unfreeze is known here; with it this platform would know two of two.
    private async Task<Weigering?> GeheimEerderAsync(Domain.Lotingen.Loting loting, List<Geheimhouder> houders, CancellationToken ct)
    {
        var eerder = await db.Lotingen.AsNoTracking()
            .Where(l => l.OrganisatieId == loting.OrganisatieId && l.Schooljaar == loting.Schooljaar && l.Status == Lotingstatus.Ontdooid).ToListAsync(ct);
        var geheimen = eerder.SelectMany(l => l.Geopend).Select(g => Convert.FromHexString(g.Geheim)).ToList();
        return houders.Find(h => geheimen.Exists(g => Lot2.Vingerafdruk(loting.Ronde(), h.Nummer, g) == h.Vingerafdruk)) is { } houder
            ? LotingWeigeringen.GeheimEerder.Met(houder.Nummer).BijVeld($"Houders[{houder.Nummer - 2}].Vingerafdruk")
            : null;
    }

    private static List<Geheimhouder> Houders(Domain.Lotingen.Loting loting, string regio, IReadOnlyList<Houderopgave> opgaven) =>
    [
        new(1, regio, Lot2.Vingerafdruk(loting.Ronde(), 1, Convert.FromHexString(loting.Geheim))),
        .. opgaven.Where(o => !o.IsLeeg).Select((o, i) => new Geheimhouder(i + 2, o.Organisatie!.Trim(), Schoon(o.Vingerafdruk))),
    ];

    private static Weigering? Onvolledig(IReadOnlyList<Houderopgave> opgaven)
    {
        for (var i = 0; i < opgaven.Count; i++)
        {
            var past = Schoon(opgaven[i].Vingerafdruk) is { Length: VingerafdrukLengte } hex && hex.All(char.IsAsciiHexDigitLower);
            if (!opgaven[i].IsLeeg && (string.IsNullOrWhiteSpace(opgaven[i].Organisatie) || !past))
                return LotingWeigeringen.HouderOnvolledig.Met(i + 2).BijVeld($"Houders[{i}].{(past ? "Organisatie" : "Vingerafdruk")}");
        }
        return null;
    }

    // Copied from paper or mail: spaces and capitals do not change a number.
    internal static string Schoon(string? hex) => string.Concat((hex ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}

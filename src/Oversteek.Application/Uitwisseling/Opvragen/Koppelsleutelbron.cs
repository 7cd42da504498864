using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Opvragen;

/// <summary>For whom a key asks.</summary>
public sealed record Koppeling(Guid Sleutel, OrganisatieId Organisatie);

/// <summary>Finds the school of a key. 256 random bits: a fast hash is enough, and it cannot be guessed.</summary>
public sealed class Koppelsleutelbron(Systeemtoegang systeem, TimeProvider klok)
{
    public const string Begin = "osk_";
    private static readonly TimeSpan Nauwkeurig = TimeSpan.FromHours(1);

    public static string Nieuw() => Begin + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string tekst) => SHA256.HashData(Encoding.UTF8.GetBytes(tekst));

    /// <summary>Null when it is unknown, expired or taken back.</summary>
    public Task<Koppeling?> ZoekAsync(string tekst, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Inloggen, async db =>
    {
        var (hash, nu) = (Hash(tekst), klok.GetUtcNow());
        var gevonden = await db.Koppelsleutels.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash && k.IngetrokkenOp == null && k.VervaltOp > nu, ct);
        if (gevonden is null)
            return null;
        if (gevonden.GebruiktOp is null || gevonden.GebruiktOp + Nauwkeurig < nu)
            await db.Koppelsleutels.Where(k => k.Id == gevonden.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.GebruiktOp, nu), ct);
        return new Koppeling(gevonden.Id, gevonden.OrganisatieId);
    });
}

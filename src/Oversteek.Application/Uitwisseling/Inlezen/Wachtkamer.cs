using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Uploaded files between choosing and confirming: on the server, encrypted, of one account. The browser only knows the id.</summary>
public sealed class Wachtkamer(OversteekDb db)
{
    internal const int Klaargezet = 1;
    internal const int Bezig = 2;
    internal const int Klaar = 3;
    private const string Voorvoegsel = "oso-import";
    private static readonly TimeSpan Houdbaar = TimeSpan.FromHours(12);

    internal async Task<Guid> ZetKlaarAsync(IReadOnlyList<Osobestand> bestanden, Handeling handeling, CancellationToken ct)
    {
        var (wie, grens) = (Wie(handeling), handeling.Op - Houdbaar);
        await db.Formulierconcepten.Where(f => f.AccountId == wie && f.Formulier.StartsWith(Voorvoegsel) && f.Op < grens).ExecuteDeleteAsync(ct);
        var id = Guid.NewGuid();
        db.Add(new Formulierconcept
        {
            Id = id,
            AccountId = wie,
            Formulier = Naam(id, handeling),
            Versie = Klaargezet,
            Op = handeling.Op,
            Inhoud = Json.Schrijf(new Wachtinhoud([.. bestanden.Select(b => new Wachtbestand(b.Naam, Pak(b.Inhoud)))], null)),
        });
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Null when it is somebody else's, of another school, or too old.</summary>
    internal async Task<Wachtstand?> LeesAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        var (wie, naam, grens) = (Wie(handeling), Naam(id, handeling), handeling.Op - Houdbaar);
        var concept = await db.Formulierconcepten.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.AccountId == wie && f.Formulier == naam && f.Op >= grens, ct);
        if (concept is null)
            return null;
        var inhoud = Json.Lees<Wachtinhoud>(concept.Inhoud);
        return new Wachtstand(concept.Versie, [.. inhoud.Bestanden.Select(b => new Osobestand(b.Naam, PakUit(b.Inhoud)))], inhoud.Uitslagen);
    }

    /// <summary>One of two clicks wins; the other goes to the result. After five minutes a broken run may be tried again.</summary>
    internal async Task<bool> ClaimAsync(Guid id, Handeling handeling, CancellationToken ct)
    {
        var (wie, vast) = (Wie(handeling), handeling.Op.AddMinutes(-5));
        return await db.Formulierconcepten.Where(f => f.Id == id && f.AccountId == wie && (f.Versie == Klaargezet || (f.Versie == Bezig && f.Op < vast)))
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.Versie, Bezig).SetProperty(f => f.Op, handeling.Op), ct) == 1;
    }

    /// <summary>The files go, the result stays for a while.</summary>
    internal async Task RondAfAsync(Guid id, IReadOnlyList<Dossieruitslag> uitslagen, Handeling handeling, CancellationToken ct)
    {
        var wie = Wie(handeling);
        var concept = await db.Formulierconcepten.SingleAsync(f => f.Id == id && f.AccountId == wie, ct);
        concept.Inhoud = Json.Schrijf(new Wachtinhoud([], uitslagen));
        concept.Versie = Klaar;
        await db.SaveChangesAsync(ct);
    }

    private static AccountId Wie(Handeling handeling) => handeling.Wie ?? default;

    private static string Naam(Guid id, Handeling handeling) => $"{Voorvoegsel}:{handeling.Namens.Waarde:N}:{id:N}";

    private static string Pak(ReadOnlyMemory<byte> inhoud)
    {
        using var uit = new MemoryStream();
        using (var zip = new GZipStream(uit, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(inhoud.Span);
        return Convert.ToBase64String(uit.GetBuffer(), 0, (int)uit.Length);
    }

    private static byte[] PakUit(string tekst)
    {
        using var bron = new MemoryStream(Convert.FromBase64String(tekst));
        using var zip = new GZipStream(bron, CompressionMode.Decompress);
        using var uit = new MemoryStream();
        zip.CopyTo(uit);
        return uit.ToArray();
    }
}

internal sealed record Wachtbestand(string Naam, string Inhoud);

internal sealed record Wachtinhoud(IReadOnlyList<Wachtbestand> Bestanden, IReadOnlyList<Dossieruitslag>? Uitslagen);

internal sealed record Wachtstand(int Stand, IReadOnlyList<Osobestand> Bestanden, IReadOnlyList<Dossieruitslag>? Uitslagen);

using System.Security.Cryptography;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <param name="Velden">Per difference of the preview, after the place in the file and a dash, whether the file goes before what stands.</param>
/// <param name="Leesdatum">The day of the preview; without one the file is read as of today.</param>
/// <param name="Keuzes">Per place in the file what the user said about a pupil that looks like one of the school.</param>
public sealed record OsoImport(
    Osobestand Bestand, IReadOnlyDictionary<string, Naamkeuze>? Keuzes = null, DateOnly? Leesdatum = null, IReadOnlyDictionary<string, bool>? Velden = null)
{
    /// <summary>The year of the preview; without one that of today.</summary>
    public Schooljaar? Schooljaar { get; init; }

    /// <summary>What was chosen under a place, with the rest of the key.</summary>
    internal static Dictionary<string, T> Onder<T>(IReadOnlyDictionary<string, T>? keuzes, string plaats) =>
        (keuzes ?? new Dictionary<string, T>()).Where(k => k.Key.StartsWith($"{plaats}-", StringComparison.Ordinal))
            .ToDictionary(k => k.Key[(plaats.Length + 1)..], k => k.Value, StringComparer.Ordinal);
}

/// <summary>OSO-01, OSO-03: stores the dossiers of a file, each in a transaction of its own. An unreadable file is refused as a whole.</summary>
public sealed class OsoImporteren(Dossierimport import)
{
    public async Task<Result<IReadOnlyList<Dossieruitslag>>> ExecuteAsync(OsoImport opdracht, Handeling handeling, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(opdracht.Bestand.Inhoud.Span));
        var gelezen = Dossierlezer.Lees(opdracht.Bestand, opdracht.Leesdatum ?? handeling.Vandaag);
        if (!gelezen.IsGelukt)
            return Result<IReadOnlyList<Dossieruitslag>>.Geweigerd(gelezen.Weigeringen);
        List<Dossieruitslag> uitslagen = [];
        foreach (var dossier in gelezen.Waarde)
        {
            Naamkeuze? keuze = opdracht.Keuzes?.TryGetValue(dossier.Sleutel, out var gekozen) == true ? gekozen : null;
            if (keuze == Naamkeuze.Overslaan)
                continue;
            var keuzes = new Importkeuzes(keuze, OsoImport.Onder(opdracht.Velden, dossier.Sleutel)) { Schooljaar = opdracht.Schooljaar };
            uitslagen.Add(await import.VoerUitAsync(opdracht.Bestand, dossier, keuzes, hash, handeling, ct));
        }
        return uitslagen;
    }
}

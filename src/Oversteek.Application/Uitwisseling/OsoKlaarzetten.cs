using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <summary>Keeps uploaded files for the preview. Nothing of a pupil is stored yet.</summary>
public sealed class OsoKlaarzetten(Wachtkamer wachtkamer)
{
    public const int MeesteBestanden = 60;
    public const long MeesteBytes = 100_000_000;

    public async Task<Result<Guid>> ExecuteAsync(IReadOnlyList<Osobestand> bestanden, Handeling handeling, CancellationToken ct)
    {
        if (bestanden.Count == 0)
            return OsoWeigeringen.GeenBestand;
        if (bestanden.Count > MeesteBestanden || bestanden.Sum(b => (long)b.Inhoud.Length) > MeesteBytes)
            return OsoWeigeringen.TeVeel.Met(MeesteBestanden, MeesteBytes / 1_000_000);
        return await wachtkamer.ZetKlaarAsync([.. bestanden.Select(b => b with { Naam = Oso.Bestandsnaam.Schoon(b.Naam) })], handeling, ct);
    }
}

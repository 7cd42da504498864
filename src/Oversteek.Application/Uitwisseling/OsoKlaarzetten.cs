using Oversteek.Application.Bijlagen;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <summary>A file that somebody chose. Opened once, when its turn comes: sixty files never lie in memory together (B-20).</summary>
public sealed record Osoaanbod(string Naam, long Lengte, Func<Stream> Open);

/// <summary>Keeps uploaded files for the preview. Nothing of a pupil is stored yet.</summary>
public sealed class OsoKlaarzetten(Wachtkamer wachtkamer, Bestandsruimte ruimte)
{
    public const int MeesteBestanden = 60;
    public const long MeesteBytes = 100_000_000;

    public async Task<Result<Guid>> ExecuteAsync(IReadOnlyList<Osoaanbod> bestanden, Handeling handeling, CancellationToken ct)
    {
        if (bestanden.Count == 0)
            return OsoWeigeringen.GeenBestand;
        if (bestanden.Count > MeesteBestanden || bestanden.Sum(b => b.Lengte) > MeesteBytes)
            return OsoWeigeringen.TeVeel.Met(MeesteBestanden, MeesteBytes / 1_000_000);
        if (await ruimte.BezwaarAsync(handeling.Namens, erbij: 0, ct) is { } vol)
            return vol.BijVeld("Bestanden");
        return await wachtkamer.ZetKlaarAsync([.. bestanden.Select(b => b with { Naam = Oso.Bestandsnaam.Schoon(b.Naam) })], handeling, ct);
    }
}

using Oversteek.Application.Bijlagen;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Uitwisseling;

/// <summary>A file that somebody chose. Opened once, when its turn comes: sixty files never lie in memory together (B-20).</summary>
/// <param name="Past">False when it goes over the limits: only its name is kept, so that the preview can say what must come later.</param>
public sealed record Osoaanbod(string Naam, long Lengte, Func<Stream> Open, bool Past = true);

/// <summary>Keeps uploaded files for the preview, a zip unpacked. Nothing of a pupil is stored yet.</summary>
public sealed class OsoKlaarzetten(Wachtkamer wachtkamer, Bestandsruimte ruimte)
{
    public const int MeesteBestanden = 60;
    public const long MeesteBytes = 100_000_000;

    public async Task<Result<Guid>> ExecuteAsync(IReadOnlyList<Osoaanbod> bestanden, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        if (bestanden.Count == 0)
            return OsoWeigeringen.GeenBestand;
        if (bestanden.Sum(b => b.Lengte) > MeesteBytes)
            return OsoWeigeringen.TeVeel.Met(MeesteBestanden, MeesteBytes / 1_000_000);
        if (await ruimte.BezwaarAsync(handeling.Namens, erbij: 0, ct) is { } vol)
            return vol.BijVeld("Bestanden");
        List<Osoaanbod> uitgepakt = [];
        foreach (var bestand in bestanden)
            uitgepakt.AddRange(await Osopakket.PakUitAsync(bestand with { Naam = Oso.Bestandsnaam.Schoon(bestand.Naam) }, MeesteBytes, ct));
        return await wachtkamer.ZetKlaarAsync(Passend(uitgepakt), jaar, handeling, ct);
    }

    /// <summary>In the order of choosing, as far as they fit.</summary>
    private static List<Osoaanbod> Passend(List<Osoaanbod> bestanden)
    {
        var (aantal, bytes) = (0, 0L);
        return bestanden.ConvertAll(b =>
        {
            var past = aantal < MeesteBestanden && bytes + b.Lengte <= MeesteBytes;
            if (past)
                (aantal, bytes) = (aantal + 1, bytes + b.Lengte);
            return b with { Past = past };
        });
    }
}

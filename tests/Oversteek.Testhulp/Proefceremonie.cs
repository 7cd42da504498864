using System.Security.Cryptography;
using System.Text;
using Oversteek.Application.Lotingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;
using Lotingsuitslag = Oversteek.Domain.Lotingen.Lotingsuitslag;

namespace Oversteek.Testhulp;

/// <summary>A notary with a secret of its own per round, and chance that everybody in a test reads out alike.</summary>
public static class Proefceremonie
{
    public const string Reden = "De notaris kon niet eerder.";

    public static string Geheim(string ronde) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("geheim van de notaris, " + ronde)));

    public static Houderopgave Notaris(string ronde) => new("Notariskantoor De Graaf", Lot2.Vingerafdruk(ronde, 2, Convert.FromHexString(Geheim(ronde))));

    public static LotingVoorbereidenOpdracht Plan(OrganisatieId regio, Schooljaar jaar, int volgnummer = 1) =>
        new(jaar, [Notaris(Lotingsgang.Ronde(regio, jaar, volgnummer))], Toevalskeuze.Standaard, Reden);

    /// <summary>A drawn lottery of one child that never saw the engine, for a test of what comes after it.</summary>
    public static Domain.Lotingen.Loting Getrokken(
        OrganisatieId regio, Schooljaar jaar, Handeling een, Handeling twee, Func<LotingId, Lotingsuitslag> uitslag)
    {
        var loting = Domain.Lotingen.Loting.Bereid(regio, jaar, 1, Geheim(""), een);
        var houders = new[] { new Geheimhouder(1, "Regio", "a"), new Geheimhouder(2, "Notaris", "b") };
        Eis(loting.BereidVoor(new Domain.Lotingen.Lotingsplan(houders, ["dobbelstenen:20"], Reden), een));
        Eis(loting.StelVoor(Lotingsactie.Vastleggen, "plan", een), loting.Leg(new Lotingsbelofte("{}", "hash", "regels"), "plan", twee));
        var leeg = Encoding.UTF8.GetString(Canoniek.Bytes(new Lotingsinvoer(loting.Ronde(), new Lotingsregels(), [], [])));
        Eis(loting.StelVoor(Lotingsactie.Bevriezen, null, een), loting.Bevries(new Bevroreninvoer(leeg, "{}", "{}", 1, "a", "b", "c"), [], twee));
        Eis(loting.StelVoor(Lotingsactie.ToevalInvoeren, "bron", een), loting.VoerToevalIn(["bron"], "bron", twee));
        Eis(loting.StelVoor(Lotingsactie.Trekken, "2", een), loting.Trek(new Lotingsverslagen("{}", "a", "{}", "b"), "2", [uitslag(loting.Id)], twee));
        return loting;
    }

    private static void Eis(params Result[] stappen)
    {
        if (stappen.SelectMany(s => s.Weigeringen).FirstOrDefault() is { } weigering)
            throw new InvalidOperationException(weigering.Code);
    }

    /// <param name="worp">Another throw for another draw.</param>
    public static string Waarde(string bron, int worp = 1)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{bron} {worp}"));
        return bron.StartsWith("drand:", StringComparison.Ordinal)
            ? Convert.ToHexStringLower(bytes)
            : string.Concat(bytes.Take(int.Parse(bron.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)).Select(b => (char)('1' + (b % 6))));
    }

    public static IReadOnlyList<string?> Toeval(Domain.Lotingen.Loting loting, int worp = 1) => [.. loting.Plan!.Toevalsbronnen.Select(b => Waarde(b, worp))];
}

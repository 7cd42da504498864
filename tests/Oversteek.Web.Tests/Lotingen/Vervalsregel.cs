using System.Text.Json.Nodes;
using Oversteek.Loting.Tests.Lot2Stukken;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>One forgery of files that the platform published, with the answer written by hand.</summary>
/// <param name="Pad"><c>file/path</c>; <c>&lt;eigen&gt;</c> is the mark of the own child, <c>&lt;ander&gt;</c> that of another.</param>
/// <param name="Waarde">JSON; empty removes the place.</param>
/// <param name="Verwacht">The statements that do not hold, or the verdict in words.</param>
internal sealed record Vervalsregel(string Pad, string Waarde, string Verwacht, bool Herreken = false, string Bewaard = "")
{
    private const string Hex = "\"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\"";
    private const string Klopt = "klopt";
    private const string InZichzelf = "in zichzelf kloppend; niet vergeleken met wat vooraf is gepubliceerd";

    public static readonly Vervalsregel[] Alle =
    [
        new("", "", Klopt),
        new("-/vastlegging", "", InZichzelf),
        new("-/bevriezing", "", InZichzelf),
        new("verslag/zaad", Hex, "zaad,lotnummers"),
        new("verslag/ronde", "\"2026-2027-r9\"", "ronde,geheimen,zaad,eigen"),
        new("verslag/regels/mechanisme", "\"R1\"", "regels"),
        new("verslag/regels/mechanisme", "\"R1\"", "regels", Herreken: true),
        new("verslag/regels/voorrangsbereik", "\"FirstPreferenceOnly\"", "regels", Herreken: true),
        new("verslag/regels/wachtlijstvolgorde", "[\"Lot:desc\"]", "regels", Herreken: true),
        new("verslag/regels/meerlingen", "\"SharedLot\"", "regels"),
        new("verslag/regelsHash", Hex, "regels,zaad"),
        new("verslag/houders/0/geheim", Hex, "geheimen,zaad"),
        new("verslag/houders/1/geheim", Hex, "geheimen,zaad"),
        new("verslag/houders/1/geheim", Hex, "geheimen", Herreken: true),
        new("verslag/houders/1/vingerafdruk", Hex, "geheimen"),
        new("verslag/houders/1/geheim", "null", "houders,zaad"),
        new("verslag/houders/1/uitKopie", "true", "houders"),
        new("verslag/houders/1", "", "geheimen,houders", Herreken: true),
        new("verslag/letOp", "[\"Alles ging goed.\"]", "houders"),
        new("verslag/entropie/1/waarde", "\"11111111111111111111\"", "zaad"),
        new("verslag/entropie/1/waarde", "\"71111111111111111111\"", "plan", Herreken: true),
        new("verslag/entropie/1/waarde", "\"1111 1111 1111 1111 1111\"", "plan", Herreken: true),
        new("verslag/entropie/0/waarde", "\"ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD\"", "plan", Herreken: true),
        new("verslag/entropie/0/door", "[\"regio\",\"regio\"]", "plan"),
        new("verslag/entropie/1/bron", "\"dobbelstenen, voorgelezen\"", "plan", Herreken: true),
        new("verslag/inputHash", Hex, "invoer,zaad"),
        new("verslag/deelnemersHash", Hex, "deelnemers"),
        new("verslag/vastleggingHash", Hex, "vastlegging"),
        new("verslag/bevriezingHash", Hex, "bevriezing"),
        new("bevriezing/deelnemers/<eigen>", Hex, "bevriezing,invoer,eigen"),
        new("bevriezing/deelnemers/<eigen>", Hex, "eigen", Herreken: true),
        new("bevriezing/deelnemers/<eigen>", Hex, "bevriezing,invoer", Herreken: true, Bewaard: "bevriezing"),
        new("bevriezing/deelnemers/<ander>", Hex, "bevriezing,invoer", Herreken: true, Bewaard: "bevriezing"),
        new("bevriezing/deelnemers/erbij", Hex, "bevriezing,deelnemers,invoer", Herreken: true, Bewaard: "bevriezing"),
        new("bevriezing/deelnemers/<eigen>", "", "deelnemers,eigen", Herreken: true),
        new("bevriezing/eenheden/0/plaatsen", "99", "bevriezing,invoer,plaatsen"),
        new("bevriezing/eenheden/0/naam", "\"Atheneum\"", "plaatsen", Herreken: true),
        new("bevriezing/zegel", Hex, "bevriezing,invoer"),
        new("bevriezing/akkoorden/0/reden", "\"akkoord van allen\"", "bevriezing", Herreken: true, Bewaard: "bevriezing"),
        new("bevriezing/akkoorden/0/reden", "\"akkoord van allen\"", "bevriezing"),
        new("bevriezing/op", "\"2027-04-08T08:00:00Z\"", "tijden", Herreken: true),
        new("bevriezing/op", "\"2027-04-09T08:30:00Z\"", "baken", Herreken: true),
        new("verslag/op", "\"2027-04-08T20:00:00Z\"", "tijden,baken"),
        new("vastlegging/laat", "null", "tijden", Herreken: true),
        new("vastlegging/laat", "null", "vastlegging,tijden"),
        new("vastlegging/tijden/trekken", "\"2027-04-01T08:00:00Z\"", "tijden", Herreken: true),
        new("vastlegging/regels/mechanisme", "\"R2\"", "vastlegging,regels"),
        new("vastlegging/houders/1/vingerafdruk", Hex, "vastlegging,geheimen"),
        new("vastlegging/entropieplan/1", "\"dobbelstenen:30\"", "vastlegging,plan"),
        new("vastlegging/wegblijven", "\"zonder\"", "vastlegging"),
        new("verslag/lotnummers/enkel/<eigen>", "99", "lotnummers"),
        new("verslag/lotnummers/enkel/erbij", "1", "deelnemers,lotnummers", Herreken: false),
        new("verslag/lotnummers/centraal/<eigen>", "1", "lotnummers"),
        new("verslag/eenheden/0/plaatsen", "99", "plaatsen,cijfers"),
        new("verslag/bewijs/0/klopt", "false", "cijfers"),
        new("verslag/bewijs", "[]", "cijfers"),
        new("verslag/uitslagHash", Hex, Klopt),
        new("verslag/volledigVerslagHash", Hex, Klopt),
        new("verslag/proef", "true", "onleesbaar"),
        new("verslag/protocol", "\"LOT-3\"", "onleesbaar"),
        new("verslag/opmerking", "\"x\"", "onleesbaar"),
        new("verslag/bewijs", "", "onleesbaar"),
        new("vastlegging/soort", "\"loting-bevriezing\"", "onleesbaar"),
        new("bevriezing/zegel", "", "onleesbaar"),
    ];

    public Lotingset Vervals(Lotingset echt)
    {
        if (Pad.Length == 0)
            return echt;
        if (Pad.StartsWith("-/", StringComparison.Ordinal))
            return Pad == "-/vastlegging" ? echt with { Vastlegging = null } : echt with { Bevriezing = null };
        var stukken = new Dictionary<string, JsonNode>
        {
            ["vastlegging"] = JsonNode.Parse(echt.Vastlegging!)!,
            ["bevriezing"] = JsonNode.Parse(echt.Bevriezing!)!,
            ["verslag"] = JsonNode.Parse(echt.Verslag)!,
        };
        var pad = Pad.Replace("<eigen>", echt.Kenmerk, StringComparison.Ordinal).Replace("<ander>", echt.Ander, StringComparison.Ordinal).Split('/');
        Herrekening.Zet(stukken[pad[0]], pad[1..], Waarde.Length == 0 ? null : JsonNode.Parse(Waarde), Waarde.Length == 0);
        if (Herreken)
            Herrekening.Herreken(stukken["vastlegging"], stukken["bevriezing"], stukken["verslag"], pad[0] == "vastlegging");
        return echt with
        {
            Verslag = Herrekening.Spel(stukken["verslag"]),
            Vastlegging = Bewaard == "vastlegging" ? echt.Vastlegging : Herrekening.Spel(stukken["vastlegging"]),
            Bevriezing = Bewaard == "bevriezing" ? echt.Bevriezing : Herrekening.Spel(stukken["bevriezing"]),
        };
    }
}

/// <summary>The files as downloaded, and the line of one family.</summary>
internal sealed record Lotingset(byte[] Verslag, byte[]? Vastlegging, byte[]? Bevriezing, string Eigen, string Kenmerk, string Ander)
{
    public Gegeven Gegeven => new(Verslag, Vastlegging, Bevriezing, Eigen);
}

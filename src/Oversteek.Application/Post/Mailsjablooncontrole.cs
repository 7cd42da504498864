using System.Text.RegularExpressions;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Post;

/// <summary>
/// Whether the words of a region can stand in the place of those of the platform: the same places to fill in, and no address of the web, because
/// parents learn that a link in these mails is always one of the platform.
/// </summary>
public static partial class Mailsjablooncontrole
{
    /// <summary>Mails about an account are of the platform: a region cannot change what guards a log-in.</summary>
    public static IReadOnlyList<Ontvanger> Ontvangers { get; } = [Ontvanger.Ouders, Ontvanger.Basisschool, Ontvanger.School, Ontvanger.Regio];

    public static IReadOnlyList<string> Talen(Berichtsoort soort) =>
        soort.Ontvanger == Ontvanger.Ouders ? Berichtteksten.Oudertalen : [Berichtteksten.Nederlands];

    /// <returns>Null when a region cannot have words of its own for it.</returns>
    public static Berichtsoort? Zoek(string bericht, string taal) =>
        Modules.Alle.ZoekBericht(bericht) is { } soort && Ontvangers.Contains(soort.Ontvanger) && Talen(soort).Contains(taal) ? soort : null;

    /// <summary>The places that its text must have, in order of the text.</summary>
    public static IReadOnlyList<string> Plekken(Berichtsoort soort) => Plekken(Berichtteksten.Standaard(soort, Berichtteksten.Nederlands).Tekst);

    /// <summary>As it would arrive, with made-up values at the places of this mail; what somebody typed beside them stays as it is.</summary>
    public static Berichttekst Voorbeeld(Berichtsoort soort, string taal, IReadOnlyList<Mailsjabloon> eigen)
    {
        var kent = Berichtteksten.Plekken(Berichtteksten.Van(soort, Berichtteksten.Nederlands).Tekst);
        var tekst = Berichtteksten.Van(soort, taal, eigen);
        return tekst with { Tekst = Berichtteksten.Vul(tekst.Tekst, plek => kent.Contains(plek) ? Woorden.Van("mailplek", plek) : $"{{{plek}}}") };
    }

    public static Weigering? Beletsel(IReadOnlyDictionary<string, string> waarden) =>
        waarden.Select(w => Sjablooninstelling.Zoek(w.Key) is { } instelling ? Beletsel(instelling, w.Value) : null).FirstOrDefault(w => w is not null);

    private static Weigering? Beletsel(Sjablooninstelling instelling, string waarde)
    {
        if (Zoek(instelling.Bericht, instelling.Taal) is not { } soort)
            return AlgemeneWeigeringen.NietGevonden;
        if (instelling.Lees(waarde) is not { } eigen)
            return null;
        var nodig = Plekken(soort);
        if (Plekken(eigen.Onderwerp).Count > 0 || !nodig.ToHashSet(StringComparer.Ordinal).SetEquals(Plekken(eigen.Tekst)))
            return ProcedureWeigeringen.SjabloonPlekken.Met(nodig.Count == 0 ? "geen" : string.Join(" ", nodig)).BijVeld(instelling.Sleutel);
        return Webadres().IsMatch($"{eigen.Onderwerp} {eigen.Tekst}") ? ProcedureWeigeringen.SjabloonWebadres.BijVeld(instelling.Sleutel) : null;
    }

    private static List<string> Plekken(string tekst) => [.. Plek().Matches(tekst).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Plek();

    [GeneratedRegex(@"://|(?<![@\w.-])([\w-]+\.)+(nl|com|org|net|eu|info|io)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Webadres();
}

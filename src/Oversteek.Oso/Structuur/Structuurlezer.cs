namespace Oversteek.Oso.Structuur;

/// <summary>Reads structuur.txt: the whole element tree of an edition as data.</summary>
internal sealed class Structuurlezer
{
    private readonly Dictionary<string, List<string[]>> _regels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Soort> _soorten = new(StringComparer.Ordinal);
    private readonly List<(Veld Veld, string Soort)> _verwijzingen = [];
    private readonly Dictionary<string, Veld> _wortels = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Codelijst> _codelijsten;

    private Structuurlezer(IReadOnlyDictionary<string, Codelijst> codelijsten) => _codelijsten = codelijsten;

    public static (IReadOnlyDictionary<string, Veld> Wortels, IReadOnlyDictionary<string, Soort> Soorten) Lees(
        IEnumerable<string> regels, IReadOnlyDictionary<string, Codelijst> codelijsten)
    {
        var lezer = new Structuurlezer(codelijsten);
        lezer.Verzamel(regels);
        foreach (var naam in lezer._regels.Keys)
            lezer._soorten.Add(naam, lezer.MaakSoort(naam));
        foreach (var (veld, soort) in lezer._verwijzingen)
            veld.Soort = lezer._soorten[soort];
        return (lezer._wortels, lezer._soorten);
    }

    private void Verzamel(IEnumerable<string> regels)
    {
        List<string[]> huidig = [];
        foreach (var woorden in regels.Select(r => r.Split([' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (woorden is ["soort", var naam])
                _regels.Add(naam, huidig = []);
            else if (woorden is ["wortel", var element, var soort])
                _wortels.Add(element, MaakVerwijzing(element, soort));
            else if (woorden.Length > 0 && !woorden[0].StartsWith('#'))
                huidig.Add(woorden);
        }
    }

    private Soort MaakSoort(string naam) => new(naam, new Inhoudsmodel(new Volgorde(MaakDelen(naam), '1')));

    private List<Deel> MaakDelen(string soort)
    {
        List<Deel> delen = [];
        List<Deel>? keuze = null;
        var aantal = '1';
        foreach (var woorden in _regels[soort])
        {
            if (woorden is ["uit", var oorsprong])
                delen.AddRange(MaakDelen(oorsprong));
            else if (woorden is ["keuze", var hoeveel])
                (keuze, aantal) = ([], hoeveel[0]);
            else if (woorden is ["einde"])
            {
                delen.Add(new Keuze(keuze!, aantal));
                keuze = null;
            }
            else
                (keuze ?? delen).Add(new Velddeel(MaakVeld(woorden), woorden[1][0]));
        }

        return delen;
    }

    /// <summary>element occurrence (type [Lnn] [@omschrijving] | Soort | element occurrence Soort).</summary>
    private Veld MaakVeld(string[] woorden)
    {
        if (woorden is [var lijst, _, "herhaal", _, var groep])
            return new Veld(lijst) { Soort = MaakGroep(groep) };
        if (woorden is [var omhulsel, _, var kind, var aantal, var soort])
            return new Veld(omhulsel) { Soort = MaakLijst(MaakVerwijzing(kind, soort), aantal[0]) };
        return char.IsAsciiLetterUpper(woorden[2][0]) ? MaakVerwijzing(woorden[0], woorden[2]) : MaakTekstveld(woorden);
    }

    private Veld MaakTekstveld(string[] woorden)
    {
        var extra = woorden[3..];
        return new Veld(woorden[0])
        {
            Type = Waardetype.Van(woorden[2]),
            Codelijst = extra.FirstOrDefault(w => w[0] == 'L') is { } lijst ? _codelijsten[lijst[1..]] : null,
            MetOmschrijving = extra.Contains("@omschrijving", StringComparer.Ordinal),
        };
    }

    private Veld MaakVerwijzing(string naam, string soort)
    {
        var veld = new Veld(naam);
        _verwijzingen.Add((veld, soort));
        return veld;
    }

    private static Soort MaakLijst(Veld kind, char aantal) =>
        new("", new Inhoudsmodel(new Velddeel(kind, aantal))) { Lijst = kind };

    private Soort MaakGroep(string groep) =>
        new("", new Inhoudsmodel(new Volgorde(MaakDelen(groep), '+'))) { Groep = MaakSoort(groep) };
}

namespace Oversteek.Oso.Structuur;

/// <summary>Reads structuur.txt: the whole element tree of an edition as data.</summary>
internal sealed class Structuurlezer
{
    private readonly Dictionary<string, List<(Gegevensregel Bron, string[] Woorden)>> _regels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Soort> _soorten = new(StringComparer.Ordinal);
    private readonly List<(Veld Veld, string Soort)> _verwijzingen = [];
    private readonly Dictionary<string, Veld> _wortels = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Codelijst> _codelijsten;

    private Structuurlezer(IReadOnlyDictionary<string, Codelijst> codelijsten) => _codelijsten = codelijsten;

    public static (IReadOnlyDictionary<string, Veld> Wortels, IReadOnlyDictionary<string, Soort> Soorten) Lees(
        IEnumerable<Gegevensregel> regels, IReadOnlyDictionary<string, Codelijst> codelijsten)
    {
        var lezer = new Structuurlezer(codelijsten);
        lezer.Verzamel(regels);
        foreach (var naam in lezer._regels.Keys)
            lezer._soorten.Add(naam, lezer.MaakSoort(naam));
        foreach (var (veld, soort) in lezer._verwijzingen)
            veld.Soort = lezer._soorten[soort];
        return (lezer._wortels, lezer._soorten);
    }

    public static string[] Knip(string regel) => regel.Split([' ', '\t', '[', ']'], StringSplitOptions.RemoveEmptyEntries);

    private void Verzamel(IEnumerable<Gegevensregel> regels)
    {
        List<(Gegevensregel Bron, string[] Woorden)> huidig = [];
        foreach (var (bron, woorden) in regels.Select(static r => (r, Knip(r.Tekst))))
        {
            if (woorden is ["soort", var naam])
                _regels.Add(naam, huidig = []);
            else if (woorden is ["wortel", var element, var soort])
                _wortels.Add(element, MaakVerwijzing(new Veld(element) { Bron = bron }, soort));
            else if (woorden.Length > 0 && !woorden[0].StartsWith('#'))
                huidig.Add((bron, woorden));
        }
    }

    private Soort MaakSoort(string naam) => new(naam, new Inhoudsmodel(new Volgorde(MaakDelen(naam), '1')));

    private List<Deel> MaakDelen(string soort)
    {
        List<Deel> delen = [];
        List<Deel>? keuze = null;
        var aantal = '1';
        foreach (var (bron, woorden) in _regels[soort])
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
                (keuze ?? delen).Add(new Velddeel(MaakVeld(bron, woorden, keuze is not null && MagHerhalen(aantal)), woorden[1][0]));
        }

        return delen;
    }

    /// <summary>element occurrence (type [Lnn | @omschrijving] | Soort | [element occurrence Soort]) [als name in the model].</summary>
    private Veld MaakVeld(Gegevensregel bron, string[] alle, bool keuzeHerhaalt)
    {
        var (woorden, model) = alle is [.. var eerder, "als", var naam] ? (eerder, naam) : (alle, alle[0]);
        var veld = new Veld(woorden[0]) { Modelnaam = model, Herhaalt = keuzeHerhaalt || MagHerhalen(woorden[1][0]), Bron = bron };
        if (woorden is [_, _, "herhaal", _, var groep])
            veld.Soort = MaakGroep(groep);
        else if (woorden is [_, _, var kind, var aantal, var soort])
            veld.Soort = MaakLijst(MaakVerwijzing(new Veld(kind) { Herhaalt = MagHerhalen(aantal[0]), Bron = bron }, soort), aantal[0]);
        else if (char.IsAsciiLetterUpper(woorden[2][0]))
            MaakVerwijzing(veld, woorden[2]);
        else
            VulTekstveld(veld, woorden);
        return veld;
    }

    private void VulTekstveld(Veld veld, string[] woorden)
    {
        veld.Type = Waardetype.Van(woorden[2]);
        veld.Codelijst = woorden.Skip(3).FirstOrDefault(static w => w[0] == 'L') is { } lijst ? _codelijsten[lijst[1..]] : null;
        veld.MetOmschrijving = woorden.Contains("@omschrijving", StringComparer.Ordinal);
    }

    private Veld MaakVerwijzing(Veld veld, string soort)
    {
        _verwijzingen.Add((veld, soort));
        return veld;
    }

    private static bool MagHerhalen(char aantal) => aantal is '+' or '*';

    private static Soort MaakLijst(Veld kind, char aantal) =>
        new("", new Inhoudsmodel(new Velddeel(kind, aantal))) { Lijst = kind };

    private Soort MaakGroep(string groep) =>
        new("", new Inhoudsmodel(new Volgorde(MaakDelen(groep), '+'))) { Groep = MaakSoort(groep) };
}

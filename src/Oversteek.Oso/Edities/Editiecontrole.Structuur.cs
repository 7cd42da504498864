using System.Text.RegularExpressions;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

internal sealed partial class Editiecontrole
{
    private const string Veldvorm = "Verwacht: naam, aantal (1 ? + *), en dan een type met hoogstens één extra (Lnn of @omschrijving), "
        + "een soort, of [naam aantal Soort].";
    private static readonly string[] Nodig = ["Dossier", "Metadata", "CategorieUitlevering"];
    private static readonly string[] Wortelnamen = ["dossier", "dossiers", "terugkoppeling"];

    private void ToetsStructuur()
    {
        var regels = Inhoud(Editiegegevens.Structuur).Select(static r => (r.Regel, Woorden: Structuurlezer.Knip(r.Regel.Tekst)))
            .Where(static r => r.Woorden.Length > 0 && r.Woorden[0][0] != '#').ToList();
        var soorten = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (regel, woorden) in regels.Where(static r => r.Woorden is ["soort", _]))
        {
            if (!char.IsAsciiLetterUpper(woorden[1][0]) || !soorten.Add(woorden[1]))
                fouten.Add(regel.Fout($"De soort {woorden[1]} begint niet met een hoofdletter of staat er twee keer."));
        }

        fouten.AddRange(Nodig.Where(s => !soorten.Contains(s)).Select(static s => new Editiefout(Editiegegevens.Structuur, 0, $"De soort {s} ontbreekt.")));
        if (!regels.Exists(static r => r.Woorden is ["wortel", "dossier", _]))
            fouten.Add(new Editiefout(Editiegegevens.Structuur, 0, "De wortel dossier ontbreekt."));
        ToetsVolgorde(regels, soorten);
        ToetsKringen(regels);
    }

    private void ToetsVolgorde(List<(Gegevensregel Regel, string[] Woorden)> regels, HashSet<string> soorten)
    {
        var wortels = new HashSet<string>(StringComparer.Ordinal);
        var keuze = (Gegevensregel?)null;
        foreach (var (regel, woorden) in regels)
        {
            if (keuze is not null && woorden is ["soort" or "uit" or "keuze", _] or ["wortel", _, _])
                keuze = MeldOpen(keuze);
            if (woorden is ["keuze", var aantal])
                (keuze, _) = (regel, Aantal(regel, aantal));
            else if (woorden is ["einde"])
                keuze = Sluit(regel, keuze);
            else if (woorden is ["wortel", var element, var soort])
                ToetsWortel(regel, element, soort, soorten, wortels);
            else if (woorden is ["uit", var oorsprong])
                Verwijst(regel, oorsprong, soorten);
            else if (woorden is not ["soort", _])
                ToetsVeld(regel, woorden, soorten);
        }

        MeldOpen(keuze);
        if (regels.Count > 0 && regels[0].Woorden is not ["soort" or "wortel", ..])
            fouten.Add(regels[0].Regel.Fout("Deze regel staat voor de eerste soort."));
    }

    private Gegevensregel? MeldOpen(Gegevensregel? keuze)
    {
        if (keuze is not null)
            fouten.Add(keuze.Fout("Bij deze keuze hoort een regel einde, en er staan alleen onderdelen tussen."));
        return null;
    }

    private Gegevensregel? Sluit(Gegevensregel regel, Gegevensregel? keuze)
    {
        if (keuze is null)
            fouten.Add(regel.Fout("Bij einde hoort een regel keuze ervoor."));
        return null;
    }

    private void ToetsWortel(Gegevensregel regel, string element, string soort, HashSet<string> soorten, HashSet<string> wortels)
    {
        if (!Wortelnamen.Contains(element, StringComparer.Ordinal) || !wortels.Add(element))
            fouten.Add(regel.Fout($"Een wortel is {string.Join(", ", Wortelnamen)}, elk één keer."));
        Verwijst(regel, soort, soorten);
    }

    private void Verwijst(Gegevensregel regel, string soort, HashSet<string> soorten)
    {
        if (!soorten.Contains(soort))
            fouten.Add(regel.Fout($"De soort {soort} bestaat niet."));
    }

    private bool Aantal(Gegevensregel regel, string aantal)
    {
        if (aantal is "1" or "?" or "+" or "*")
            return true;
        fouten.Add(regel.Fout($"Het aantal {aantal} is niet 1, ?, + of *."));
        return false;
    }

    private void ToetsVeld(Gegevensregel regel, string[] alle, HashSet<string> soorten)
    {
        var woorden = alle is [.., "als", var model] && Naamvorm().IsMatch(model) ? alle[..^2] : alle;
        var isLijst = regel.Tekst.Contains('[', StringComparison.Ordinal);
        if (woorden.Length < 3 || !Naamvorm().IsMatch(woorden[0]) || isLijst != (woorden.Length == 5) || (!isLijst && woorden.Length > 4))
        {
            fouten.Add(regel.Fout(Veldvorm));
            return;
        }

        Aantal(regel, woorden[1]);
        if (isLijst)
            Aantal(regel, woorden[3]);
        if (isLijst || char.IsAsciiLetterUpper(woorden[2][0]))
            Verwijst(regel, woorden[^1], soorten);
        else
            ToetsType(regel, woorden);
    }

    private void ToetsType(Gegevensregel regel, string[] woorden)
    {
        if (!Waardetype.Bestaat(woorden[2]))
            fouten.Add(regel.Fout($"Het type {woorden[2]} bestaat niet."));
        if (woorden.Length < 4 || woorden[3] is "@omschrijving")
            return;
        if (woorden[3][0] != 'L' || !_lijsten.Contains(woorden[3][1..]))
            fouten.Add(regel.Fout($"{woorden[3]} is geen codelijst van {Editiegegevens.Codelijsten} (L met een nummer)."));
    }

    /// <summary>A soort that starts with the children of another may not come back to itself.</summary>
    private void ToetsKringen(List<(Gegevensregel Regel, string[] Woorden)> regels)
    {
        var bronnen = new Dictionary<string, List<(string Soort, Gegevensregel Regel)>>(StringComparer.Ordinal);
        var huidig = "";
        foreach (var (regel, woorden) in regels)
        {
            if (woorden is ["soort", var naam])
                bronnen.TryAdd(huidig = naam, []);
            else if (woorden is ["uit", _] or [_, _, "herhaal", _, _])
                bronnen.GetValueOrDefault(huidig)?.Add((woorden[^1], regel));
        }

        foreach (var (soort, uit) in bronnen)
            fouten.AddRange(uit.Where(u => Bereikt(bronnen, u.Soort, soort))
                .Select(u => u.Regel.Fout($"De soort {soort} verwijst hier via {u.Soort} naar zichzelf.")));
    }

    private static bool Bereikt(Dictionary<string, List<(string Soort, Gegevensregel Regel)>> bronnen, string van, string doel)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var stapel = new Stack<string>([van]);
        while (stapel.TryPop(out var soort))
        {
            if (string.Equals(soort, doel, StringComparison.Ordinal))
                return true;
            if (!gezien.Add(soort))
                continue;
            foreach (var (volgende, _) in bronnen.GetValueOrDefault(soort, []))
                stapel.Push(volgende);
        }

        return false;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Naamvorm();
}

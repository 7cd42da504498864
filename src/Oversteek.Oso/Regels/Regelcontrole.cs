using System.Collections.Frozen;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>
/// Runs the rules over a tree in one walk. Order of findings: code lists, general rules, categories, profile rules, each in
/// document order.
/// </summary>
internal sealed class Regelcontrole(Editie editie, Doel doel, int grens)
{
    private readonly List<Bevinding> _codes = [];
    private readonly List<Bevinding> _algemeen = [];
    private readonly List<Bevinding> _profiel = [];
    private readonly List<Bevinding> _categorieen = [];

    public IEnumerable<Bevinding> Toets(Knoop wortel)
    {
        if (wortel.Naam is "dossiers")
            return wortel.Kinderen.SelectMany(k => new Regelcontrole(editie, doel, grens).Toets(k));
        var profiel = wortel.Naam is "dossier" ? Profielkeuze.Bepaal(wortel) : "alle";
        Loop(wortel, editie.Regelset.Voor(profiel));
        if (wortel.Naam is "dossier")
        {
            _categorieen.AddRange(Categorieregels.Toets(wortel, editie, doel));
            _profiel.AddRange(Categorieregels.ToetsMatrix(wortel, editie, profiel, doel));
        }

        return _codes.Concat(_algemeen).Concat(_categorieen).Concat(_profiel);
    }

    private void Loop(Knoop knoop, FrozenDictionary<string, Bedrijfsregel[]> regels)
    {
        if (_codes.Count + _algemeen.Count + _profiel.Count >= grens)
            return;
        if (knoop.Veld.Codelijst is { } lijst)
            ToetsCode(knoop, lijst);
        if (knoop.Veld.Soort is null)
            return;
        if (regels.TryGetValue(knoop.Naam, out var hier))
            ToetsRegels(knoop, hier);
        var kinderen = knoop.Kinderen;
        for (var i = 0; i < kinderen.Count; i++)
            Loop(kinderen[i], regels);
    }

    private void ToetsRegels(Knoop knoop, Bedrijfsregel[] regels)
    {
        foreach (var regel in regels)
        {
            if (regel.Toets(knoop, doel) is { } bevinding)
                (regel.IsAlgemeen ? _algemeen : _profiel).Add(bevinding);
        }
    }

    private void ToetsCode(Knoop knoop, Codelijst lijst)
    {
        if (lijst.Bevat(knoop.Tekst))
            return;
        var plek = lijst.Nummer is "33" && knoop.Ouder?.Ouder?.Ouder is null ? Bevinding.HeelDocument : knoop.Pad;
        _codes.Add(new Bevinding(
            Ernst.Fout,
            lijst.Regel,
            plek,
            $"De waarde van {knoop.Naam} staat niet in codelijst {lijst.Nummer} ({lijst.Naam}).",
            "Kies een waarde uit de codelijst van deze editie.",
            knoop.Regelnummer));
    }
}

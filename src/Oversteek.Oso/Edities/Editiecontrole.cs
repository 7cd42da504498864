using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

/// <summary>The schema check of edition data: every file, line by line, before an edition is made of it.</summary>
internal sealed partial class Editiecontrole(Editiegegevens gegevens, List<Editiefout> fouten)
{
    private static readonly string[] Feiten = ["naam", "jaar", "namespace", "standaardversie", "validatieversie"];
    private static readonly string[] Profielnamen = [.. Enum.GetValues<Profiel>().Select(static p => p.Naam())];
    private readonly HashSet<string> _lijsten = new(StringComparer.Ordinal);

    public void Toets()
    {
        ToetsEditie();
        ToetsCodelijsten();
        ToetsStructuur();
        if (fouten.Count > 0)
            return;
        var codelijsten = Codelijst.Lees(gegevens.Regels(Editiegegevens.Codelijsten)).ToDictionary(static l => l.Nummer, StringComparer.Ordinal);
        var (wortels, soorten) = Structuurlezer.Lees(gegevens.Van(Editiegegevens.Structuur), codelijsten);
        fouten.AddRange(Modelcontrole.Toets(wortels));
        if (fouten.Count > 0)
            return;
        ToetsCategorieen(wortels["dossier"], soorten["CategorieUitlevering"]);
        ToetsWeglaten(wortels["dossier"]);
        ToetsRegels(soorten.Values);
    }

    private IEnumerable<(Gegevensregel Regel, string[] Woorden)> Inhoud(string bestand)
    {
        var regels = gegevens.Van(bestand).Where(static r => r.IsInhoud).ToList();
        if (regels.Count == 0)
            fouten.Add(new Editiefout(bestand, 0, "Dit bestand ontbreekt of is leeg."));
        return regels.Select(static r => (r, r.Tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private void ToetsEditie()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (regel, woorden) in Inhoud(Editiegegevens.Editie))
        {
            var goed = woorden switch
            {
                [_] => false,
                ["jaar", var jaar] => jaar.Length == 4 && jaar.All(char.IsAsciiDigit),
                ["namespace", var ns] => Uri.TryCreate(ns, UriKind.Absolute, out _),
                ["concept", var concept] => concept is "ja" or "nee",
                ["basis", var basis] => Editiegegevens.Ingebouwd.Contains(basis, StringComparer.Ordinal),
                [var sleutel, _] => Feiten.Contains(sleutel, StringComparer.Ordinal),
                _ => false,
            };
            if (!goed)
                fouten.Add(regel.Fout($"Verwacht: {string.Join(", ", Feiten)}, concept (ja of nee) of basis (een ingebouwde editie), en een goede waarde."));
            else if (!gezien.Add(woorden[0]))
                fouten.Add(regel.Fout($"{woorden[0]} staat er twee keer."));
        }

        fouten.AddRange(Feiten.Except(gezien, StringComparer.Ordinal)
            .Select(static f => new Editiefout(Editiegegevens.Editie, 0, $"{f} ontbreekt of is fout.")));
    }

    private void ToetsCodelijsten()
    {
        HashSet<string>? codes = null;
        foreach (var (regel, woorden) in Inhoud(Editiegegevens.Codelijsten))
        {
            if (woorden[0] is not "lijst")
            {
                if (codes is null)
                    fouten.Add(regel.Fout("Voor de eerste code staat geen regel: lijst, nummer, naam."));
                else if (!codes.Add(woorden[0]))
                    fouten.Add(regel.Fout($"De code {woorden[0]} staat twee keer in deze lijst."));
                continue;
            }

            codes = new HashSet<string>(StringComparer.Ordinal);
            if (woorden.Length < 3 || !woorden[1].All(char.IsAsciiDigit))
                fouten.Add(regel.Fout("Verwacht: lijst, een nummer en een naam."));
            else if (!_lijsten.Add(woorden[1]))
                fouten.Add(regel.Fout($"Lijst {woorden[1]} staat er twee keer."));
        }
    }

    private void ToetsCategorieen(Veld dossier, Soort uitlevering)
    {
        var (profielen, gezien) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (regel, woorden) in Inhoud(Editiegegevens.Categorieen))
        {
            if (woorden[0] is "profielen")
            {
                profielen = woorden.Length - 1;
                fouten.AddRange(woorden[1..].Except(Profielnamen, StringComparer.Ordinal).Select(p => regel.Fout($"Onbekend profiel {p}.")));
                fouten.AddRange(Profielnamen.Except(woorden[1..], StringComparer.Ordinal).Select(p => regel.Fout($"Het profiel {p} ontbreekt.")));
                continue;
            }

            if (woorden.Length < profielen + 3 || profielen == 0)
                fouten.Add(regel.Fout("Verwacht: categorie, regel of -, een letter per profiel en minstens een onderdeel; de regel profielen staat bovenaan."));
            else
                ToetsCategorie(regel, woorden, profielen, dossier);
            if (uitlevering.Inhoud.Zoek(woorden[0]) is null)
                fouten.Add(regel.Fout($"De categorie {woorden[0]} staat niet in CategorieUitlevering van {Editiegegevens.Structuur}."));
            if (!gezien.Add(woorden[0]))
                fouten.Add(regel.Fout($"De categorie {woorden[0]} staat er twee keer."));
        }

        fouten.AddRange(uitlevering.Inhoud.Velden.Where(v => !gezien.Contains(v.Naam))
            .Select(static v => v.Bron!.Fout($"Bij {v.Naam} hoort een regel in {Editiegegevens.Categorieen}.")));
    }

    private void ToetsCategorie(Gegevensregel regel, string[] woorden, int profielen, Veld dossier)
    {
        var letters = woorden[2..(2 + profielen)];
        if (letters.Any(static l => l is not ("V" or "O" or "X")))
            fouten.Add(regel.Fout("Een voorschrift is V (verplicht), O (optioneel) of X (verboden)."));
        fouten.AddRange(woorden[(2 + profielen)..].Where(e => !Bestaat(dossier, e.TrimStart('+')))
            .Select(e => regel.Fout($"Het onderdeel {e} bestaat niet in een dossier.")));
    }

    private void ToetsWeglaten(Veld dossier)
    {
        foreach (var (regel, woorden) in Inhoud(Editiegegevens.Weglaten))
        {
            if (woorden is not [var profielen, var pad])
                fouten.Add(regel.Fout("Verwacht: profielen met komma's ertussen en een onderdeel."));
            else
            {
                fouten.AddRange(profielen.Split(',').Except(Profielnamen, StringComparer.Ordinal).Select(p => regel.Fout($"Onbekend profiel {p}.")));
                if (!Bestaat(dossier, pad))
                    fouten.Add(regel.Fout($"Het onderdeel {pad} bestaat niet in een dossier."));
            }
        }
    }

    private static bool Bestaat(Veld dossier, string pad)
    {
        var veld = dossier;
        foreach (var stap in pad.Split('/'))
        {
            if (veld.Soort?.Inhoud.Zoek(stap) is not { } kind)
                return false;
            veld = kind;
        }

        return true;
    }
}

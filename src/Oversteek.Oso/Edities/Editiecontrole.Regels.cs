using Oversteek.Oso.Regels;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso;

internal sealed partial class Editiecontrole
{
    private static readonly string[] Families = ["OV", "PaO", "alle"];
    private static readonly string[] Sleutels = ["regel", "id", "als", "plaats", "melding", "advies"];

    private void ToetsRegels(IEnumerable<Soort> soorten)
    {
        var namen = soorten.SelectMany(static s => s.Inhoud.Velden).SelectMany(static v => v.Soort?.Inhoud.Velden.Prepend(v) ?? [v]).Select(static v => v.Naam)
            .Append("dossier").Append("dossiers").Append("terugkoppeling").ToHashSet(StringComparer.Ordinal);
        List<(Gegevensregel Regel, string Sleutel, string Waarde)> blok = [];
        foreach (var (regel, _) in Inhoud(Editiegegevens.Regelbestand))
        {
            var delen = regel.Tekst.Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
            if (!Sleutels.Contains(delen[0], StringComparer.Ordinal) || delen is not [var sleutel, { Length: > 0 } waarde])
            {
                fouten.Add(regel.Fout($"Verwacht: een van {string.Join(", ", Sleutels)}, en dan een waarde."));
                continue;
            }

            if (sleutel is "regel" && blok.Count > 0)
            {
                ToetsBlok(blok, namen);
                blok = [];
            }

            blok.Add((regel, sleutel, waarde));
        }

        if (blok.Count > 0)
            ToetsBlok(blok, namen);
    }

    private void ToetsBlok(List<(Gegevensregel Regel, string Sleutel, string Waarde)> blok, HashSet<string> namen)
    {
        foreach (var nodig in Sleutels.Where(static s => s is not "plaats"))
        {
            var aantal = blok.Count(b => string.Equals(b.Sleutel, nodig, StringComparison.Ordinal));
            if (aantal == 0 || (aantal > 1 && nodig is not "id"))
                fouten.Add(blok[0].Regel.Fout($"In deze regel ontbreekt {nodig}, of het staat er vaker."));
        }

        if (blok.Count(static b => b.Sleutel is "plaats") > 1)
            fouten.Add(blok[0].Regel.Fout("In deze regel staat plaats vaker."));
        foreach (var (regel, sleutel, waarde) in blok)
        {
            if (sleutel is "id")
                ToetsId(regel, waarde.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (sleutel is "als")
                ToetsVoorwaarde(regel, waarde, namen);
            else if (sleutel is "regel" or "plaats" && !namen.Contains(waarde))
                fouten.Add(regel.Fout($"Het onderdeel {waarde} bestaat niet."));
        }
    }

    private void ToetsId(Gegevensregel regel, string[] woorden)
    {
        if (woorden.Length < 3 || woorden[1] is not ("L" or "D" or "W"))
            fouten.Add(regel.Fout("Verwacht: id, een nummer, L, D of W, en minstens een profiel."));
        else
            fouten.AddRange(woorden[2..].Except(Profielnamen.Concat(Families), StringComparer.Ordinal).Select(p => regel.Fout($"Onbekend profiel {p}.")));
    }

    private void ToetsVoorwaarde(Gegevensregel regel, string tekst, HashSet<string> namen)
    {
        try
        {
            Voorwaarde.Lees(tekst, out var stappen);
            fouten.AddRange(stappen.Where(s => s is not ".." && !namen.Contains(s)).Distinct(StringComparer.Ordinal)
                .Select(s => regel.Fout($"Het onderdeel {s} bestaat niet.")));
        }
        catch (FormatException fout)
        {
            fouten.Add(regel.Fout($"De voorwaarde klopt niet. {fout.Message}"));
        }
    }
}

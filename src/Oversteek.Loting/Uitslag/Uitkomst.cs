using Oversteek.Loting.Kern;

namespace Oversteek.Loting;

/// <summary>An outcome read by the definitions: who is where, in which order a unit saw the children, who was refused.</summary>
internal sealed class Uitkomst
{
    private readonly Lotingsregels regels;

    public Uitkomst(Opstelling opstelling, Lotrij rij, Lotingsregels regels, int[] keuze)
    {
        (Opstelling, Rij, Keuze, this.regels) = (opstelling, rij, keuze, regels);
        var veld = opstelling.Veld;
        Toegelaten = new List<Plek>[veld.Eenheden];
        Geweigerd = new List<Plek>[veld.Eenheden];
        for (var u = 0; u < veld.Eenheden; u++)
            (Toegelaten[u], Geweigerd[u]) = ([], []);
        for (var s = 0; s < veld.Leerlingen; s++)
        {
            var tot = keuze[s] < 0 ? veld.Begin[s + 1] : keuze[s];
            for (var k = veld.Begin[s]; k < tot; k++)
                Geweigerd[veld.Doel[k]].Add(Plek(s, k));
            if (keuze[s] >= 0)
                Toegelaten[veld.Doel[keuze[s]]].Add(Plek(s, keuze[s]));
        }
    }

    public Opstelling Opstelling { get; }

    public Lotrij Rij { get; }

    public int[] Keuze { get; }

    public List<Plek>[] Toegelaten { get; }

    public List<Plek>[] Geweigerd { get; }

    /// <summary>How a unit saw a child: round, level and number. DA has one round.</summary>
    public Plek Plek(int leerling, int keuze)
    {
        var veld = Opstelling.Veld;
        var rang = veld.Rang[keuze];
        var (niveau, lot) = (veld.Niveaus[keuze], Rij.Lot(leerling, keuze));
        return regels.Mechanisme switch
        {
            Mechanisme.Da => new Plek(0, niveau, lot, leerling, keuze),
            Mechanisme.R1 => new Plek(rang, niveau, lot, leerling, keuze),
            Mechanisme.R2 or Mechanisme.DecentralThenCentral =>
                rang == 1 ? new Plek(1, niveau, lot, leerling, keuze) : new Plek(2, Niveau.Geen, Rij.Doorschuif(leerling), leerling, keuze),
            _ => throw new InvalidOperationException("Onbekend mechanisme."),
        };
    }
}

/// <summary>A child at a unit; the tuple order is the order in which the unit admits.</summary>
internal readonly record struct Plek(int Ronde, int Niveau, int Lot, int Leerling, int Keuze) : IComparable<Plek>
{
    public int CompareTo(Plek other) => (Ronde, Niveau, Lot, Leerling).CompareTo((other.Ronde, other.Niveau, other.Lot, other.Leerling));
}

using Oversteek.Loting.Kern;

namespace Oversteek.Loting;

/// <summary>Runs a lottery: checks the input, divides the places, explains and proves the outcome. Pure and deterministic.</summary>
public static class Lotingsberekening
{
    /// <summary>Version of the algorithm; part of every report.</summary>
    public const string Algoritmeversie = "oversteek-loting-1";

    /// <summary>
    /// Divides the places. O(L log q) for the division and O(L log n) for proof and explanation, with L the total list length, q the seats of
    /// a unit and n the children.
    /// </summary>
    /// <param name="invoer">The input.</param>
    /// <param name="nummers">The numbers.</param>
    /// <returns>The outcome with its proof.</returns>
    /// <exception cref="InvoerGeweigerdException">The input or the numbers are refused; nothing was computed.</exception>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven; it must not be used.</exception>
    public static Lotingsuitslag Bereken(Lotingsinvoer invoer, Lotnummers nummers) => Bereken(invoer, nummers, CancellationToken.None);

    /// <summary>
    /// Divides the places, until that is cancelled; looked at between the steps, of which each is at most a few seconds for 200,000 children.
    /// </summary>
    /// <param name="invoer">The input.</param>
    /// <param name="nummers">The numbers.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>The outcome with its proof.</returns>
    /// <exception cref="InvoerGeweigerdException">The input or the numbers are refused; nothing was computed.</exception>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven; it must not be used.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Lotingsuitslag Bereken(Lotingsinvoer invoer, Lotnummers nummers, CancellationToken annulering)
    {
        annulering.ThrowIfCancellationRequested();
        var bevindingen = Invoercontrole.Controleer(invoer);
        if (!bevindingen.Any(b => b.Blokkeert))
            bevindingen = [.. bevindingen, .. Invoercontrole.ControleerLotnummers(invoer, nummers)];
        if (bevindingen.Any(b => b.Blokkeert))
            throw new InvoerGeweigerdException(bevindingen);
        annulering.ThrowIfCancellationRequested();
        var opstelling = Opstelling.Van(invoer);
        var rij = opstelling.Rij(nummers, invoer.Regels.Nummering);
        var uitkomst = Verdeel(invoer.Regels.Mechanisme, opstelling.Veld, rij);
        annulering.ThrowIfCancellationRequested();
        return Uitslagmaker.Maak(invoer, nummers, new Uitkomst(opstelling, rij, invoer.Regels, uitkomst), bevindingen, annulering);
    }

    internal static int[] Verdeel(Mechanisme mechanisme, Veld veld, Lotrij rij)
    {
        var uitkomst = new int[veld.Leerlingen];
        switch (mechanisme)
        {
            case Mechanisme.Da:
                new UitgesteldeToelating(veld).Los(rij, uitkomst);
                break;
            case Mechanisme.R1:
                DirecteToelating.R1(veld, rij, uitkomst);
                break;
            case Mechanisme.R2 or Mechanisme.DecentralThenCentral:
                DirecteToelating.R2(veld, rij, uitkomst);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mechanisme), mechanisme, "Onbekend mechanisme.");
        }
        return uitkomst;
    }
}

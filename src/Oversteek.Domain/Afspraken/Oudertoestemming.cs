using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Afspraken;

/// <summary>How a parent gave it.</summary>
public enum Toestemmingswijze
{
    OpPapier,
    PerEmail,
    InGesprek,
}

/// <summary>What a parent agreed with: on which day, which words, and how.</summary>
/// <param name="Ouder">Parent 1 or 2.</param>
/// <param name="Tekst">The version of the text that the parent agreed with.</param>
/// <param name="IngetrokkenOp">From this day it does not count any more; it stays to be seen.</param>
public abstract record Oudertoestemming(int Ouder, DateOnly Op, string Tekst, Toestemmingswijze Wijze, DateOnly? IngetrokkenOp)
{
    private const int Jaren = 2;

    public bool Geldt => IngetrokkenOp is null;

    /// <summary>Parents whose permission is needed: with joint authority both (D-06). Who has surely no authority gives none.</summary>
    public static IReadOnlyList<int> Gevers(Leerling leerling) =>
        [.. leerling.Ouders.Where(o => o.Gegevens.Gezag != Gezag.Nee).Select(o => o.Volgnummer).Order()];

    /// <summary>Why a parent cannot have agreed on this day: it must come, or it is of another time.</summary>
    public static Weigering? Bezwaar(DateOnly op, DateOnly vandaag) =>
        op > vandaag ? AfspraakWeigeringen.DatumInToekomst : op < vandaag.AddYears(-Jaren) ? AfspraakWeigeringen.DatumTeLangGeleden : null;
}

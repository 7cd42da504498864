namespace Oversteek.Loting;

/// <summary>What is proven about an outcome (loting.md 10).</summary>
public enum Bewijsregel
{
    /// <summary>Every child has exactly one result; no unit or cluster holds more children than seats; pinned, excluded and removed children are treated as such.</summary>
    Haalbaar,

    /// <summary>Nobody is placed at a unit that is not on her list.</summary>
    IndividueelRationeel,

    /// <summary>Nobody is refused at a unit that admitted a child standing behind her (DA).</summary>
    GeenGegrondeJaloezie,

    /// <summary>Nobody is refused while a seat she may take is free.</summary>
    NietVerspillend,

    /// <summary>Reserved seats went to whom they are for.</summary>
    ReserveringenGehouden,

    /// <summary>Deriving the result again by the definition, round by round, gives the same: each refusal happened at a unit full of better keys (DA).</summary>
    LeerlingOptimaal,

    /// <summary>Deriving the rounds again by the definition gives the same (R1, R2, DecentralThenCentral).</summary>
    RondesKloppen,

    /// <summary>The numbers are those of LOT-1.</summary>
    LotnummersKloppen,

    /// <summary>The hashes in the report fit its content.</summary>
    HashesKloppen,

    /// <summary>What the report says about units and waiting lists follows from the placements.</summary>
    VerslagKlopt,
}

/// <summary>One step of a proof.</summary>
/// <param name="Regel">What was checked.</param>
/// <param name="Klopt">Whether it holds.</param>
/// <param name="Kenmerk">The first child for whom it does not, or null.</param>
/// <param name="Eenheid">The unit that belongs to it, or null.</param>
public sealed record Bewijsstap(Bewijsregel Regel, bool Klopt, string? Kenmerk = null, string? Eenheid = null);

/// <summary>An outcome without a valid proof. It must never be used or published.</summary>
public sealed class BewijsMisluktException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="stappen">The steps, at least one of which does not hold.</param>
    public BewijsMisluktException(IReadOnlyList<Bewijsstap> stappen)
        : base("Het bewijs van de loting klopt niet: "
            + string.Join("; ", stappen.Where(s => !s.Klopt).Select(s => $"{s.Regel} leerling {s.Kenmerk ?? "-"} klas {s.Eenheid ?? "-"}")))
        => Stappen = stappen;

    /// <summary>All steps.</summary>
    public IReadOnlyList<Bewijsstap> Stappen { get; }
}

namespace Oversteek.Domain.Bouwstenen;

/// <summary>An aggregate whose state moves along a table and in no other way. What can be done now is asked here, also by the pages.</summary>
public abstract class Toestandaggregaat<TStatus, TActie> : Aggregaat
    where TStatus : struct, Enum
    where TActie : struct, Enum
{
    private readonly List<(TStatus Van, TActie Actie)> gelopen = [];

    public TStatus Status { get; private set; }

    /// <summary>The arrows of the diagram that this aggregate walked, for the test that no other is drawn.</summary>
    internal IReadOnlyList<(TStatus Van, TActie Actie)> Gelopen => gelopen;

    protected abstract Overgangstabel<TStatus, TActie> Tabel { get; }

    public bool Kan(TActie actie) => Tabel.Kan(Status, actie);

    /// <summary>Why not, or nothing; for a step that asks more before it is taken.</summary>
    protected Result Mag(TActie actie) => Tabel.Probeer(Status, actie).Kaal;

    protected Result Zet(TActie actie, Func<Gebeurtenis> gebeurtenis) => Zet(actie).Then(() =>
    {
        Registreer(gebeurtenis());
        return Result.Gelukt;
    });

    protected Result Zet(TActie actie)
    {
        var naar = Tabel.Probeer(Status, actie);
        if (!naar.IsGelukt)
            return naar.Kaal;
        gelopen.Add((Status, actie));
        Status = naar.Waarde;
        return Result.Gelukt;
    }
}

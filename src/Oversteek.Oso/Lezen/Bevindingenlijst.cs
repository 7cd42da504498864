namespace Oversteek.Oso.Lezen;

/// <summary>Collects findings up to a limit, so that a hostile file cannot fill the memory with them.</summary>
internal sealed class Bevindingenlijst(int grens)
{
    private readonly List<Bevinding> _bevindingen = [];

    public bool Vol => _bevindingen.Count >= grens;

    public bool HeeftFouten => _bevindingen.Exists(b => b.Ernst == Ernst.Fout);

    public void Voeg(Bevinding bevinding)
    {
        if (!Vol)
            _bevindingen.Add(bevinding);
    }

    public void Voeg(IEnumerable<Bevinding> bevindingen)
    {
        foreach (var bevinding in bevindingen.TakeWhile(_ => !Vol))
            Voeg(bevinding);
    }

    public Reeks<Bevinding> Alles() => _bevindingen.AlsReeks();
}

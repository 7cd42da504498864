namespace Oversteek.Oso.Lezen;

/// <summary>Collects findings up to a limit, so that a hostile file cannot fill the memory with them.</summary>
internal sealed class Bevindingenlijst(int grens)
{
    private readonly List<Bevinding> _bevindingen = [];

    public bool Vol => _bevindingen.Count >= grens;

    /// <summary>On a file whose structure is wrong nothing else is checked.</summary>
    public void HoudFouten() => _bevindingen.RemoveAll(b => b.Ernst != Ernst.Fout);

    /// <summary>A file that cannot be read to its end gets one finding: why.</summary>
    public void Wis() => _bevindingen.Clear();

    public bool HeeftFouten => _bevindingen.Exists(b => b.Ernst == Ernst.Fout);

    public void Voeg(Bevinding bevinding)
    {
        if (!Vol)
            _bevindingen.Add(bevinding);
    }

    /// <summary>The findings of the rules stand before those of attachments, which were found first.</summary>
    public void VoegVoor(IEnumerable<Bevinding> bevindingen) => _bevindingen.InsertRange(0, bevindingen.Take(grens));

    public Reeks<Bevinding> Alles() => _bevindingen.AlsReeks();
}

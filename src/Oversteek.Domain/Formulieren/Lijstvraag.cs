using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

/// <summary>A list of rows, each with the same questions. A row counts when one of <paramref name="Dragers"/> is filled in.</summary>
public sealed record Lijstvraag(string Sleutel, string Label, string Rijnaam, IReadOnlyList<Vraag> Kolommen, IReadOnlyList<string> Dragers) : Vraag(Sleutel, Label)
{
    public override Invoersoort Soort => Invoersoort.Lijst;

    protected override string Standaardnaam => Sleutel;

    /// <summary>Name of the input of a cell.</summary>
    public string Cel(int rij, Vraag kolom) => $"{Invoernaam}[{rij}].{kolom.Sleutel}";

    public bool IsLeeg(IAntwoorden rij) => Dragers.All(d => string.IsNullOrWhiteSpace(rij[d]));

    public override Result<string?> Lees(string invoer) => throw new InvalidOperationException("Een lijst heeft rijen, geen tekst.");

    public override Weigering? Klacht(string waarde, Formulierstand stand) => null;

    public override string Toon(string waarde) => waarde;

    /// <summary>The rows in one line, for the merge page.</summary>
    public string Toon(IEnumerable<Invulling> rijen) => string.Join("; ", rijen.Where(r => !IsLeeg(r)).Select(Toon));

    private string Toon(Invulling rij) =>
        string.Join(' ', Kolommen.Where(k => k.Soort != Invoersoort.Verborgen).Select(k => rij[k.Sleutel] is { } waarde ? k.Toon(waarde) : null).Where(t => !string.IsNullOrEmpty(t)));
}

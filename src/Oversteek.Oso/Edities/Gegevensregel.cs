namespace Oversteek.Oso;

/// <summary>A line of an edition data file and where it stands.</summary>
internal sealed record Gegevensregel(string Bestand, int Nummer, string Tekst)
{
    public bool IsInhoud => Tekst.Length > 0 && Tekst[0] != '#';

    public Editiefout Fout(string melding) => new(Bestand, Nummer, melding);
}

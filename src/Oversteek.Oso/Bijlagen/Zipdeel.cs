namespace Oversteek.Oso.Bijlagen;

/// <summary>An entry of a ZIP as its directory describes it. Nothing of it is believed until the content has been read.</summary>
internal sealed record Zipdeel(string Naam, int Vlaggen, int Methode, uint Crc, uint Ingepakt, uint Uitgepakt, uint Plek, bool IsKoppeling)
{
    public bool IsVersleuteld => (Vlaggen & 1) != 0;

    public bool IsOpgeslagen => Methode == 0;

    public bool IsBekendIngepakt => Methode is 0 or 8;

    public bool IsMap => Naam.EndsWith('/');
}

namespace Oversteek.Documenten.Tabellen;

public enum Celsoort
{
    Tekst,
    Getal,
    Datum,
}

/// <summary>One column of an export: its name, its kind and where its value comes from. Null gives an empty cell.</summary>
public sealed record Kolom<T>
{
    private Kolom(string naam, Celsoort soort, Func<T, object?> waarde, int breedte)
    {
        Naam = naam;
        Soort = soort;
        Waarde = waarde;
        Breedte = breedte;
    }

    public string Naam { get; }

    public Celsoort Soort { get; }

    /// <summary>Width in characters, for XLSX.</summary>
    public int Breedte { get; }

    internal Func<T, object?> Waarde { get; }

    public static Kolom<T> Tekst(string naam, Func<T, string?> waarde, int breedte = 24) => new(naam, Celsoort.Tekst, rij => waarde(rij), breedte);

    public static Kolom<T> Getal(string naam, Func<T, decimal?> waarde, int breedte = 12) => new(naam, Celsoort.Getal, rij => waarde(rij), breedte);

    public static Kolom<T> Datum(string naam, Func<T, DateOnly?> waarde, int breedte = 12) => new(naam, Celsoort.Datum, rij => waarde(rij), breedte);
}

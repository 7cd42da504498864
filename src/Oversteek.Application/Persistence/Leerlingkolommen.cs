namespace Oversteek.Application.Persistence;

/// <summary>Columns that exist only in the table.</summary>
public static class Leerlingkolommen
{
    public const string Persoonsnummerindex = "Persoonsnummerindex";
}

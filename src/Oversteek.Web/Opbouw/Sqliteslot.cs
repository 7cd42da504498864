namespace Oversteek.Web.Opbouw;

/// <summary>One program works on an SQLite file (B-74): two would each close the chain of the log. Null on PostgreSQL; let go with the process.</summary>
public sealed class Sqliteslot : IDisposable
{
    private readonly FileStream slot;

    private Sqliteslot(FileStream slot) => this.slot = slot;

    public static Sqliteslot? Neem(Oversteekopties opties)
    {
        if (opties.Sqlite is not { Length: > 0 } bestand)
            return null;
        try
        {
            return new Sqliteslot(new FileStream(bestand + ".slot", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fout) when (fout is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new StartGeweigerd([$"de map van {bestand} is er niet, of deze gebruiker mag er niet in schrijven."]);
        }
        catch (IOException)
        {
            throw new StartGeweigerd([$"er werkt al een programma met {bestand}. Stop dat eerst; op meer machines tegelijk draait Oversteek met PostgreSQL."]);
        }
    }

    public void Dispose() => slot.Dispose();
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace Oversteek.Testhulp;

/// <summary>
/// The temporary folder of this test run and of every process it starts. Its own, so that a test may look at all that appears in it; in memory
/// where there is room, because databases here wait for the disk at every commit.
/// </summary>
public static class Proefmap
{
    private const string Voorzet = "oversteek-proeven-";
    private const long Ruimte = 2L << 30;
    private static readonly Stack<Action> Einde = new();

    public static string Pad { get; } = Maak();

    /// <summary>Done when the run ends, last one first, before the folder goes.</summary>
    public static void BijEinde(Action actie)
    {
        lock (Einde)
            Einde.Push(actie);
    }

#pragma warning disable CA2255 // A library of tests: it must be set before the first test asks for a temporary file.
    [ModuleInitializer]
    internal static void Begin()
    {
        Environment.SetEnvironmentVariable("TMPDIR", Pad);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RuimOp();
    }
#pragma warning restore CA2255

    private static string Maak()
    {
        var boven = Geheugenmap() ?? Path.GetTempPath();
        VeegAchterblijvers(boven);
        var map = Path.Combine(boven, string.Create(CultureInfo.InvariantCulture, $"{Voorzet}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(map).FullName;
        // PostgreSQL runs as somebody else and must pass through to its own folder.
        const UnixFileMode Eigenaar = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(map, Eigenaar | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return map;
    }

    private static string? Geheugenmap()
    {
        const string Gedeeld = "/dev/shm";
        try
        {
            return Directory.Exists(Gedeeld) && new DriveInfo(Gedeeld).AvailableFreeSpace > Ruimte ? Gedeeld : null;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of runs that were killed; a day old, so that no run of somebody else is touched.</summary>
    private static void VeegAchterblijvers(string boven)
    {
        foreach (var map in new DirectoryInfo(boven).EnumerateDirectories(Voorzet + "*").Where(m => m.CreationTimeUtc < DateTime.UtcNow.AddDays(-1)))
            Verwijder(map.FullName);
    }

    private static void RuimOp()
    {
        lock (Einde)
        {
            while (Einde.TryPop(out var actie))
                actie();
        }
        Verwijder(Pad);
    }

    private static void Verwijder(string map)
    {
        try
        {
            Directory.Delete(map, recursive: true);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            // A folder left behind in the temporary folder is no reason to fail a run that is over.
        }
    }
}

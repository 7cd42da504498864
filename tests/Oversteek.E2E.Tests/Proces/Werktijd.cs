using System.Globalization;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>How long a process and all it started have worked, in ticks of the system; zero where the system does not tell.</summary>
internal static class Werktijd
{
    public static long Van(int pid)
    {
        var tijd = Eigen(pid);
        var kinderen = $"/proc/{pid}/task/{pid}/children";
        foreach (var kind in File.Exists(kinderen) ? File.ReadAllText(kinderen).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            tijd += Van(int.Parse(kind, CultureInfo.InvariantCulture));
        return tijd;
    }

    private static long Eigen(int pid)
    {
        try
        {
            // Fields 14 and 15 of proc(5); the name before them may hold spaces and ends with a bracket.
            var delen = File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return long.Parse(delen[11], CultureInfo.InvariantCulture) + long.Parse(delen[12], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

using Oversteek.Application.Persistence;

namespace Oversteek.Web.Waarneming;

/// <summary>Tells a fault of the machine, which passes, from a fault of the program.</summary>
internal static class Storingen
{
    private const int Enospc = 28;

    /// <param name="gebroken">The database stopped answering, so what was cancelled was cancelled for that.</param>
    public static Storingsoort? Van(Exception fout, bool gebroken, IStoringskenner kenner)
    {
        for (var deel = fout; deel is not null; deel = deel.InnerException)
        {
            if ((kenner.Van(deel) ?? Machine(deel, gebroken)) is { } soort)
                return soort;
        }
        return null;
    }

    private static Storingsoort? Machine(Exception fout, bool gebroken) => fout switch
    {
        OperationCanceledException when gebroken => Storingsoort.Onbereikbaar,
        IOException { HResult: Enospc } => Storingsoort.Vol,
        _ => null,
    };
}

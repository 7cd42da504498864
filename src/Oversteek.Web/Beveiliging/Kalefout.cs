using System.Data.Common;
using System.Text;

namespace Oversteek.Web.Beveiliging;

/// <summary>An exception as a log may hold it: which kinds, with which code, and where in the program. Messages can hold values of people.</summary>
internal sealed class Kalefout(Exception bron) : Exception(Soort(bron))
{
    public override string? StackTrace => bron.StackTrace;

    public override string ToString()
    {
        var tekst = new StringBuilder();
        for (Exception? fout = bron; fout is not null; fout = fout.InnerException)
            tekst.AppendLine(Soort(fout)).AppendLine(fout.StackTrace);
        return tekst.ToString().TrimEnd();
    }

    public static string Soort(Exception fout) => fout switch
    {
        DbException { SqlState: { Length: > 0 } code } => $"{fout.GetType().FullName} {code}",
        _ => $"{fout.GetType().FullName} 0x{fout.HResult:x8}",
    };
}

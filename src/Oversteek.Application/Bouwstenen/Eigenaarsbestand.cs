namespace Oversteek.Application.Bouwstenen;

/// <summary>Files that only the user of the program reads, from their first byte (B-77), and files that one at a time may hold.</summary>
public static class Eigenaarsbestand
{
    public const UnixFileMode Rechten = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(20);

    public static FileStream Nieuw(string pad, FileAccess toegang = FileAccess.Write) => Open(pad, FileMode.CreateNew, toegang, FileShare.None);

    public static FileStream Open(string pad, FileMode wijze, FileAccess toegang, FileShare delen, FileOptions keuzes = FileOptions.None)
    {
        var opties = new FileStreamOptions { Mode = wijze, Access = toegang, Share = delen, Options = keuzes };
        if (!OperatingSystem.IsWindows())
            opties.UnixCreateMode = Rechten;
        return new FileStream(pad, opties);
    }

    /// <summary>For a file that was made by somebody else, such as SQLite.</summary>
    public static void SchermAf(string pad)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(pad, Rechten);
    }

    /// <summary>Holds off every other process until it is disposed, or the process ends.</summary>
    public static FileStream Slot(string pad, TimeSpan geduld) =>
        Wacht(() => Open(pad, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), geduld);

    /// <summary>Tries again for as long as somebody else holds the file.</summary>
    public static FileStream Wacht(Func<FileStream> open, TimeSpan geduld)
    {
        var einde = Environment.TickCount64 + (long)geduld.TotalMilliseconds;
        while (true)
        {
            try
            {
                return open();
            }
            catch (IOException fout) when (IsBezet(fout) && Environment.TickCount64 < einde)
            {
                Thread.Sleep(Rust);
            }
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and a sharing violation of Windows.</summary>
    private static bool IsBezet(IOException fout) => fout.HResult is 11 or 35 or unchecked((int)0x80070020);
}

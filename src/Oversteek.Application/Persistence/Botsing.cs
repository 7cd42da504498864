using System.Data.Common;

namespace Oversteek.Application.Persistence;

/// <summary>Tells a collision of the database with itself from a refusal of what was asked (REL-11).</summary>
public static class Botsing
{
    private const string Serialisatie = "40001";
    private const string Deadlock = "40P01";

    /// <summary>True when the same work, done again from the start, can succeed; nothing of it was kept.</summary>
    public static bool IsHerhaalbaar(this Exception? fout) => fout switch
    {
        null => false,
        DbException { SqlState: Serialisatie or Deadlock } => true,
        _ => fout.InnerException.IsHerhaalbaar(),
    };
}

using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Tests.Versleuteling;

/// <summary>A directory with a key ring that disappears after the test.</summary>
public sealed class Sleutelmap : IDisposable
{
    public Sleutelmap() => Map = Directory.CreateTempSubdirectory("sleutels").FullName;

    public string Map { get; }

    public string Bestand => Path.Combine(Map, "sleutelring.json");

    public Sleutelring Ring() => Sleutelring.LaadOfMaak(Map);

    public void Dispose() => Directory.Delete(Map, recursive: true);
}

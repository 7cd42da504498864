using Oversteek.Documenten.Pdf;
using Oversteek.Documenten.Tests.Hulp;

[assembly: AssemblyFixture(typeof(Werkplaats))]

namespace Oversteek.Documenten.Tests.Hulp;

/// <summary>One real worker for all document tests.</summary>
public sealed class Werkplaats : IAsyncDisposable
{
    public Werkplaats()
    {
        Werker = new TypstWerker(new WerkerOpties { Tijdslimiet = TimeSpan.FromSeconds(60) });
        Maker = new Documentmaker(Werker);
    }

    public TypstWerker Werker { get; }

    public Documentmaker Maker { get; }

    public ValueTask DisposeAsync() => Werker.DisposeAsync();
}

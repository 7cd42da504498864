using Oversteek.E2E.Tests.Rollen;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>The small region of the demo, for parents on any day of its year.</summary>
public sealed class Portaaldemo : IAsyncLifetime
{
    public const string Naam = "ouderportaal";
    internal const string Aanmeldweek = "25 maart: aanmeldweek begint";

    internal Demoserver Server { get; } = new();

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Somebody who looks at the demo on that day.</summary>
    internal async Task<Bezoeker> OpAsync(string moment)
    {
        var post = await Server.BezoekerAsync(script: false);
        await new Demoklok(post).ReisAsync(moment);
        return post;
    }
}

/// <summary>One demo for all walks of parents; each begins with the day that it needs.</summary>
[CollectionDefinition(Naam)]
public sealed class Ouderportaaldemo : ICollectionFixture<Portaaldemo>
{
    public const string Naam = Portaaldemo.Naam;
}

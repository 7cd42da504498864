using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>The state was put back from a copy, and the outside world went on since then (REL-22). One row; absent when that never happened.</summary>
[Platform("Zegt dat de gegevens uit een reservekopie komen; zolang dat niet is vrijgegeven, gaat er geen e-mail uit. Gaat over niemand.")]
public sealed class Herstelstand
{
    public const int Enige = 1;

    public int Id { get; init; } = Enige;

    /// <summary>Of the copy.</summary>
    public required Guid Kopie { get; set; }

    /// <summary>The moment that the data are of.</summary>
    public required DateTimeOffset Van { get; set; }

    public required DateTimeOffset Op { get; set; }

    /// <summary>From here on mail leaves and clocks run again.</summary>
    public DateTimeOffset? VrijgegevenOp { get; set; }
}

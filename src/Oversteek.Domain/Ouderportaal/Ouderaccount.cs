using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Ouderportaal;

/// <summary>
/// A parent as a person, with one identity for all own children and no functie anywhere (SEC-28). Its id is the holder of each
/// <see cref="Inzagerecht"/>, and stands in the log as who did it.
/// </summary>
[Platform("Wie de ouder is, vraagt alleen het portaal zelf; een school ziet de ouder bij het kind.")]
public sealed class Ouderaccount
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Proven. Encrypted at rest; found through <see cref="Emailindex"/>.</summary>
    public required string Email { get; set; }

    public required byte[] Emailindex { get; set; }

    public required string Taal { get; set; }

    public required DateTimeOffset Op { get; init; }

    public HouderId Houder => HouderId.Van(Id);
}

public enum Portaallinksoort
{
    Inschrijven,
    Binnenkomen,
    AdresWijzigen,

    /// <summary>For the known address, when another is used (B-02). It opens nothing.</summary>
    Stoppen,
}

/// <summary>The button in a mail: ten minutes, or a week to stop something; once. Its secret is made when the mail leaves and kept as a hash.</summary>
[Platform("Een link is van wie de mail leest; tot die is geopend, is niemand bekend.")]
public sealed class Portaallink
{
    public static readonly TimeSpan Geldig = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan Stopbaar = TimeSpan.FromDays(7);

    /// <summary>After this it is of no use to anybody and the row goes.</summary>
    public static readonly TimeSpan Bewaard = TimeSpan.FromDays(1);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Portaallinksoort Soort { get; init; }

    /// <summary>Null for an address that nobody has: that request must cost the same (SEC-19).</summary>
    public HouderId? Houder { get; init; }

    /// <summary>The portal code with which the enrolment began.</summary>
    public Guid? CodeId { get; init; }

    /// <summary>Encrypted at rest. Empty for what only stops: it proves no address.</summary>
    public required string Email { get; init; }

    public required string Taal { get; init; }

    public Communicatiekeuze Keuze { get; init; }

    public required DateTimeOffset Op { get; init; }

    public string? Geheim { get; set; }

    public DateTimeOffset? GebruiktOp { get; set; }
}

/// <summary>One visit. The browser holds its id and nothing else; which child is looked at stands here, so that no address names one (SEC-35).</summary>
[Platform("Bij elk verzoek vraagt het portaal eerst wie er is; daarna pas ziet iemand iets.")]
public sealed class Portaalsessie
{
    public static readonly TimeSpan Rust = TimeSpan.FromMinutes(20);

    public static readonly TimeSpan Hoogstens = TimeSpan.FromHours(4);

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Null while somebody enrols.</summary>
    public HouderId? Houder { get; init; }

    public Guid? CodeId { get; init; }

    public required string Taal { get; set; }

    public LeerlingId? Gekozen { get; set; }

    public required DateTimeOffset BegonnenOp { get; init; }

    public required DateTimeOffset LaatstGezienOp { get; set; }

    public DateTimeOffset? BeeindigdOp { get; set; }

    public bool IsInschrijving => Houder is null;

    public bool Loopt(DateTimeOffset nu) => BeeindigdOp is null && LaatstGezienOp + Rust > nu && BegonnenOp + Hoogstens > nu;
}

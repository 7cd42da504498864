using Oversteek.Domain.Gebruikers;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Who does something, in which role, for which organisation, when and why. Every mutation takes one, so that the log cannot be forgotten.</summary>
/// <param name="Wie">Null when the platform itself acts (deadline, import of a demo).</param>
/// <param name="Kenmerk">Correlates all that came from one request.</param>
public sealed record Handeling(AccountId? Wie, Rol Rol, OrganisatieId Namens, DateTimeOffset Op, Guid Kenmerk, string? Reden = null)
{
    /// <summary>'Today' is the date in the Netherlands, not the UTC date.</summary>
    public DateOnly Vandaag => Nederland.Datum(Op);

    public Handeling Met(string? reden) => this with { Reden = reden };
}

using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Web.Beveiliging;

/// <summary>Makes the handeling of this request: who, role, organisation, now.</summary>
public sealed class Handelingbron(Toegangscontext toegang, TimeProvider klok)
{
    private readonly Guid kenmerk = Guid.NewGuid();

    public Handeling Maak(string? reden = null) => new(
        toegang.Account,
        // Who looks along stays who he is in the log (D-05).
        toegang.AlleenLezen ? Rol.Helpdeskrol : toegang.Rol ?? Rol.Platform,
        toegang.Organisatie ?? throw new InvalidOperationException("Er is geen organisatie gekozen."),
        klok.GetUtcNow(), kenmerk, string.IsNullOrWhiteSpace(reden) ? null : reden.Trim());
}

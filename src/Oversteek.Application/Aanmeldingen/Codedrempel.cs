using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>Who tries a code from where; the throttle counts per user, school and address and for all together (SEC-26).</summary>
public sealed record Codepoging(AccountId? Wie, OrganisatieId School, string? Adres);

/// <summary>Throttle of code guessing. Counts wrong codes only; a success resets nothing.</summary>
public interface ICodedrempel
{
    Task<bool> IsGepauzeerdAsync(Codepoging poging, CancellationToken ct);

    Task TelFoutAsync(Codepoging poging, CancellationToken ct);
}

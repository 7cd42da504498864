using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// Somebody asks for another e-mail address, which is also the name to log in with. It counts once the new address is proven; whoever holds
/// the old one can stop it, and for a week turn it back (SEC-23). The links are made when the mails leave and kept as hashes.
/// </summary>
[VanAccount(nameof(AccountId), Inlogdeel = true)]
public sealed class Emailwijziging
{
    public static readonly TimeSpan Bevestigbaar = TimeSpan.FromHours(24);

    public static readonly TimeSpan Terugdraaibaar = TimeSpan.FromDays(7);

    /// <summary>After this nothing of it can be used and the row goes.</summary>
    public static readonly TimeSpan Bewaard = TimeSpan.FromDays(30);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required AccountId AccountId { get; init; }

    public required string Oud { get; init; }

    public required string Nieuw { get; init; }

    public required DateTimeOffset Op { get; init; }

    public string? Bevestiggeheim { get; set; }

    public string? Stopgeheim { get; set; }

    public DateTimeOffset? BevestigdOp { get; set; }

    /// <summary>Stopped, turned back, or replaced by a later request.</summary>
    public DateTimeOffset? GeslotenOp { get; set; }
}

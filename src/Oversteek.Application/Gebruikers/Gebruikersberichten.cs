using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>The only mail with a one-time link; the link is made when it leaves.</summary>
public sealed record WachtwoordVergetenGevraagd([property: Geeft("herstellink")] AccountId Account) : Bericht;

public sealed record WachtwoordGewijzigd(AccountId Account) : Bericht;

public sealed record AppGewijzigd(AccountId Account) : Bericht;

public sealed record HerstelcodesVernieuwd(AccountId Account) : Bericht;

public sealed record HerstelcodeGebruikt(AccountId Account) : Bericht;

public sealed record NieuwApparaat(AccountId Account) : Bericht;

public sealed record CodesOnjuist(AccountId Account) : Bericht;

using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Somebody is asked to work for an organisation; who never chose a password gets a link for it in this mail (B-01).</summary>
public sealed record FunctieAangeboden([property: Geeft("uitnodiging")] AccountId Account, [property: Geeft("school")] OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>Somebody asked to take the app away; whoever did not ask that can stop it (B-02).</summary>
public sealed record AppVerwijderingGevraagd([property: Geeft("stoplink")] AccountId Account) : Bericht;

/// <summary>A new password; the link is made when it leaves.</summary>
public sealed record WachtwoordVergetenGevraagd([property: Geeft("herstellink")] AccountId Account) : Bericht;

public sealed record WachtwoordGewijzigd(AccountId Account) : Bericht;

public sealed record AppGewijzigd(AccountId Account) : Bericht;

public sealed record HerstelcodesVernieuwd(AccountId Account) : Bericht;

public sealed record HerstelcodeGebruikt(AccountId Account) : Bericht;

public sealed record NieuwApparaat(AccountId Account) : Bericht;

/// <summary>To the platform: passwords are being tried (SEC-63).</summary>
public sealed record InlogAlarmGegeven(AccountId Account) : Bericht;

public sealed record CodesOnjuist(AccountId Account) : Bericht;

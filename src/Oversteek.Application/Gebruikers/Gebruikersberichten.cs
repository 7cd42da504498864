using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Somebody is asked to work for an organisation; who never chose a password gets a link for it in this mail (B-01).</summary>
public sealed record FunctieAangeboden([property: Geeft("uitnodiging")] AccountId Account, [property: Geeft("school")] OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the address of an organisation where nobody can agree yet with a functie that is offered there (B-03).</summary>
public sealed record FunctieZonderBeheerder([property: Geeft("school")] OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the address of an organisation of which somebody from outside ended the last beheerder (B-03).</summary>
public sealed record LaatsteBeheerderWeg([property: Geeft("school")] OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>Somebody asked to take the app away; whoever did not ask that can stop it (B-02).</summary>
public sealed record AppVerwijderingGevraagd([property: Geeft("stoplink")] AccountId Account) : Bericht;

/// <summary>A new password; the link is made when it leaves.</summary>
public sealed record WachtwoordVergetenGevraagd([property: Geeft("herstellink")] AccountId Account) : Bericht;

public sealed record WachtwoordGewijzigd(AccountId Account) : Bericht;

public sealed record AppGewijzigd(AccountId Account) : Bericht;

public sealed record PasskeyToegevoegd(AccountId Account) : Bericht;

public sealed record PasskeyVerwijderd(AccountId Account) : Bericht;

/// <summary>To the present address, which can stop it (SEC-23).</summary>
public sealed record EmailwijzigingGevraagd(AccountId Account, [property: Geeft("stopadres")] Guid Wijziging) : Bericht;

/// <summary>To the new address, which proves itself.</summary>
public sealed record EmailadresTeBevestigen(AccountId Account, [property: Geeft("bevestigadres")] Guid Wijziging) : Bericht;

/// <summary>To the new address when it is of an account already.</summary>
public sealed record EmailadresBezet(AccountId Account, Guid Wijziging) : Bericht;

public sealed record EmailadresGewijzigd(AccountId Account) : Bericht;

/// <summary>The same, to the address that was left.</summary>
public sealed record EmailadresVerlaten(AccountId Account, Guid Wijziging) : Bericht;

public sealed record HerstelcodesVernieuwd(AccountId Account) : Bericht;

public sealed record HerstelcodeGebruikt(AccountId Account) : Bericht;

public sealed record NieuwApparaat(AccountId Account) : Bericht;

/// <summary>To the platform: passwords are being tried (SEC-63).</summary>
public sealed record InlogAlarmGegeven(AccountId Account) : Bericht;

public sealed record CodesOnjuist(AccountId Account) : Bericht;

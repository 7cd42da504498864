using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>About the application, which says with which school it is when the mail leaves.</summary>
public abstract record Aanmeldingsbericht(LeerlingId Kind, [property: Geeft("school", "contact")] AanmeldingId Aanmelding) : Bericht
{
    public sealed override LeerlingId? OverKind => Kind;
}

/// <summary>The only mail that holds the list (MSG-01).</summary>
public sealed record OuderVoorkeurslijstControle(LeerlingId Kind, [property: Geeft("school", "contact", "lijst")] AanmeldingId Aanmelding) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

public sealed record OuderLotingUitslag(LeerlingId Kind, AanmeldingId Aanmelding) : Aanmeldingsbericht(Kind, Aanmelding);

public sealed record OuderToegelaten(LeerlingId Kind, AanmeldingId Aanmelding) : Aanmeldingsbericht(Kind, Aanmelding);

public sealed record OuderTijdelijkGeplaatst(LeerlingId Kind, AanmeldingId Aanmelding) : Aanmeldingsbericht(Kind, Aanmelding);

public sealed record OuderBesluitHersteld(LeerlingId Kind, AanmeldingId Aanmelding) : Aanmeldingsbericht(Kind, Aanmelding);

public sealed record OuderAanmeldingVerwijderd(LeerlingId Kind, AanmeldingId Aanmelding, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

public sealed record OuderDoorgeschoven(LeerlingId Kind, AanmeldingId Aanmelding, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>The only mail that holds the fixed text of the reason (MSG-02).</summary>
public sealed record OuderAfgewezen(
    LeerlingId Kind, AanmeldingId Aanmelding, [property: Geeft("school", "contact")] OrganisatieId School, [property: Geeft("reden")] string Afwijsreden) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

public sealed record PoAanmeldingGewijzigd(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

public sealed record VoDoorgeschoven(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

public sealed record VoAanmeldingVervallen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the next school: the rejection before it was a mistake, and the application has gone back (D-70).</summary>
public sealed record VoDoorschuivingTeruggenomen(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the one school that may read the dossier.</summary>
public sealed record VoInzageGeopend(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the school of before, when the parents put another one first.</summary>
public sealed record VoAanmeldingVerplaatst(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>About all pupils of the school whose term comes near (D-39); names none.</summary>
public sealed record VoTermijn(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the beheerders of the platform (SEC-26).</summary>
public sealed record CodeAlarmGegeven(AccountId Account) : Bericht;

using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Wachtlijsten;

public sealed record OuderWachtlijstAanbod(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the other parent: the child waits no longer (D-06).</summary>
public sealed record OuderWachtlijstVerlaten(LeerlingId Kind, int Ouder, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;

    public override int? AanOuder => Ouder;
}

public sealed record OuderHardheidToegestaan(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the school that asked, allowed or not.</summary>
public sealed record VoHardheidBeslist(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

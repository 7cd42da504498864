using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Wachtlijsten;

public sealed record OuderWachtlijstAanbod(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

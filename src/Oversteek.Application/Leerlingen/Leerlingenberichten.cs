using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Leerlingen;

public sealed record VoGegevensGecorrigeerd(LeerlingId Kind, OrganisatieId School) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

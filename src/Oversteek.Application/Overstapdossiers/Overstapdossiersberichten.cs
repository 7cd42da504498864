using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Overstapdossiers;

public sealed record PoOkrTeruggezet(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Zib;

/// <summary>MSG-04: the bureau sent the results to the parents. Nothing about whom or what (D-50).</summary>
public sealed record PoZibUitslag(AccountId Account, OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>The bureau asks for more, or does not take it.</summary>
public sealed record PoZibVraag(AccountId Account, OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>An application came in or was completed.</summary>
public sealed record BureauAanvraag(OrganisatieId Bureau) : Bericht
{
    public override OrganisatieId? OverSchool => Bureau;
}

/// <summary>One that the bureau had stopped: what was planned must not happen.</summary>
public sealed record BureauVervallen(OrganisatieId Bureau) : Bericht
{
    public override OrganisatieId? OverSchool => Bureau;
}

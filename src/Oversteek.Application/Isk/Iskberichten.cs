using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Isk;

/// <summary>The result of a test is with the attachments. Nothing about whom or what (D-50).</summary>
public sealed record PoIskUitslag(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>The desk invited a pupil, or a pupil did not come.</summary>
public sealed record PoIskTest(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>An application came in.</summary>
public sealed record IskAanvraag(OrganisatieId Loket) : Bericht
{
    public override OrganisatieId? OverSchool => Loket;
}

/// <summary>One that the desk had stopped: what was planned must not happen.</summary>
public sealed record IskVervallen(OrganisatieId Loket) : Bericht
{
    public override OrganisatieId? OverSchool => Loket;
}

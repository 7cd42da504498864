using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>A request came in, was completed, or came back with an objection. Nothing about whom or what (D-50).</summary>
public sealed record SwvAanvraag(OrganisatieId Swv) : Bericht
{
    public override OrganisatieId? OverSchool => Swv;
}

/// <summary>One that the committee had stopped.</summary>
public sealed record SwvVervallen(OrganisatieId Swv) : Bericht
{
    public override OrganisatieId? OverSchool => Swv;
}

/// <summary>The committee decided.</summary>
public sealed record VoTlvBesluit(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>The committee asks for a supplement.</summary>
public sealed record VoTlvVraag(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

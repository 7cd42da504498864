using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <summary>A part of a dossier came in. Nothing about whom or what (D-50).</summary>
public sealed record SwvZorgaanmeldroute(OrganisatieId Swv) : Bericht
{
    public override OrganisatieId? OverSchool => Swv;
}

/// <summary>One that the samenwerkingsverband had stopped.</summary>
public sealed record SwvZorgaanmeldrouteVervallen(OrganisatieId Swv) : Bericht
{
    public override OrganisatieId? OverSchool => Swv;
}

/// <summary>The samenwerkingsverband gave its advice.</summary>
public sealed record PoZorgaanmeldrouteAdvies(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

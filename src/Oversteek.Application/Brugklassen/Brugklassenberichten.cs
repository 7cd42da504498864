using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Brugklassen;

public sealed record VoBrugklasbeheerAkkoord(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

public sealed record VoBrugklasbeheerTeruggezet(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

public sealed record RegioBrugklasbeheerIngediend([property: Geeft("school")] OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

/// <summary>The number of the week was not confirmed (D-30).</summary>
public sealed record VoCapaciteit(OrganisatieId School) : Bericht
{
    public override OrganisatieId? OverSchool => School;
}

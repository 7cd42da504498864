using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>A number of a school's series that was given out once (D-32).</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Eigenaar)]
public sealed class Uitgegevennummer(OrganisatieId organisatieId, Schooljaar schooljaar, int nummer) : IOrganisatiegebonden
{
    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; } = organisatieId;

    public Schooljaar Schooljaar { get; private init; } = schooljaar;

    public int Nummer { get; private init; } = nummer;
}

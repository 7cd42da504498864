using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Toegang;

/// <summary>
/// What board and region may see of a child: where it stands, not who it is (reach 'Voortgang'). Kept in step with dossier and
/// application in the same commit.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang)]
public sealed class Voortgang(LeerlingId leerlingId, OrganisatieId schoolId, Schooljaar schooljaar) : ILeerlinggebonden
{
    public LeerlingId LeerlingId { get; private init; } = leerlingId;

    public OrganisatieId SchoolId { get; private init; } = schoolId;

    public Schooljaar Schooljaar { get; private init; } = schooljaar;

    public Okrstatus Okrstatus { get; private set; }

    public Aanmeldingstatus? Aanmeldingstatus { get; private set; }

    public bool Alternatief { get; private set; }

    public void Werk(Okrstatus status) => Okrstatus = status;

    public void Werk(Aanmeldingstatus status) => Aanmeldingstatus = status;

    public void WerkAlternatief(bool alternatief) => Alternatief = alternatief;
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Zib;

/// <summary>Which tests a po school takes itself; it decides whether it may ask a bureau (ZIB-01, ZIB-05).</summary>
public enum Zelftoetsing
{
    Geen,

    /// <summary>Only a group test such as ADIT or NIO.</summary>
    Groepstoets,

    /// <summary>All of it: the school fills in tab 4b and applies nowhere.</summary>
    Alles,
}

/// <summary>"Mijn onderzoeksbureau" (ZIB-04): the bureau of the school and the one user who hears of results.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Eigenaar)]
public sealed class Schoolcontactpersoon(OrganisatieId organisatieId) : Aggregaat, IOrganisatiegebonden
{
    public OrganisatieId OrganisatieId { get; private init; } = organisatieId;

    public OrganisatieId? BureauId { get; private set; }

    /// <summary>A user of the school; one that left does not count.</summary>
    public AccountId? ContactId { get; private set; }

    public Zelftoetsing Zelftoetsing { get; private set; }

    public void Kies(OrganisatieId bureau, AccountId contact, Zelftoetsing zelf, Handeling handeling)
    {
        (BureauId, ContactId, Zelftoetsing) = (bureau, contact, zelf);
        Registreer(new SchoolcontactpersoonGekozen(OrganisatieId, bureau, handeling));
    }
}

/// <summary>ZIB-01: the region agreed that this school, which only takes group tests, asks a bureau for WISC-V or SON-R. It names no child.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Regioakkoord(OrganisatieId organisatieId, OrganisatieId schoolId, Schooljaar schooljaar) : Aggregaat, IOrganisatiegebonden
{
    public Guid Id { get; private init; } = Guid.NewGuid();

    /// <summary>The region.</summary>
    public OrganisatieId OrganisatieId { get; private init; } = organisatieId;

    public OrganisatieId SchoolId { get; private init; } = schoolId;

    public Schooljaar Schooljaar { get; private init; } = schooljaar;

    /// <summary>Null when it was taken back; what was sent meanwhile goes on.</summary>
    public DateTimeOffset? AkkoordOp { get; private set; }

    public void Zet(bool akkoord, Handeling handeling)
    {
        if (akkoord == AkkoordOp is not null)
            return;
        AkkoordOp = akkoord ? handeling.Op : null;
        Registreer(new RegioakkoordGegeven(SchoolId, akkoord, handeling));
    }
}

namespace Oversteek.Domain.Bouwstenen;

/// <summary>A typed id. All ids are random (version 4): most appear in URLs, and time-ordered ids tell when something was made (SEC-10).</summary>
public interface IIdentificatie<TSelf> where TSelf : struct, IIdentificatie<TSelf>
{
    Guid Waarde { get; }

    static abstract TSelf Van(Guid waarde);
}

public readonly record struct OrganisatieId(Guid Waarde) : IIdentificatie<OrganisatieId>
{
    public static OrganisatieId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static OrganisatieId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct LeerlingId(Guid Waarde) : IIdentificatie<LeerlingId>
{
    public static LeerlingId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static LeerlingId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct BrugklasId(Guid Waarde) : IIdentificatie<BrugklasId>
{
    public static BrugklasId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static BrugklasId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct AanmeldingId(Guid Waarde) : IIdentificatie<AanmeldingId>
{
    public static AanmeldingId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static AanmeldingId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct BijlageId(Guid Waarde) : IIdentificatie<BijlageId>
{
    public static BijlageId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static BijlageId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct LotingId(Guid Waarde) : IIdentificatie<LotingId>
{
    public static LotingId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static LotingId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct AccountId(Guid Waarde) : IIdentificatie<AccountId>
{
    public static AccountId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();
}

public readonly record struct NieuwsberichtId(Guid Waarde) : IIdentificatie<NieuwsberichtId>
{
    public static NieuwsberichtId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static NieuwsberichtId Nieuw() => new(Guid.NewGuid());
}

public readonly record struct HulpvraagId(Guid Waarde) : IIdentificatie<HulpvraagId>
{
    public static HulpvraagId Van(Guid waarde) => new(waarde);

    public override string ToString() => Waarde.ToString();

    public static HulpvraagId Nieuw() => new(Guid.NewGuid());
}

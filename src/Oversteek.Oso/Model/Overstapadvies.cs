namespace Oversteek.Oso.Model;

/// <summary>The advice of the school for the next school, with the wishes of parents and pupil.</summary>
public sealed record Overstapadvies
{
    /// <summary>Advice, code of list 2; required in POVO except from a school of soort SO. Element <c>advies</c>, optional, code list 2.</summary>
    public string? Advies { get; init; }

    /// <summary>Level the parents wish. Element <c>wensouders</c>, optional, code list 2.</summary>
    public string? Wensouders { get; init; }

    /// <summary>Level the pupil wishes. Element <c>wensleerling</c>, optional, code list 2.</summary>
    public string? Wensleerling { get; init; }

    /// <summary>Revised advice, only when it differs from advies. Element <c>herzienadvies</c>, optional, code list 2.</summary>
    public string? Herzienadvies { get; init; }

    /// <summary>Reason of the revision. Element <c>motivatie_herzienadvies</c>, optional.</summary>
    public string? MotivatieHerzienadvies { get; init; }

    /// <summary>Basis, plus, bespreek, disharmonisch or ondersteuning. Element <c>profiel</c>, optional, code list 21.</summary>
    public string? Profiel { get; init; }

    /// <summary>Reasons for the advice. Element <c>argumentatie</c>, optional.</summary>
    public string? Argumentatie { get; init; }

    /// <summary>True when the sender wants to be contacted; required in transfers. Element <c>contactnodig</c>, optional.</summary>
    public Logisch? Contactnodig { get; init; }

    /// <summary>Whom to contact; required with contactnodig. Element <c>contactpersoon</c>, optional.</summary>
    public string? Contactpersoon { get; init; }

    /// <summary>Telephone number of the contact; required with contactnodig. Element <c>contacttelefoon</c>, optional.</summary>
    public string? Contacttelefoon { get; init; }

    /// <summary>E-mail address of the contact. Element <c>contactemail</c>, optional.</summary>
    public string? Contactemail { get; init; }

    /// <summary>Points of attention, at most 280 characters. Element <c>aandachtspunten</c>, optional.</summary>
    public string? Aandachtspunten { get; init; }
}

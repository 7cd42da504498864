using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Ouderportaal;

/// <summary>A parent says that a personal datum is wrong (AVG 16). It waits at the po school until somebody looked at it.</summary>
[Tussen(nameof(SchoolId))]
public sealed class Correctieverzoek : Aggregaat, ILeerlinggebonden
{
    public const int Langst = 1000;

    private Correctieverzoek() => Tekst = "";

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId SchoolId { get; private init; }

    /// <summary>Parent 1 or 2.</summary>
    public int Ouder { get; private init; }

    /// <summary>Encrypted at rest.</summary>
    public string Tekst { get; private init; }

    public DateTimeOffset Op { get; private init; }

    public DateTimeOffset? AfgehandeldOp { get; private set; }

    public static Correctieverzoek Doe(LeerlingId leerling, int ouder, string tekst, Handeling handeling)
    {
        var verzoek = new Correctieverzoek { LeerlingId = leerling, SchoolId = handeling.Namens, Ouder = ouder, Tekst = tekst, Op = handeling.Op };
        verzoek.Registreer(new CorrectieGevraagd(leerling, ouder, handeling));
        return verzoek;
    }

    /// <summary>A second click changes nothing.</summary>
    public void HandelAf(Handeling handeling)
    {
        if (AfgehandeldOp is not null)
            return;
        AfgehandeldOp = handeling.Op;
        Registreer(new CorrectieverzoekAfgehandeld(LeerlingId, Ouder, handeling));
    }
}

public sealed record CorrectieGevraagd(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record CorrectieverzoekAfgehandeld(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

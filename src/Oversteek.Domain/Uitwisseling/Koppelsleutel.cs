using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Uitwisseling;

/// <summary>With this a system of a school asks in the name of the school. Only a hash is kept: the text is shown once.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Eigenaar)]
public sealed class Koppelsleutel : Aggregaat, IOrganisatiegebonden
{
    /// <summary>A key that is forgotten stops by itself.</summary>
    public const int Dagen = 400;

    private Koppelsleutel() => (Naam, Hash) = ("", []);

    public Guid Id { get; private init; }

    public OrganisatieId OrganisatieId { get; private init; }

    /// <summary>Which system has it, in the words of the school.</summary>
    public string Naam { get; private init; }

    public byte[] Hash { get; private init; }

    public DateTimeOffset GemaaktOp { get; private init; }

    public DateTimeOffset VervaltOp { get; private init; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public DateTimeOffset? GebruiktOp { get; private set; }

    public static Koppelsleutel Maak(string naam, byte[] hash, Handeling handeling)
    {
        var sleutel = new Koppelsleutel
        {
            Id = Guid.NewGuid(),
            OrganisatieId = handeling.Namens,
            Naam = naam.Trim(),
            Hash = hash,
            GemaaktOp = handeling.Op,
            VervaltOp = handeling.Op.AddDays(Dagen),
        };
        sleutel.Registreer(new KoppelsleutelGemaakt(sleutel.Id, handeling));
        return sleutel;
    }

    public void TrekIn(Handeling handeling)
    {
        if (IngetrokkenOp is not null)
            return;
        IngetrokkenOp = handeling.Op;
        Registreer(new KoppelsleutelIngetrokken(Id, handeling));
    }
}

public sealed record KoppelsleutelGemaakt(Guid Koppelsleutel, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record KoppelsleutelIngetrokken(Guid Koppelsleutel, Handeling Handeling) : Gebeurtenis(Handeling, null);

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Klassenoverzicht;

/// <summary>
/// Answers that are the same for most pupils of a school in a year. They are proposed where an OKR has none yet, and become its answer when
/// somebody saves them.
/// </summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Eigenaar)]
public sealed class Schoolstandaard : Aggregaat, IOrganisatiegebonden
{
    /// <summary>The questions of the OKR itself, with their bounds; none of them is needed here.</summary>
    public static readonly Formulierdefinitie Formulier = new("Standaard van de school", new Vragengroep(
        "Standaard van de school", [.. new Vraag[] { Okrvragen.Contactpersoon, Okrvragen.Toetsnaam, Okrvragen.Toetsdatum, Okrvragen.InzageDatum }
            .Select(v => v with { Nodig = Nodig.Niet, Wanneer = null })]));

    public Schoolstandaard(OrganisatieId school, Schooljaar schooljaar) => (OrganisatieId, Schooljaar) = (school, schooljaar);

    private Schoolstandaard()
    {
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public OrganisatieId OrganisatieId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public Invulling Antwoorden { get; private set; } = Invulling.Leeg;

    public Result Wijzig(Invulling invoer, Handeling handeling)
    {
        var uit = new Invuller(Formulier, handeling.Vandaag).Neem(Antwoorden, invoer);
        if (!uit.IsGelukt)
            return Result.Geweigerd(uit.Weigeringen);
        if (uit.Waarde.IsGelijk(Antwoorden))
            return Result.Gelukt;
        Antwoorden = uit.Waarde;
        Registreer(new SchoolstandaardGewijzigd(OrganisatieId, handeling));
        return Result.Gelukt;
    }
}

public sealed record SchoolstandaardGewijzigd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class KlassenoverzichtWeigeringen
{
    /// <summary>With an alternative status the pupil does not make the step; its OKR is not asked (OKR-21).</summary>
    public static readonly Weigering DoetNietMee = new("KLS-001", Weigeringsoort.NietNu);
    public static readonly Weigering NietsTeWijzigen = new("KLS-002", Weigeringsoort.NietNu);
    public static readonly Weigering NietGevraagd = new("KLS-003") { Namen = ["vraag"] };
    public static readonly Weigering NietsIngevuld = new("KLS-004");
    public static readonly Weigering GeenStandaard = new("KLS-006");
    public static readonly Weigering NiemandGekozen = new("KLS-005");
}

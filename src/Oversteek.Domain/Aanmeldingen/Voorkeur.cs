using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Aanmeldingen;

/// <param name="Voorrangsregel">Code of the region's catalogue, confirmed by the school; null without priority (D-29).</param>
public sealed record Voorkeurkeuze(BrugklasId Brugklas, OrganisatieId School, string? Voorrangsregel = null);

/// <summary>An entry of the preference list: place and class. Preference is per class, so a school may appear twice (AAN-14).</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang, VoorOuder = Ouderzicht.Altijd)]
public sealed class Voorkeur : ILeerlinggebonden
{
    internal Voorkeur(AanmeldingId aanmelding, LeerlingId leerling, int rang, Voorkeurkeuze keuze, bool uitgeloot = false)
    {
        Uitgeloot = uitgeloot;
        AanmeldingId = aanmelding;
        LeerlingId = leerling;
        Rang = rang;
        (BrugklasId, SchoolId, Voorrangsregel) = keuze;
    }

    private Voorkeur()
    {
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public AanmeldingId AanmeldingId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    public int Rang { get; private init; }

    public BrugklasId BrugklasId { get; private init; }

    public OrganisatieId SchoolId { get; private init; }

    public string? Voorrangsregel { get; private init; }

    /// <summary>The lottery gave no place here; from then on only the waiting list does (D-68, D-69).</summary>
    public bool Uitgeloot { get; private set; }

    internal void LootUit() => Uitgeloot = true;
}

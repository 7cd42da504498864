using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

/// <summary>What the region must know before the lists are fixed (D-65).</summary>
public enum Bevriessoort
{
    /// <summary>A class on a definitive list of which no accepted version exists.</summary>
    KlasNietGeaccepteerd,
    LijstNietDefinitief,
    SchoolNietGeaccepteerd,
    KlasZonderPlaatsen,
    CodeZonderAanmelding,
    DubbeleLeerling,
    StatusNaastAanmelding,

    /// <summary>Parents claim priority and the school did not say yes or no (D-29).</summary>
    VoorrangNietBeoordeeld,

    /// <summary>The other parent does not agree (D-06); the child takes part all the same.</summary>
    BezwaarVanOuder,
    GeheimNaBeginPeriode,
}

/// <summary>One line of the checklist: per school and kind.</summary>
/// <param name="Stand">Print of what is counted, so that an acknowledgement does not cover what came later.</param>
public sealed record Bevriesbevinding(Bevriessoort Soort, OrganisatieId? School, string Naam, int Aantal, string Stand)
{
    public string Sleutel => $"{Soort}:{School?.Waarde:N}:{Stand}";

    /// <summary>Can only be solved: a choice of a child would fall out of the draw.</summary>
    public bool Blokkeert => Soort == Bevriessoort.KlasNietGeaccepteerd;
}

/// <summary>Acknowledged by name, with a reason.</summary>
public sealed record Erkenning(string Sleutel, Bevriessoort Soort, string Naam, int Aantal, string Reden, AccountId? Door, DateTimeOffset Op);

using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>What a school wants to decide on one application.</summary>
/// <param name="Brugklas">Admit in this class; null rejects for <paramref name="Reden"/>.</param>
public sealed record Besluitregel(AanmeldingId Aanmelding, int Versie, BrugklasId? Brugklas, string? Reden, string? Toelichting = null)
{
    public bool Toelaten => Brugklas is not null;
}

public sealed record Besluituitkomst(Besluitregel Regel, Result Uit)
{
    public Weigering? Weigering => Uit.IsGelukt ? null : Uit.Weigeringen[0];

    /// <summary>Only words are missing: another class than the placement (D-68), or a reason that asks an explanation (D-37).</summary>
    public bool VraagtToelichting =>
        Weigering?.Code is { } code && (code == AanmeldingWeigeringen.AndereKlasZonderReden.Code || code == AanmeldingWeigeringen.ToelichtingVerplicht.Code);
}

/// <param name="Plaatsen">The classes of the school as they would be afterwards.</param>
public sealed record Besluitproef(IReadOnlyList<Besluituitkomst> Uitkomsten, IReadOnlyList<Klassenstand> Plaatsen);

using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>More time to decide, told to the parents in writing (5.3).</summary>
/// <param name="Op">Day on which the school did it.</param>
public sealed record Termijnverlenging(DateOnly Op, DateOnly Tot, DateOnly VerteldOp, string Reden);

/// <summary>Research into what a pupil needs, and the other school that can give it (D-37, ZPL-01).</summary>
/// <param name="BereidSchool">Name of the school that is willing.</param>
public sealed record Ondersteuningsonderzoek(DateOnly GestartOp, DateOnly? AfgerondOp = null, string? BereidSchool = null, DateOnly? OverlegOp = null)
{
    /// <summary>The willing school, when it works with the platform: a rejection passes the dossier on to it.</summary>
    public OrganisatieId? BereidSchoolId { get; init; }

    public Termijnverlenging? Verlenging { get; init; }

    public IReadOnlyList<Opschorting> Opschortingen { get; init; } = [];

    /// <summary>Oldest first; a school that was asked twice stands here twice.</summary>
    public IReadOnlyList<Zorgplichtinzage> Inzagen { get; init; } = [];

    /// <summary>First day of the temporary place (5.3).</summary>
    public DateOnly? TijdelijkVanaf { get; init; }

    /// <summary>A rejection for this reason needs all three: research, a willing school and consultation with the parents.</summary>
    public bool IsAf => AfgerondOp is not null && OverlegOp is not null && !string.IsNullOrWhiteSpace(BereidSchool);

    /// <summary>Not completed by the parents and not over.</summary>
    public Opschorting? Lopend(DateOnly vandaag) => Opschortingen.FirstOrDefault(o => o.Loopt(vandaag));

    /// <summary>The parents were asked in a letter to complete something, and the day for it passed.</summary>
    public bool IsNietAangevuld(DateOnly vandaag) => Opschortingen.Any(o => o.AangevuldOp is null && vandaag > o.Tot);

    public IReadOnlyList<Zorgplichtinzage> Open(DateTimeOffset op) => [.. Inzagen.Where(i => i.Loopt(op))];
}

/// <summary>The research of a school and the term in which it must be over.</summary>
public sealed partial class Aanmelding
{
    public Ondersteuningsonderzoek? Onderzoek { get; private set; }

    /// <summary>Begun again after it was done: the first day stays, what was found does not count any more.</summary>
    public Result StartOnderzoek(Handeling handeling) => Zet(Aanmeldingactie.OnderzoekBeginnen, () =>
    {
        Onderzoek = Onderzoek is { } eerder
            ? eerder with { AfgerondOp = null, BereidSchool = null, BereidSchoolId = null, OverlegOp = null }
            : new Ondersteuningsonderzoek(handeling.Vandaag);
        return new OnderzoekGewijzigd(LeerlingId, Id, OrganisatieId, handeling);
    });

    /// <summary>Can also add the willing school later; only the first time changes the state.</summary>
    public Result RondOnderzoekAf(string? bereidSchool, DateOnly? overleg, Handeling handeling, OrganisatieId? bereid = null)
    {
        if (Onderzoek is not { } onderzoek || !Aanmeldingstaten.Besluitbaar.Contains(Status))
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        if (overleg < onderzoek.GestartOp || overleg > handeling.Vandaag)
            return AanmeldingWeigeringen.OverlegOngeldig;
        return Stap().Then(() =>
        {
            Onderzoek = onderzoek with
            {
                AfgerondOp = handeling.Vandaag,
                BereidSchool = bereidSchool?.Trim(),
                BereidSchoolId = bereid,
                OverlegOp = overleg,
            };
            Registreer(new OnderzoekGewijzigd(LeerlingId, Id, OrganisatieId, handeling));
            return Result.Gelukt;
        });

        Result Stap() => Status switch
        {
            Aanmeldingstatus.InOnderzoek when IsNaLoting => Zet(Aanmeldingactie.OnderzoekAfrondenNaLoting),
            Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.TijdelijkGeplaatst => Zet(Aanmeldingactie.OnderzoekAfronden),
            _ => Result.Gelukt,
        };
    }

    /// <summary>The research that still has to be done; null when there is none, or it is over.</summary>
    public Ondersteuningsonderzoek? LopendOnderzoek() => Status == Aanmeldingstatus.InOnderzoek ? Onderzoek : null;

    // A list that was corrected, a place from the waiting list, a decision that was undone: research that was not over goes on.
    private Result HerneemOnderzoek()
    {
        if (Onderzoek is null or { AfgerondOp: not null, TijdelijkVanaf: null } || !Kan(Aanmeldingactie.OnderzoekBeginnen))
            return Result.Gelukt;
        var uit = Zet(Aanmeldingactie.OnderzoekBeginnen);
        return Onderzoek.TijdelijkVanaf is null ? uit : uit.Then(() => Zet(Aanmeldingactie.TijdelijkPlaatsen));
    }
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Wachtlijsten;

public enum Hardheidstatus
{
    Gevraagd,
    Voorgesteld,
    Toegestaan,
    NietToegestaan,
}

public enum Hardheidsactie
{
    Voorstellen,
    Toestaan,
    NietToestaan,
}

/// <param name="Vraag">Why the school asks.</param>
/// <param name="Door">The first coordinator.</param>
public sealed record Hardheidsgrond(string Vraag, string? Reden = null, AccountId? Door = null);

/// <summary>
/// Passing over who waits (D-67): the school of the class asks for one pupil on its waiting list, a coordinator of the region allows it with a reason,
/// and another coordinator confirms. It gives the next free place, never an extra one (loting.md 5.4). The region reads no name.
/// </summary>
[Tussen(nameof(OrganisatieId), nameof(RegioId))]
public sealed class Hardheid : Toestandaggregaat<Hardheidstatus, Hardheidsactie>, ILeerlinggebonden
{
    public const int Tekstlengte = 2000;

    public static readonly Overgangstabel<Hardheidstatus, Hardheidsactie> Overgangen = new("Hardheid", WachtlijstWeigeringen.HardheidToestand)
    {
        { Hardheidstatus.Gevraagd, Hardheidsactie.Voorstellen, Hardheidstatus.Voorgesteld },
        { Hardheidstatus.Voorgesteld, Hardheidsactie.Toestaan, Hardheidstatus.Toegestaan },
        { Hardheidstatus.Gevraagd, Hardheidsactie.NietToestaan, Hardheidstatus.NietToegestaan },
        { Hardheidstatus.Voorgesteld, Hardheidsactie.NietToestaan, Hardheidstatus.NietToegestaan },
    };

    private Hardheid() => Grond = null!;

    protected override Overgangstabel<Hardheidstatus, Hardheidsactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public BrugklasId BrugklasId { get; private init; }

    /// <summary>Of the class.</summary>
    public OrganisatieId OrganisatieId { get; private init; }

    public OrganisatieId RegioId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public DateTimeOffset GevraagdOp { get; private init; }

    public DateTimeOffset? BeslistOp { get; private set; }

    /// <summary>Encrypted at rest: it tells why this child cannot wait.</summary>
    public Hardheidsgrond Grond { get; private set; }

    public bool Loopt => Status is Hardheidstatus.Gevraagd or Hardheidstatus.Voorgesteld;

    public static Result<Hardheid> Vraag(LeerlingId kind, BrugklasId klas, OrganisatieId regio, Schooljaar jaar, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return WachtlijstWeigeringen.HardheidReden;
        var uit = new Hardheid
        {
            LeerlingId = kind,
            BrugklasId = klas,
            OrganisatieId = handeling.Namens,
            RegioId = regio,
            Schooljaar = jaar,
            GevraagdOp = handeling.Op,
            Grond = new Hardheidsgrond(handeling.Reden.Trim()),
        };
        uit.Registreer(new HardheidGevraagd(kind, klas, handeling.Namens, handeling.Met(null)));
        return uit;
    }

    /// <summary>The first coordinator says why, the second is somebody else. The reason stands in the log of both steps.</summary>
    public Result StaToe(Handeling handeling)
    {
        if (handeling.Wie is not { } wie || Grond.Door == wie)
            return WachtlijstWeigeringen.HardheidTweedePersoon;
        if (Status != Hardheidstatus.Gevraagd)
        {
            return Zet(Hardheidsactie.Toestaan, () =>
            {
                BeslistOp = handeling.Op;
                return new HardheidToegestaan(LeerlingId, BrugklasId, OrganisatieId, handeling.Met(Grond.Reden));
            });
        }
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return WachtlijstWeigeringen.HardheidReden;
        return Zet(Hardheidsactie.Voorstellen, () =>
        {
            Grond = Grond with { Reden = handeling.Reden.Trim(), Door = wie };
            return new HardheidVoorgesteld(LeerlingId, BrugklasId, OrganisatieId, handeling);
        });
    }

    /// <summary>The order stays as it is; one person is enough.</summary>
    public Result StaNietToe(Handeling handeling) => string.IsNullOrWhiteSpace(handeling.Reden)
        ? WachtlijstWeigeringen.HardheidReden
        : Zet(Hardheidsactie.NietToestaan, () =>
        {
            BeslistOp = handeling.Op;
            return new HardheidNietToegestaan(LeerlingId, BrugklasId, OrganisatieId, handeling);
        });
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Keuzelijsten;

public enum Ouderbezwaarstatus
{
    Open,
    Ingetrokken,
    Afgehandeld,
}

public enum Ouderbezwaaractie
{
    Intrekken,
    Afhandelen,
}

/// <summary>
/// The other parent does not agree with the application (D-06). As long as it is open the school admits nobody on it; the application itself
/// stays and takes part in the draw. What the parent wrote is read by the schools, not by the other parent.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, VoorOuder = Ouderzicht.EigenRij)]
public sealed class Ouderbezwaar : Toestandaggregaat<Ouderbezwaarstatus, Ouderbezwaaractie>, ILeerlinggebonden
{
    public const int Tekstlengte = 2000;

    public static readonly Overgangstabel<Ouderbezwaarstatus, Ouderbezwaaractie> Overgangen = new("Ouderbezwaar", KeuzelijstWeigeringen.BezwaarToestand)
    {
        { Ouderbezwaarstatus.Open, Ouderbezwaaractie.Intrekken, Ouderbezwaarstatus.Ingetrokken },
        { Ouderbezwaarstatus.Open, Ouderbezwaaractie.Afhandelen, Ouderbezwaarstatus.Afgehandeld },
    };

    public Ouderbezwaar(LeerlingId leerling, Guid ouderId, Keuzeschrijver schrijver, string? tekst, Handeling handeling)
    {
        (LeerlingId, OuderId, Ouder, DoorSchool, IngediendOp) = (leerling, ouderId, schrijver.Ouder, schrijver.DoorSchool, handeling.Op);
        Tekst = string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
        Registreer(new OuderbezwaarIngediend(leerling, Ouder, DoorSchool, handeling));
    }

    private Ouderbezwaar()
    {
    }

    protected override Overgangstabel<Ouderbezwaarstatus, Ouderbezwaaractie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The row of the parent, which the access of a parent names.</summary>
    public Guid OuderId { get; private init; }

    public int Ouder { get; private init; }

    public bool DoorSchool { get; private init; }

    public DateTimeOffset IngediendOp { get; private init; }

    /// <summary>In the parent's own words, if any. Encrypted at rest.</summary>
    public string? Tekst { get; private init; }

    /// <summary>How it was settled, written by the school. Encrypted at rest.</summary>
    public string? Uitkomst { get; private set; }

    public DateTimeOffset? GeslotenOp { get; private set; }

    public Result TrekIn(Keuzeschrijver schrijver, Handeling handeling) => Zet(Ouderbezwaaractie.Intrekken, () =>
    {
        GeslotenOp = handeling.Op;
        return new OuderbezwaarIngetrokken(LeerlingId, Ouder, schrijver.DoorSchool, handeling);
    });

    public Result HandelAf(string? uitkomst, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(uitkomst))
            return KeuzelijstWeigeringen.UitkomstOntbreekt;
        return Zet(Ouderbezwaaractie.Afhandelen, () =>
        {
            (Uitkomst, GeslotenOp) = (uitkomst.Trim(), handeling.Op);
            return new OuderbezwaarAfgehandeld(LeerlingId, Ouder, handeling);
        });
    }
}

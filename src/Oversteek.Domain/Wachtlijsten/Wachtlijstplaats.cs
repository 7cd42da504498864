using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Wachtlijsten;

public enum Wachtlijststatus
{
    Wacht,
    Aangeboden,
    Aangenomen,
    Bedankt,
    Verlopen,
    Vervallen,
}

public enum Wachtlijstactie
{
    Aanbieden,
    Aannemen,
    Bedanken,
    Verlopen,
    Vervallen,
}

/// <summary>One pupil on the list of one class (D-44): drawn-out pupils by their place in the draw, then the late ones by number.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang)]
public sealed class Wachtlijstplaats : Toestandaggregaat<Wachtlijststatus, Wachtlijstactie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Wachtlijststatus, Wachtlijstactie> Overgangen = new("Wachtlijstplaats", WachtlijstWeigeringen.VerkeerdeToestand)
    {
        { Wachtlijststatus.Wacht, Wachtlijstactie.Aanbieden, Wachtlijststatus.Aangeboden },
        { Wachtlijststatus.Wacht, Wachtlijstactie.Bedanken, Wachtlijststatus.Bedankt },
        { Wachtlijststatus.Wacht, Wachtlijstactie.Vervallen, Wachtlijststatus.Vervallen },
        { Wachtlijststatus.Aangeboden, Wachtlijstactie.Aannemen, Wachtlijststatus.Aangenomen },
        { Wachtlijststatus.Aangeboden, Wachtlijstactie.Bedanken, Wachtlijststatus.Bedankt },
        { Wachtlijststatus.Aangeboden, Wachtlijstactie.Verlopen, Wachtlijststatus.Verlopen },
        { Wachtlijststatus.Aangeboden, Wachtlijstactie.Vervallen, Wachtlijststatus.Vervallen },
    };

    private Wachtlijstplaats()
    {
    }

    protected override Overgangstabel<Wachtlijststatus, Wachtlijstactie> Tabel => Overgangen;

    public LeerlingId LeerlingId { get; private init; }

    public BrugklasId BrugklasId { get; private init; }

    /// <summary>Null for who applied late.</summary>
    public Guid? UitslagId { get; private init; }

    public bool Uitgeloot { get; private init; }

    /// <summary>Order within its group: place in the draw, or number of the application.</summary>
    public int Plaats { get; private init; }

    /// <summary>Rank on the list of the pupil; null when it was not kept.</summary>
    public int? Rang { get; private init; }

    public DateOnly? Uiterlijk { get; private set; }

    public static Wachtlijstplaats VanLoting(Guid uitslag, LeerlingId leerling, BrugklasId klas, int plaats, int rang) =>
        new() { UitslagId = uitslag, LeerlingId = leerling, BrugklasId = klas, Uitgeloot = true, Plaats = plaats, Rang = rang };

    public static Wachtlijstplaats Laat(LeerlingId leerling, BrugklasId klas, int nummer, int rang, Handeling handeling)
    {
        var plaats = new Wachtlijstplaats { LeerlingId = leerling, BrugklasId = klas, Plaats = nummer, Rang = rang };
        plaats.Registreer(new OpWachtlijstGezet(leerling, klas, handeling));
        return plaats;
    }

    public Result BiedAan(OrganisatieId school, DateOnly uiterlijk, Handeling handeling) => Zet(Wachtlijstactie.Aanbieden, () =>
    {
        Uiterlijk = uiterlijk;
        return new WachtlijstplaatsAangeboden(LeerlingId, BrugklasId, school, uiterlijk, handeling);
    });

    public Result NeemAan(Handeling handeling) => handeling.Vandaag > Uiterlijk
        ? WachtlijstWeigeringen.AanbodVoorbij.Met(Uiterlijk.Value)
        : Zet(Wachtlijstactie.Aannemen, () => new WachtlijstplaatsAangenomen(LeerlingId, BrugklasId, handeling));

    /// <summary>The family says no to an offer, or does not want to wait any more.</summary>
    /// <param name="school">Of the class, when a parent says it.</param>
    /// <param name="ander">The other parent, who is told.</param>
    public Result Bedank(Handeling handeling, OrganisatieId? school = null, int? ander = null) =>
        Zet(Wachtlijstactie.Bedanken, () => new WachtlijstplaatsBedankt(LeerlingId, BrugklasId, school, ander, handeling));

    /// <summary>The place went to somebody behind, because this pupil can take none now; the turn is kept.</summary>
    public void MeldOvergeslagen(Handeling handeling) => Registreer(new WachtlijstplaatsOvergeslagen(LeerlingId, BrugklasId, handeling));

    /// <summary>No reply within the term: the next one.</summary>
    public bool Verloop(Handeling handeling) =>
        handeling.Vandaag > Uiterlijk && Zet(Wachtlijstactie.Verlopen, () => new WachtlijstplaatsVerlopen(LeerlingId, BrugklasId, handeling)).IsGelukt;

    public bool Verval(Handeling handeling) => Zet(Wachtlijstactie.Vervallen, () => new WachtlijstplaatsVervallen(LeerlingId, BrugklasId, handeling)).IsGelukt;
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Domain.Lotingen;

/// <summary>Result of one pupil with the explanation as data.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang)]
public sealed class Lotingsuitslag : ILeerlinggebonden
{
    private readonly List<Wachtlijstplaats> wachtlijst = [];

    public Lotingsuitslag(LotingId loting, LeerlingId leerling, string kenmerk, BrugklasId? brugklas, long? lotnummer, string uitleg,
        IEnumerable<(BrugklasId Brugklas, int Plaats, int Rang)> wachtlijst)
    {
        LotingId = loting;
        LeerlingId = leerling;
        Kenmerk = kenmerk;
        BrugklasId = brugklas;
        Lotnummer = lotnummer;
        Uitleg = uitleg;
        this.wachtlijst.AddRange(wachtlijst.Select(w => Wachtlijstplaats.VanLoting(Id, leerling, w.Brugklas, w.Plaats, w.Rang)));
    }

    private Lotingsuitslag() => (Kenmerk, Uitleg) = ("", "");

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LotingId LotingId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>Random mark with which the family finds its number in the public list (D-62).</summary>
    public string Kenmerk { get; private init; }

    public BrugklasId? BrugklasId { get; private init; }

    public long? Lotnummer { get; private init; }

    /// <summary>JSON of the engine's explanation.</summary>
    public string Uitleg { get; private init; }

    /// <summary>One for each class above the placement that refused.</summary>
    public IReadOnlyList<Wachtlijstplaats> Wachtlijst => wachtlijst;
}

using System.Security.Cryptography;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>
/// Request for admission of a pupil (AAN-01). One per pupil and code; the school that handles it changes when the application is
/// passed on, the legal date and the preference list stay (STA-03).
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, Inzagereikwijdte.Voortgang, VoorOuder = Ouderzicht.Altijd)]
public sealed partial class Aanmelding : Toestandaggregaat<Aanmeldingstatus, Aanmeldingactie>, ILeerlinggebonden, IOrganisatiegebonden
{
    private const int KenmerkBytes = 10;
    private const int ZoutBytes = 16;
    private readonly List<Voorkeur> voorkeuren = [];

    private Aanmelding()
    {
    }

    protected override Overgangstabel<Aanmeldingstatus, Aanmeldingactie> Tabel => Aanmeldingstaten.Overgangen;

    public AanmeldingId Id { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The vo school that handles the application now.</summary>
    public OrganisatieId OrganisatieId { get; private set; }

    public Schooljaar Schooljaar { get; private init; }

    /// <summary>Legal date, one for all schools on the list; within the period all dates are equal (D-31).</summary>
    public DateOnly Aanmelddatum { get; private set; }

    public int Ronde { get; private set; }

    /// <summary>Per school and year; null until the list is definitive (AAN-04, D-32).</summary>
    public int? Aanmeldnummer { get; private set; }

    public bool VsoProcedure { get; private set; }

    /// <summary>
    /// Random mark under which the pupil takes part in the draw (D-62). Given when the list becomes definitive and kept, also when the list is undone:
    /// which child has which mark is settled before anybody knows a number.
    /// </summary>
    public string? Lotingskenmerk { get; private set; }

    /// <summary>Random addition with which the family, and nobody else, finds its own list in the frozen input.</summary>
    public string? Lotingszout { get; private set; }

    public Voorkeurslijststatus Lijststatus { get; private set; }

    public IReadOnlyList<Voorkeur> Voorkeuren => voorkeuren;

    /// <summary>The class where a place is kept for this pupil: by the lottery, or accepted from the waiting list (D-67).</summary>
    public BrugklasId? Plaatsing { get; private set; }

    public Besluit? Besluit { get; private set; }

    public bool IsOpen => Aanmeldingstaten.Open.Contains(Status);

    public bool DoetMeeAanLoting => Lijststatus == Voorkeurslijststatus.Definitief && !VsoProcedure && Aanmeldingstaten.Loot.Contains(Status);

    public static Aanmelding Voer(LeerlingId leerling, OrganisatieId school, Schooljaar schooljaar, Procedure procedure, Handeling handeling)
    {
        var periode = procedure.Mijlpaal(Mijlpalen.Aanmeldperiode);
        var aanmelding = new Aanmelding
        {
            Id = AanmeldingId.Nieuw(),
            LeerlingId = leerling,
            OrganisatieId = school,
            Schooljaar = schooljaar,
            Lijststatus = Voorkeurslijststatus.Leeg,
            // Early forms get the first day of the period.
            Aanmelddatum = handeling.Vandaag < periode.Van ? periode.Van : handeling.Vandaag,
            Ronde = handeling.Vandaag > periode.Tot ? 2 : 1,
        };
        aanmelding.Registreer(new AanmeldingIngevoerd(leerling, aanmelding.Id, school, handeling));
        return aanmelding;
    }

    /// <summary>Draft of the list in order of preference; the classes are looked up by the use case.</summary>
    public Result StelLijstOp(IReadOnlyList<Voorkeurkeuze> keuzes, Procedureregels regels, Handeling handeling)
    {
        if (Status != Aanmeldingstatus.Nieuw)
            return AanmeldingWeigeringen.LijstIsDefinitief;
        if (Controleer(keuzes, regels) is { } weigering)
            return weigering;
        Werk(keuzes);
        Lijststatus = Voorkeurslijststatus.Concept;
        Registreer(new VoorkeurslijstGewijzigd(LeerlingId, Id, voorkeuren.Count, handeling));
        return Result.Gelukt;
    }

    public Result MaakLijstDefinitief(int aanmeldnummer, Procedureregels regels, Handeling handeling)
    {
        if (voorkeuren.Count < regels.LijstMinimum)
            return AanmeldingWeigeringen.LijstTeKort.Met(regels.LijstMinimum);
        return Zet(Aanmeldingactie.LijstDefinitiefMaken, () =>
        {
            (Lijststatus, Aanmeldnummer) = (Voorkeurslijststatus.Definitief, Aanmeldnummer ?? aanmeldnummer);
            if (Ronde == 1)
                GeefLotingskenmerk();
            return new VoorkeurslijstDefinitiefGemaakt(LeerlingId, Id, OrganisatieId, handeling);
        }).Then(HerneemOnderzoek);
    }

    /// <summary>'Fout herstellen' (D-33): off definitive, no forwarding.</summary>
    public Result HaalLijstVanDefinitief(Handeling handeling) => IsNaLoting
        // What the draw said of this list would be gone with it (3.6).
        ? AanmeldingWeigeringen.LijstVerloot
        : Zet(Aanmeldingactie.VanDefinitiefAfhalen, handeling, () =>
        {
            Lijststatus = Voorkeurslijststatus.VanDefinitiefAfgehaald;
            return new VoorkeurslijstVanDefinitiefAfgehaald(LeerlingId, Id, handeling);
        });

    /// <summary>'Ouders kiezen een andere school' (D-33): the code is free again, nothing is passed on.</summary>
    public Result Verwijder(Handeling handeling) =>
        Zet(Aanmeldingactie.Verwijderen, handeling, () => new AanmeldingVerwijderd(LeerlingId, Id, OrganisatieId, handeling));

    /// <summary>The pupil goes elsewhere (D-25): nothing is passed on, the school hears of it. False when a decision stands.</summary>
    public bool Verval(Handeling handeling) =>
        Zet(Aanmeldingactie.Vervallen, handeling, () => new AanmeldingVervallen(LeerlingId, Id, OrganisatieId, handeling)).IsGelukt;

    /// <summary>D-66: only a school of kind vso-3 has a procedure of its own.</summary>
    public Result ZetVsoProcedure(bool aan, Schoolsoort school, Handeling handeling)
    {
        if (aan && school != Schoolsoort.Vso3)
            return AanmeldingWeigeringen.AlleenVso3;
        if (!IsOpen)
            return AanmeldingWeigeringen.VerkeerdeToestand.Met(Status);
        VsoProcedure = aan;
        Registreer(new VsoProcedureGezet(LeerlingId, Id, aan, handeling));
        return Result.Gelukt;
    }

    /// <summary>Once and for good. No event of its own: the list that becomes definitive is the event.</summary>
    public void GeefLotingskenmerk()
    {
        Lotingskenmerk ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KenmerkBytes));
        Lotingszout ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ZoutBytes));
    }

    /// <summary>TOE-03 (vso-3 after its period) and round 2 with a free place: ready for a decision without the draw.</summary>
    public Result MaakPlaatsbaar(Handeling handeling) => Zet(Aanmeldingactie.Plaatsen, () => new AanmeldingPlaatsbaar(LeerlingId, Id, OrganisatieId, handeling));

    private static Weigering? Controleer(IReadOnlyList<Voorkeurkeuze> keuzes, Procedureregels regels)
    {
        if (keuzes.Count > regels.LijstMaximum)
            return AanmeldingWeigeringen.LijstTeLang.Met(regels.LijstMaximum);
        if (keuzes.Select(k => k.Brugklas).Distinct().Count() != keuzes.Count)
            return AanmeldingWeigeringen.KlasDubbel;
        return null;
    }

    private void Werk(IReadOnlyList<Voorkeurkeuze> keuzes)
    {
        voorkeuren.Clear();
        voorkeuren.AddRange(keuzes.Select((k, i) => new Voorkeur(Id, LeerlingId, i + 1, k)));
    }

    private void Orden(IEnumerable<Voorkeur> lijst)
    {
        var blijft = lijst
            .Select((v, i) => new Voorkeur(Id, LeerlingId, i + 1, new Voorkeurkeuze(v.BrugklasId, v.SchoolId, v.Voorrangsregel), v.Uitgeloot)).ToList();
        voorkeuren.Clear();
        voorkeuren.AddRange(blijft);
    }
}

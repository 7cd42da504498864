using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Keuzelijsten;

public enum Keuzelijststatus
{
    Concept,
    Verstuurd,
    Bevestigd,
    Ingetrokken,
}

public enum Keuzelijstactie
{
    Opslaan,
    Versturen,
    Beoordelen,
    Bevestigen,
    Overnemen,
    Intrekken,
}

/// <summary>How far the school is with the priority that parents claim (D-29).</summary>
public enum Claimstatus
{
    Geen,
    Gesteld,
    BewijsGezien,
    Bevestigd,
    Geweigerd,
}

/// <summary>
/// The preference list as the parents of a child keep it, together: what they think of and what they sent (OUD-03, D-34). What was sent
/// counts until something else is sent; the application that comes from it is another aggregate.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding, VoorOuder = Ouderzicht.Altijd)]
public sealed class Keuzelijst : Toestandaggregaat<Keuzelijststatus, Keuzelijstactie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<Keuzelijststatus, Keuzelijstactie> Overgangen = new("Keuzelijst", KeuzelijstWeigeringen.VerkeerdeToestand)
    {
        { Keuzelijststatus.Concept, Keuzelijstactie.Opslaan, Keuzelijststatus.Concept },
        { Keuzelijststatus.Concept, Keuzelijstactie.Versturen, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Opslaan, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Versturen, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Beoordelen, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Bevestigen, Keuzelijststatus.Bevestigd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Overnemen, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Verstuurd, Keuzelijstactie.Intrekken, Keuzelijststatus.Ingetrokken },
        { Keuzelijststatus.Bevestigd, Keuzelijstactie.Opslaan, Keuzelijststatus.Bevestigd },
        { Keuzelijststatus.Bevestigd, Keuzelijstactie.Versturen, Keuzelijststatus.Verstuurd },
        { Keuzelijststatus.Bevestigd, Keuzelijstactie.Overnemen, Keuzelijststatus.Bevestigd },
        { Keuzelijststatus.Bevestigd, Keuzelijstactie.Intrekken, Keuzelijststatus.Ingetrokken },
        { Keuzelijststatus.Ingetrokken, Keuzelijstactie.Opslaan, Keuzelijststatus.Ingetrokken },
        { Keuzelijststatus.Ingetrokken, Keuzelijstactie.Versturen, Keuzelijststatus.Verstuurd },
    };

    public Keuzelijst(LeerlingId leerling, Keuzeblad begin) => (LeerlingId, Concept) = (leerling, begin);

    private Keuzelijst() => Concept = null!;

    protected override Overgangstabel<Keuzelijststatus, Keuzelijstactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>What the parents think of now. Encrypted at rest as one value.</summary>
    public Keuzeblad Concept { get; private set; }

    /// <summary>What counts: the last that was sent. Encrypted at rest as one value.</summary>
    public Keuzeblad? Verstuurde { get; private set; }

    /// <summary>The number that parents keep as proof (domein 8.1); it stays when the list is sent again.</summary>
    public string? Bewijsnummer { get; private set; }

    public DateTimeOffset? VerstuurdOp { get; private set; }

    public Claimstatus Claim { get; private set; }

    /// <summary>Why the school does not accept the claim; parents read it. Encrypted at rest.</summary>
    public string? Claimreden { get; private set; }

    /// <summary>By which a page says what list it saw; 0 is none, so that the first of two parents is seen by the second.</summary>
    public int Stand => Versie + 1;

    /// <summary>Parents changed something and did not send it: what was sent still counts.</summary>
    public bool IsAnders => Verstuurde is { } verstuurd && Loopt && !Concept.IsGelijk(verstuurd);

    /// <summary>A sent list stands at a school.</summary>
    public bool Loopt => Status is Keuzelijststatus.Verstuurd or Keuzelijststatus.Bevestigd;

    /// <summary>The school must look at the claim before it can confirm.</summary>
    public bool WachtOpOordeel => Claim is Claimstatus.Gesteld or Claimstatus.BewijsGezien;

    /// <summary>The files that parents show, in what they think of and in what counts.</summary>
    public IEnumerable<BijlageId> Bewijzen() => new[] { Concept.Bewijs, Verstuurde?.Bewijs }.OfType<BijlageId>().Distinct();

    /// <summary>Those that may go when parents show another; not the one on which the school judged.</summary>
    public IReadOnlyList<BijlageId> LosseBewijzen() =>
        [.. Bewijzen().Where(b => Verstuurde?.Bewijs != b || Claim is Claimstatus.Geen or Claimstatus.Gesteld)];

    /// <summary>The list as the parents shuffle it; another school at number one asks for priority anew.</summary>
    public Result SlaOp(IReadOnlyList<Keuzeregel> keuzes, Keuzeschrijver schrijver, Procedureregels regels, Handeling handeling)
    {
        if (Keuzecontrole.Lengte(keuzes, regels) is { } beletsel)
            return beletsel;
        var blad = new Keuzeblad(keuzes, schrijver, handeling.Op);
        if (blad.Eerste?.School == Concept.Eerste?.School)
            blad = blad with { Voorrangsregel = Concept.Voorrangsregel, Bewijs = Concept.Bewijs };
        return Bewaar(blad, handeling);
    }

    /// <param name="regel">Null when there is no priority, or nobody knows.</param>
    /// <param name="school">What the school of number one uses (D-29).</param>
    public Result Claims(string? regel, BijlageId? bewijs, Keuzeschrijver schrijver, IReadOnlyList<Schoolvoorrang> school, Handeling handeling)
    {
        if (regel is not null && school.All(r => r.Code != regel))
            return KeuzelijstWeigeringen.RegelOnbekend;
        return Bewaar(Concept with { Voorrangsregel = regel, Bewijs = regel is null ? null : bewijs, Schrijver = schrijver, Op = handeling.Op }, handeling);
    }

    /// <param name="ander">The other parent, who is told (D-06).</param>
    public Result Verstuur(string bewijsnummer, Keuzeschrijver schrijver, int? ander, Procedureregels regels, Handeling handeling)
    {
        if (Keuzecontrole.Compleet(Concept.Keuzes, regels) is { } beletsel)
            return beletsel;
        if (Loopt && !IsAnders)
            return KeuzelijstWeigeringen.NietsVeranderd;
        return Zet(Keuzelijstactie.Versturen, () =>
        {
            var opnieuw = Bewijsnummer is not null;
            var blad = Concept with { Schrijver = schrijver, Op = handeling.Op };
            if (Verstuurde is not { } eerder || !blad.HeeftZelfdeClaim(eerder) || Claim == Claimstatus.Geen)
                (Claim, Claimreden) = (blad.Voorrangsregel is null ? Claimstatus.Geen : Claimstatus.Gesteld, null);
            (Concept, Verstuurde, Bewijsnummer, VerstuurdOp) = (blad, blad, Bewijsnummer ?? bewijsnummer, handeling.Op);
            return new KeuzelijstVerstuurd(LeerlingId, schrijver.Ouder, schrijver.DoorSchool, opnieuw, ander, blad.Eerste!.School, handeling);
        });
    }

    /// <summary>The school looked at the proof, accepts the claim, or says why not.</summary>
    public Result BeoordeelClaim(Claimstatus oordeel, string? reden, Handeling handeling)
    {
        if (oordeel is Claimstatus.Geen or Claimstatus.Gesteld || Claim == Claimstatus.Geen)
            return KeuzelijstWeigeringen.GeenClaim;
        if (oordeel == Claimstatus.Geweigerd && string.IsNullOrWhiteSpace(reden))
            return KeuzelijstWeigeringen.ClaimredenOntbreekt;
        return Zet(Keuzelijstactie.Beoordelen, () =>
        {
            (Claim, Claimreden) = (oordeel, oordeel == Claimstatus.Geweigerd ? reden!.Trim() : null);
            return new VoorrangsclaimBeoordeeld(LeerlingId, oordeel, handeling);
        });
    }

    /// <summary>The school took the application in: it is definitive (D-34).</summary>
    public Result Bevestig(Handeling handeling)
    {
        if (Mag(Keuzelijstactie.Bevestigen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        return WachtOpOordeel ? KeuzelijstWeigeringen.ClaimOpen
            : Zet(Keuzelijstactie.Bevestigen, () => new KeuzelijstBevestigd(LeerlingId, handeling));
    }

    /// <summary>The school changed the list of the application, at the request of the parents; here the parents see it so.</summary>
    public Result NeemOver(IReadOnlyList<Keuzeregel> keuzes, Handeling handeling) => Zet(Keuzelijstactie.Overnemen, () =>
    {
        var blad = Verstuurde! with { Keuzes = keuzes, Op = handeling.Op };
        (Concept, Verstuurde) = (blad, blad);
        return new KeuzelijstOvergenomen(LeerlingId, handeling);
    });

    /// <summary>The application is gone: parents withdrew, or the school removed it. What the parents thought of stays for them.</summary>
    /// <param name="schrijver">Null when the parents did not do it.</param>
    public Result TrekIn(Keuzeschrijver? schrijver, Handeling handeling) => Zet(Keuzelijstactie.Intrekken, () =>
    {
        (Verstuurde, Claim, Claimreden) = (null, Claimstatus.Geen, null);
        return new KeuzelijstIngetrokken(LeerlingId, schrijver?.Ouder, schrijver?.DoorSchool ?? false, handeling);
    });

    private Result Bewaar(Keuzeblad blad, Handeling handeling) => Zet(Keuzelijstactie.Opslaan, () =>
    {
        Concept = blad;
        return new KeuzelijstOpgeslagen(LeerlingId, blad.Schrijver.Ouder, blad.Schrijver.DoorSchool, handeling);
    });
}

/// <summary>What a list must be (D-35, AAN-14).</summary>
public static class Keuzecontrole
{
    public static Weigering? Lengte(IReadOnlyList<Keuzeregel> keuzes, Procedureregels regels)
    {
        if (keuzes.Count > regels.LijstMaximum)
            return KeuzelijstWeigeringen.TeLang.Met(regels.LijstMaximum);
        return keuzes.Select(k => k.Brugklas).Distinct().Count() == keuzes.Count ? null : KeuzelijstWeigeringen.KlasDubbel;
    }

    /// <summary>D-79: what is advised for this advice, never more than fits. Shorter is allowed and says what it means.</summary>
    public static int Aanbevolen(Advies? advies, Procedureregels regels)
    {
        var lengte = advies?.Trede switch
        {
            >= 5.5m => regels.LijstAanbevolenVwo,
            >= 4.5m => regels.LijstAanbevolenHavo,
            _ => regels.LijstAanbevolen,
        };
        return Math.Min(Math.Max(lengte, regels.LijstAanbevolen), regels.LijstMaximum);
    }

    public static Weigering? Compleet(IReadOnlyList<Keuzeregel> keuzes, Procedureregels regels) =>
        keuzes.Count < regels.LijstMinimum ? KeuzelijstWeigeringen.TeKort.Met(regels.LijstMinimum) : Lengte(keuzes, regels);
}

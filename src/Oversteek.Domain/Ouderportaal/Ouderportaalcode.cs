using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Ouderportaal;

public enum Ouderportaalcodestatus
{
    NogNiet,
    Uitgegeven,
    Gepauzeerd,
    Gebruikt,
    Ingetrokken,
}

public enum Ouderportaalcodeactie
{
    Uitgeven,
    Pauzeren,
    Gebruiken,
    Intrekken,
}

/// <summary>How the code reached the parent.</summary>
public enum Uitnodigingswijze
{
    Brief,
    Email,
}

/// <summary>How this parent was known until now, as far as that is not the address that is used now. Who is known, is told (B-02).</summary>
/// <param name="Adres">That the school had.</param>
/// <param name="Account">With which this parent came in before.</param>
public sealed record Bekendeouder(string? Adres, HouderId? Account)
{
    public static readonly Bekendeouder Geen = new(null, null);

    public bool IsEr => Adres is not null || Account is not null;
}

/// <param name="Adres">Where the mail goes; null for a letter.</param>
/// <param name="Zoeksleutel">Null as long as the code does not exist: that of a mail is drawn when the mail leaves.</param>
public sealed record Ouderuitnodiging(Uitnodigingswijze Wijze, string Taal, string? Adres, byte[]? Zoeksleutel)
{
    public Bekendeouder Bekend { get; init; } = Bekendeouder.Geen;
}

/// <param name="MetDossier">The school has shown the dossier to parents already.</param>
/// <param name="Tot">End of the school year of the child.</param>
public sealed record Ouderinschrijving(HouderId Houder, bool MetDossier, DateTimeOffset Tot)
{
    public Bekendeouder Bekend { get; init; } = Bekendeouder.Geen;
}

/// <summary>
/// The code with which one parent of one pupil begins in the portal (OUD-02, SEC-28). It opens enrolment only and once; a new one makes the one
/// before worthless. Kept as a keyed hash: nobody can print it again.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Ouderportaalcode : Toestandaggregaat<Ouderportaalcodestatus, Ouderportaalcodeactie>, ILeerlinggebonden
{
    /// <summary>Before a code opens what an account opened that is not asked; a colleague who agrees makes it shorter (B-02).</summary>
    public static readonly TimeSpan Wachttijd = TimeSpan.FromHours(24);

    public static readonly Overgangstabel<Ouderportaalcodestatus,
        Ouderportaalcodeactie> Overgangen = new("Ouderportaalcode", OuderportaalWeigeringen.VerkeerdeToestand)
    {
        { Ouderportaalcodestatus.NogNiet, Ouderportaalcodeactie.Uitgeven, Ouderportaalcodestatus.Uitgegeven },
        { Ouderportaalcodestatus.Uitgegeven, Ouderportaalcodeactie.Uitgeven, Ouderportaalcodestatus.Uitgegeven },
        { Ouderportaalcodestatus.Gepauzeerd, Ouderportaalcodeactie.Uitgeven, Ouderportaalcodestatus.Uitgegeven },
        { Ouderportaalcodestatus.Ingetrokken, Ouderportaalcodeactie.Uitgeven, Ouderportaalcodestatus.Uitgegeven },
        { Ouderportaalcodestatus.Uitgegeven, Ouderportaalcodeactie.Pauzeren, Ouderportaalcodestatus.Gepauzeerd },
        { Ouderportaalcodestatus.Uitgegeven, Ouderportaalcodeactie.Gebruiken, Ouderportaalcodestatus.Gebruikt },
        { Ouderportaalcodestatus.Uitgegeven, Ouderportaalcodeactie.Intrekken, Ouderportaalcodestatus.Ingetrokken },
        { Ouderportaalcodestatus.Gepauzeerd, Ouderportaalcodeactie.Intrekken, Ouderportaalcodestatus.Ingetrokken },
        // Lost the mailbox, or somebody else used it: the way in ends and the school begins anew.
        { Ouderportaalcodestatus.Gebruikt, Ouderportaalcodeactie.Intrekken, Ouderportaalcodestatus.Ingetrokken },
    };

    public Ouderportaalcode(LeerlingId leerling, Guid ouderId, int ouder) => (LeerlingId, OuderId, Ouder) = (leerling, ouderId, ouder);

    private Ouderportaalcode()
    {
    }

    protected override Overgangstabel<Ouderportaalcodestatus, Ouderportaalcodeactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>The row of the parent with the child.</summary>
    public Guid OuderId { get; private init; }

    /// <summary>Parent 1 or 2.</summary>
    public int Ouder { get; private init; }

    public Uitnodigingswijze Wijze { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Adres { get; private set; }

    /// <summary>Of the letter or mail, until the parent chooses another.</summary>
    public string Taal { get; private set; } = "nl";

    public byte[]? Zoeksleutel { get; private set; }

    public DateTimeOffset? UitgegevenOp { get; private set; }

    public DateTimeOffset? GebruiktOp { get; private set; }

    /// <summary>The account of the parent that used it.</summary>
    public HouderId? Houder { get; private set; }

    /// <summary>Before this moment it opens nothing; null when it need not wait.</summary>
    public DateTimeOffset? GeldigVanaf { get; private set; }

    /// <summary>Who gave it out, and cannot agree with it.</summary>
    public AccountId? Door { get; private set; }

    /// <summary>The address that the school had when another was used: who reads it can stop that. Encrypted at rest.</summary>
    public string? BekendAdres { get; private set; }

    public bool IsGebruikt => Status == Ouderportaalcodestatus.Gebruikt;

    public bool Wacht(DateTimeOffset nu) => Status == Ouderportaalcodestatus.Uitgegeven && GeldigVanaf > nu;

    public Result GeefUit(Ouderuitnodiging uitnodiging, Handeling handeling) => Zet(Ouderportaalcodeactie.Uitgeven, () =>
    {
        (Wijze, Taal, Adres, Zoeksleutel) = (uitnodiging.Wijze, uitnodiging.Taal, uitnodiging.Adres, uitnodiging.Zoeksleutel);
        (UitgegevenOp, GebruiktOp, Houder) = (handeling.Op, null, null);
        Door = handeling.Wie;
        GeldigVanaf = uitnodiging.Bekend.Account is null ? null : handeling.Op + Wachttijd;
        return new OuderportaalcodeUitgegeven(LeerlingId, Ouder, Wijze, Id, handeling);
    }).Then(() => Waarschuw(uitnodiging.Bekend, handeling));

    /// <summary>A colleague of who gave it out agrees, so that it need not wait.</summary>
    public Result Bevestig(Handeling handeling)
    {
        if (!Wacht(handeling.Op))
            return OuderportaalWeigeringen.WachtNiet;
        if (handeling.Wie is null || handeling.Wie == Door)
            return OuderportaalWeigeringen.EigenBevestiging;
        GeldigVanaf = null;
        Registreer(new OuderportaalcodeBevestigd(LeerlingId, Ouder, handeling));
        return Result.Gelukt;
    }

    /// <summary>The code of a mail, drawn at the moment that the mail leaves.</summary>
    public Result VerlegZoeksleutel(byte[] zoeksleutel)
    {
        if (Status != Ouderportaalcodestatus.Uitgegeven)
            return OuderportaalWeigeringen.VerkeerdeToestand.Met(Status);
        Zoeksleutel = zoeksleutel;
        return Result.Gelukt;
    }

    /// <summary>Somebody who has the code guesses at the birth date.</summary>
    public Result Pauzeer(Handeling handeling) =>
        Zet(Ouderportaalcodeactie.Pauzeren, () => new OuderportaalcodeGepauzeerd(LeerlingId, Ouder, handeling));

    public Result Gebruik(Ouderinschrijving inschrijving, Handeling handeling) => Wacht(handeling.Op)
        ? OuderportaalWeigeringen.NogNiet
        : Zet(Ouderportaalcodeactie.Gebruiken, () =>
        {
            (Houder, GebruiktOp, Zoeksleutel, Adres) = (inschrijving.Houder, handeling.Op, null, null);
            return new OuderIngeschreven(LeerlingId, Ouder, inschrijving.Houder, OuderId, inschrijving.MetDossier, inschrijving.Tot, handeling);
        }).Then(() => Waarschuw(inschrijving.Bekend, handeling));

    /// <param name="bekendAdres">That the school has of the parent, who is told when this ends access.</param>
    public Result TrekIn(Handeling handeling, string? bekendAdres = null)
    {
        var deedMee = IsGebruikt;
        return Zet(Ouderportaalcodeactie.Intrekken, () =>
        {
            (Zoeksleutel, Adres, BekendAdres) = (null, null, deedMee ? bekendAdres : BekendAdres);
            return new OuderportaalcodeIngetrokken(LeerlingId, Ouder, OuderId, handeling);
        }).Then(() =>
        {
            if (deedMee)
                Registreer(new InzageOuderIngetrokken(LeerlingId, Ouder, Id, bekendAdres is not null, Houder, handeling));
            return Result.Gelukt;
        });
    }

    /// <summary>Who reads the known address did not ask for another.</summary>
    public Result Stop(Handeling handeling) => TrekIn(handeling).Then(() =>
    {
        Registreer(new OuderportaalcodeGestopt(LeerlingId, Ouder, handeling));
        return Result.Gelukt;
    });

    private Result Waarschuw(Bekendeouder bekend, Handeling handeling)
    {
        BekendAdres = bekend.Adres;
        if (bekend.IsEr)
            Registreer(new AnderOuderadresGebruikt(LeerlingId, Ouder, Id, bekend.Adres is not null, bekend.Account, handeling));
        return Result.Gelukt;
    }
}

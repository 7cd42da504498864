using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Bijlagen;

public enum Bijlagebron
{
    Oso,
    Upload,
    Systeem,
}

/// <summary>Whether the file could be read and is what it says; another one from OSO is kept and flagged, never fatal and never released (SEC-48, B-17).</summary>
public enum Bijlagetoestand
{
    InOrde,
    Afwijkend,
    Beschadigd,
    Besmet,

    /// <summary>Kept and handed out to nobody until the scanner has judged it (SEC-51).</summary>
    WachtOpControle,
}

/// <summary>A document with the dossier. The bytes stand apart, encrypted.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class Bijlage : Aggregaat, ILeerlinggebonden
{
    /// <summary>Stands in the log with the deed for which somebody stated it.</summary>
    public const string OudersAkkoord = "De ouders geven toestemming.";

    private Bijlage() => (Type, Bestandsnaam, Mediatype) = ("", "", "");

    public BijlageId Id { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>Code of the list of D-16.</summary>
    public string Type { get; private set; }

    /// <summary>Encrypted at rest: file names tell too much.</summary>
    public string Bestandsnaam { get; private init; }

    public string Mediatype { get; private init; }

    public long Grootte { get; private init; }

    public Bijlagebron Bron { get; private init; }

    public Bijlagetoestand Toestand { get; private set; }

    /// <summary>BIJ-02: the tick 'vrijgeven voor vo'. Of a file that waits it is a wish: only one that is in order is handed out.</summary>
    public bool Vrijgegeven { get; private set; }

    public DateTimeOffset ToegevoegdOp { get; private init; }

    /// <summary>D-19: part of a definitive zienswijze; it stays as it is and goes wherever the OKR goes.</summary>
    public bool Vast { get; private set; }

    public static Bijlage VoegToe(LeerlingId leerling, Bestand bestand, Bijlagebron bron, bool vrijgegeven, Handeling handeling)
    {
        var bijlage = new Bijlage
        {
            Id = BijlageId.Nieuw(),
            LeerlingId = leerling,
            Type = bestand.Type,
            Bestandsnaam = bestand.Naam,
            Mediatype = bestand.Mediatype,
            Grootte = bestand.Grootte,
            Bron = bron,
            Toestand = bestand.Toestand,
            Vrijgegeven = vrijgegeven && Vrijgeefbaar(bestand.Toestand) && Bijlagetypen.GaatMee(bestand.Type),
            ToegevoegdOp = handeling.Op,
        };
        bijlage.Registreer(new BijlageToegevoegd(leerling, bijlage.Id, bron, handeling));
        return bijlage;
    }

    /// <summary>The same document with another record of the same child.</summary>
    public Bijlage Voor(LeerlingId leerling, Handeling handeling)
    {
        var bijlage = new Bijlage
        {
            Id = BijlageId.Nieuw(),
            LeerlingId = leerling,
            Type = Type,
            Bestandsnaam = Bestandsnaam,
            Mediatype = Mediatype,
            Grootte = Grootte,
            Bron = Bron,
            Toestand = Toestand,
            Vrijgegeven = Vrijgegeven,
            Vast = Vast,
            ToegevoegdOp = ToegevoegdOp,
        };
        bijlage.Registreer(new BijlageToegevoegd(leerling, bijlage.Id, Bron, handeling));
        return bijlage;
    }

    /// <summary>From now on with the OKR, as the parents want it, and nobody takes it back. One that cannot be released stays in the school.</summary>
    public void LegVast(Handeling handeling)
    {
        if (Vrijgeefbaar(Toestand))
            Geef(vrij: true, handeling, toestemming: true);
        Vast = true;
    }

    /// <summary>Null: it can be released, or taken back.</summary>
    public Weigering? Beletsel(bool vrij)
    {
        if (Vast && !vrij)
            return BijlageWeigeringen.LigtVast;
        if (vrij && !Bijlagetypen.GaatMee(Type))
            return BijlageWeigeringen.VoorrangGaatNietMee;
        if (vrij && !Vrijgeefbaar(Toestand))
            return Toestand == Bijlagetoestand.Beschadigd ? BijlageWeigeringen.BeschadigdNietVrijgeven : BijlageWeigeringen.AfwijkendNietVrijgeven;
        return null;
    }

    /// <param name="toestemming">BIJ-05, BIJ-09: somebody stated that the parents agree; for a kind that asks for it, and the log keeps it.</param>
    public Result Geef(bool vrij, Handeling handeling, bool toestemming = false)
    {
        if (Beletsel(vrij) is { } beletsel)
            return beletsel;
        if (vrij == Vrijgegeven)
            return Result.Gelukt;
        var vraagt = vrij && Bijlagetypen.VraagtToestemming(Type);
        if (vraagt && !toestemming)
            return BijlageWeigeringen.ToestemmingOntbreekt;
        Vrijgegeven = vrij;
        Registreer(new BijlageVrijgaveGewijzigd(LeerlingId, Id, vrij, vraagt ? handeling.Met(OudersAkkoord) : handeling));
        return Result.Gelukt;
    }

    /// <summary>For the own school; what a vo school may open is also released and in order.</summary>
    public bool IsTeOpenen => Toestand is Bijlagetoestand.InOrde or Bijlagetoestand.Afwijkend;

    /// <summary>The scanner's word about a file that waits. A found one stays in quarantine, so that somebody can see that it was there.</summary>
    public void Controleer(Bijlagetoestand uitkomst, Handeling handeling)
    {
        if (Toestand != Bijlagetoestand.WachtOpControle)
            return;
        (Toestand, Vrijgegeven) = (uitkomst, Vrijgegeven && Vrijgeefbaar(uitkomst));
        Registreer(new BijlageGecontroleerd(LeerlingId, Id, uitkomst, handeling));
    }

    /// <summary>BIJ-05, BIJ-09: another kind may ask for permission of the parents.</summary>
    public Result WijzigType(string type, bool toestemming, Okr okr, Handeling handeling)
    {
        if (Vast)
            return BijlageWeigeringen.LigtVast;
        if (!okr.IsBewerkbaar)
            return BijlageWeigeringen.NietWijzigen;
        if (!Bijlagetypen.Alle.ContainsKey(type))
            return BijlageWeigeringen.SoortNietToegestaan with { Veld = "Type" };
        if (type == Type)
            return Result.Gelukt;
        // Under another name a proof could be released; and the claim of the parents rests on it.
        if (!Bijlagetypen.GaatMee(type) || !Bijlagetypen.GaatMee(Type))
            return BijlageWeigeringen.VoorrangGaatNietMee.BijVeld("Type");
        if (Bijlagetypen.VraagtToestemming(type) && !toestemming)
            return BijlageWeigeringen.ToestemmingOntbreekt;
        Type = type;
        Registreer(new BijlageSoortGewijzigd(LeerlingId, Id, type, handeling));
        return Result.Gelukt;
    }

    /// <summary>
    /// B-18: while the OKR is open, except what a vo school may have seen in a definitive one. What could never be released may always go, and
    /// what holds a virus also out of a definitive zienswijze: nobody could open it.
    /// </summary>
    /// <returns>Why it stays; null when it can go.</returns>
    public Weigering? Blijft(Okr okr)
    {
        if (Bron == Bijlagebron.Systeem)
            return Vast ? BijlageWeigeringen.LigtVast : BijlageWeigeringen.VanSysteem;
        if (Vast)
            return Toestand == Bijlagetoestand.Besmet ? null : BijlageWeigeringen.LigtVast;
        var nooitGezien = Toestand is Bijlagetoestand.Beschadigd or Bijlagetoestand.Besmet or Bijlagetoestand.Afwijkend;
        return nooitGezien || (okr.IsBewerkbaar && (okr.Status != Okrstatus.Teruggezet || ToegevoegdOp > okr.DefinitiefOp))
            ? null : BijlageWeigeringen.NietVerwijderen;
    }

    public bool KanWeg(Okr okr) => Blijft(okr) is null;

    public Result Verwijder(Okr okr, Handeling handeling)
    {
        if (Blijft(okr) is { } reden)
            return reden;
        Registreer(new BijlageVerwijderd(LeerlingId, Id, handeling));
        return Result.Gelukt;
    }

    /// <summary>
    /// Who added it shows it no longer, and nothing rests on it; also while the OKR is definitive. What a vo school may have seen stays, as with
    /// every attachment, and is no longer released.
    /// </summary>
    /// <returns>Whether row and bytes go.</returns>
    public bool NeemTerug(Okr okr, Handeling handeling)
    {
        if (Vast)
            return false;
        if (Vrijgegeven && !KanWeg(okr))
        {
            Geef(vrij: false, handeling);
            return false;
        }
        Registreer(new BijlageVerwijderd(LeerlingId, Id, handeling));
        return true;
    }

    /// <summary>It was erased before and came back with a reservekopie; whether it could go was judged then.</summary>
    public void MeldOpnieuwGewist(Handeling handeling) => Registreer(new BijlageVerwijderd(LeerlingId, Id, handeling));

    private static bool Vrijgeefbaar(Bijlagetoestand toestand) => toestand is Bijlagetoestand.InOrde or Bijlagetoestand.WachtOpControle;
}

public sealed record Bestand(string Type, string Naam, string Mediatype, long Grootte, Bijlagetoestand Toestand);

public sealed record BijlageToegevoegd(LeerlingId Kind, BijlageId Bijlage, Bijlagebron Bron, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageVrijgaveGewijzigd(LeerlingId Kind, BijlageId Bijlage, bool Vrijgegeven, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageGecontroleerd(LeerlingId Kind, BijlageId Bijlage, Bijlagetoestand Uitkomst, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageSoortGewijzigd(LeerlingId Kind, BijlageId Bijlage, string Soort, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BijlageVerwijderd(LeerlingId Kind, BijlageId Bijlage, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

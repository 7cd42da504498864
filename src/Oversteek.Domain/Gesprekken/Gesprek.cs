using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Gesprekken;

/// <summary>
/// The thread about one pupil between its po school and the vo school that handles its application (AVT, D-24). Another vo school has
/// another thread. A dossier that is sent back stands in the log with its reason, and is not written here again.
/// </summary>
[Tussen(nameof(PoId), nameof(VoId))]
public sealed class Gesprek : Aggregaat, ILeerlinggebonden
{
    public const int Tekstlengte = 4000;

    public Gesprek(LeerlingId leerling, OrganisatieId po, OrganisatieId vo, Schooljaar schooljaar, DateTimeOffset op) =>
        (LeerlingId, PoId, VoId, Schooljaar, LaatsteOp) = (leerling, po, vo, schooljaar, op);

    private Gesprek()
    {
    }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId PoId { get; private init; }

    public OrganisatieId VoId { get; private init; }

    public Schooljaar Schooljaar { get; private init; }

    public DateTimeOffset LaatsteOp { get; private set; }

    /// <summary>Up to where each school has read.</summary>
    public DateTimeOffset? PoGelezenOp { get; private set; }

    public DateTimeOffset? VoGelezenOp { get; private set; }

    /// <summary>The last that each school said, in words or by sending back.</summary>
    public DateTimeOffset? PoSchreefOp { get; private set; }

    public DateTimeOffset? VoSchreefOp { get; private set; }

    /// <summary>The po school asked to send the OKR back, and waits (AVT-04).</summary>
    public DateTimeOffset? GevraagdOp { get; private set; }

    /// <summary>The last reminder to each school.</summary>
    public DateTimeOffset? PoHerinnerdOp { get; private set; }

    public DateTimeOffset? VoHerinnerdOp { get; private set; }

    public bool IsOngelezen(OrganisatieId wie) => wie == PoId ? Wacht(VoSchreefOp, PoGelezenOp) : Wacht(PoSchreefOp, VoGelezenOp);

    /// <param name="behandelt">The vo school still handles the application.</param>
    public Result<Gespreksbericht> Schrijf(string? tekst, bool behandelt, Handeling handeling) =>
        Mag(tekst, behandelt, handeling).Then<Gespreksbericht>(() => Voeg(Gesprekssoort.Bericht, tekst!, handeling));

    /// <summary>AVT-04, OKR-13: the po school cannot open an OKR that a vo school holds; it asks.</summary>
    /// <param name="definitief">Only a definitive OKR can be sent back.</param>
    public Result<Gespreksbericht> VraagTerug(string? tekst, bool behandelt, bool definitief, Handeling handeling)
    {
        if (handeling.Namens != PoId)
            return AlgemeneWeigeringen.NietGevonden;
        if (!definitief)
            return GesprekWeigeringen.NietDefinitief;
        if (GevraagdOp is not null)
            return GesprekWeigeringen.AlGevraagd;
        return Mag(tekst, behandelt, handeling).Then<Gespreksbericht>(() =>
        {
            GevraagdOp = handeling.Op;
            return Voeg(Gesprekssoort.Terugvraag, tekst!, handeling);
        });
    }

    /// <summary>AVT-01: it has its own mail and its own reason; here it only counts as news.</summary>
    public void NeemTerugzettingOp(DateTimeOffset op) =>
        (LaatsteOp, VoSchreefOp, VoGelezenOp, GevraagdOp) = (op, Na(PoGelezenOp, op), Minstens(PoSchreefOp, op), null);

    /// <summary>Definitive again, by whatever way: nothing is asked any more.</summary>
    public void Beantwoord() => GevraagdOp = null;

    /// <summary>B-40: who sent the OKR back reads that it is there again.</summary>
    public Gespreksbericht MeldAangevuld(Handeling handeling) => Voeg(Gesprekssoort.Aangevuld, "", handeling);

    public void Lees(OrganisatieId wie, DateTimeOffset op)
    {
        if (wie == PoId)
            PoGelezenOp = Minstens(VoSchreefOp, op);
        else if (wie == VoId)
            VoGelezenOp = Minstens(PoSchreefOp, op);
    }

    /// <summary>D-24: who was asked and did nothing for so many working days hears it once more, and once only.</summary>
    /// <param name="okrTerug">The OKR was sent back and is not definitive yet.</param>
    public void Herinner(int werkdagen, bool okrTerug, Handeling handeling)
    {
        if (handeling.Vandaag > Schooljaar.Einde)
            return;
        if (WachtSinds(okrTerug || IsOngelezen(PoId), VoSchreefOp, PoHerinnerdOp) is { } po && Werkdagen.Na(po, werkdagen) < handeling.Vandaag)
        {
            PoHerinnerdOp = handeling.Op;
            Registreer(new BasisschoolHerinnerd(LeerlingId, handeling with { Namens = PoId }));
        }
        if (WachtSinds(GevraagdOp is not null || IsOngelezen(VoId), PoSchreefOp, VoHerinnerdOp) is { } vo && Werkdagen.Na(vo, werkdagen) < handeling.Vandaag)
        {
            VoHerinnerdOp = handeling.Op;
            Registreer(new VoSchoolHerinnerd(LeerlingId, VoId, handeling with { Namens = VoId }));
        }
    }

    private static DateOnly? WachtSinds(bool wacht, DateTimeOffset? gevraagd, DateTimeOffset? herinnerd) =>
        wacht && gevraagd is { } op && (herinnerd is null || herinnerd < op) ? Nederland.Datum(op) : null;

    private Result Mag(string? tekst, bool behandelt, Handeling handeling)
    {
        if (handeling.Namens != PoId && handeling.Namens != VoId)
            return AlgemeneWeigeringen.NietGevonden;
        if (string.IsNullOrWhiteSpace(tekst))
            return GesprekWeigeringen.Leeg;
        if (tekst.Length > Tekstlengte)
            return GesprekWeigeringen.TeLang.Met(Tekstlengte);
        if (handeling.Vandaag > Schooljaar.Einde)
            return GesprekWeigeringen.Gesloten.Met(Schooljaar.Einde);
        return behandelt ? Result.Gelukt : GesprekWeigeringen.GeenToegang;
    }

    private Gespreksbericht Voeg(Gesprekssoort soort, string tekst, Handeling handeling)
    {
        var vanPo = handeling.Namens == PoId;
        // One mail until the other school has looked: ten lines in a row are one notice.
        var stil = IsOngelezen(vanPo ? VoId : PoId);
        LaatsteOp = handeling.Op;
        if (vanPo)
            (PoSchreefOp, PoGelezenOp) = (Na(VoGelezenOp, handeling.Op), Minstens(VoSchreefOp, handeling.Op));
        else
            (VoSchreefOp, VoGelezenOp) = (Na(PoGelezenOp, handeling.Op), Minstens(PoSchreefOp, handeling.Op));
        Registreer(soort == Gesprekssoort.Terugvraag
            ? new TerugzettenGevraagd(LeerlingId, VoId, stil, handeling)
            : new GespreksberichtGeschreven(LeerlingId, vanPo ? VoId : PoId, vanPo, stil, handeling));
        return new Gespreksbericht(this, soort, tekst.Trim(), handeling);
    }

    /// <summary>What is said at the very moment at which the other looked was said after it.</summary>
    private static DateTimeOffset Na(DateTimeOffset? gelezen, DateTimeOffset op) => gelezen is { } eerder && eerder >= op ? eerder.AddMicroseconds(1) : op;

    private static DateTimeOffset Minstens(DateTimeOffset? geschreven, DateTimeOffset op) => geschreven is { } ander && ander > op ? ander : op;

    private static bool Wacht(DateTimeOffset? geschreven, DateTimeOffset? gelezen) => geschreven is { } op && (gelezen is null || gelezen < op);
}

public enum Gesprekssoort
{
    Bericht,
    Terugvraag,
    Aangevuld,
}

/// <summary>One text of one school. It never changes; its writer reads it for as long as it is kept, the other school while it has access.</summary>
[Tussen(nameof(PoId), nameof(VoId), Schrijver = nameof(AfzenderId))]
public sealed class Gespreksbericht : ILeerlinggebonden
{
    internal Gespreksbericht(Gesprek gesprek, Gesprekssoort soort, string tekst, Handeling handeling)
    {
        (GesprekId, LeerlingId, PoId, VoId) = (gesprek.Id, gesprek.LeerlingId, gesprek.PoId, gesprek.VoId);
        (Soort, Tekst, AfzenderId, AccountId, Op) = (soort, tekst, handeling.Namens, handeling.Wie, handeling.Op);
    }

    private Gespreksbericht() => Tekst = "";

    public Guid Id { get; private init; } = Guid.NewGuid();

    public Guid GesprekId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    public OrganisatieId PoId { get; private init; }

    public OrganisatieId VoId { get; private init; }

    public OrganisatieId AfzenderId { get; private init; }

    public AccountId? AccountId { get; private init; }

    public Gesprekssoort Soort { get; private init; }

    public DateTimeOffset Op { get; private init; }

    /// <summary>Encrypted at rest.</summary>
    public string Tekst { get; private set; }
}

/// <param name="School">The one it is for.</param>
/// <param name="Stil">The other school had not looked yet, so that it had its mail already.</param>
public sealed record GespreksberichtGeschreven(LeerlingId Kind, OrganisatieId School, bool VanPo, bool Stil, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

/// <inheritdoc cref="GespreksberichtGeschreven"/>
public sealed record TerugzettenGevraagd(LeerlingId Kind, OrganisatieId School, bool Stil, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>A vo school waits for an answer, or for an OKR that it sent back.</summary>
public sealed record BasisschoolHerinnerd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="School">The vo school, for which the po school waits.</param>
public sealed record VoSchoolHerinnerd(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class GesprekWeigeringen
{
    public static readonly Weigering Leeg = new("AVT-001", Veld: "Tekst");
    public static readonly Weigering TeLang = new("AVT-002", Veld: "Tekst") { Namen = ["lengte"] };
    public static readonly Weigering Gesloten = new("AVT-003", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering GeenToegang = new("AVT-004", Weigeringsoort.NietNu);
    public static readonly Weigering NietDefinitief = new("AVT-005", Weigeringsoort.NietNu);
    public static readonly Weigering AlGevraagd = new("AVT-006", Weigeringsoort.NietNu);
    public static readonly Weigering Gewijzigd = new("AVT-007", Weigeringsoort.Intussen);
    public static readonly Weigering GeenBijlage = new("AVT-008", Veld: "Tekst");
}

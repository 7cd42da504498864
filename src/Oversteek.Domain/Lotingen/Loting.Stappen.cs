using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

/// <summary>The steps of the ceremony. Each is proposed by one person and done by another (SEC-12), only the opening of a secret proves itself.</summary>
public sealed partial class Loting
{
    /// <summary>A changed plan is another plan: what was proposed about the old one lapses.</summary>
    public Result BereidVoor(Lotingsplan plan, Handeling handeling)
    {
        if (Mag(Lotingsactie.Vastleggen) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (plan.Beletsel() is { } beletsel)
            return beletsel;
        (Plan, Voorstel) = (plan, null);
        Registreer(new LotingsplanGewijzigd(OrganisatieId, Id, plan.Houders.Count, handeling));
        return Result.Gelukt;
    }

    /// <param name="inhoud">Print of all that is promised, the same for both persons.</param>
    public Result Leg(Lotingsbelofte belofte, string inhoud, Handeling handeling) => AlsTweede(Lotingsactie.Vastleggen, inhoud, handeling, () =>
    {
        (Vastleggingstuk, Vastlegging, Regelshash, VastgelegdOp) = (belofte.Stuk, belofte.Hash, belofte.RegelsHash, handeling.Op);
        return new LotingVastgelegd(OrganisatieId, Id, belofte.Hash, belofte.RegelsHash, handeling);
    });

    public Result Bevries(Bevroreninvoer invoer, IReadOnlyList<Bevriesbevinding> bevindingen, Handeling handeling)
    {
        if (invoer.Deelnemers == 0)
            return LotingWeigeringen.GeenDeelnemers;
        if (IsOudProtocol)
            return LotingWeigeringen.OudProtocol;
        return Openstaand(bevindingen) is { } open ? open : AlsTweede(Lotingsactie.Bevriezen, null, handeling, () =>
        {
            (Invoer, Zouten, Bevriezingstuk, Erkenningen) = (invoer.Invoer, invoer.Zouten, invoer.Stuk, ErkenningenBij(bevindingen));
            return new LotingBevroren(OrganisatieId, Id, invoer.Deelnemers, invoer.Hash, invoer.InvoerHash, invoer.DeelnemersHash, handeling);
        });
    }

    /// <summary>Fixed before anybody opens a secret: who knows all secrets must not be able to choose the throw.</summary>
    public Result VoerToevalIn(IReadOnlyList<string> waarden, string geheel, Handeling handeling) =>
        AlsTweede(Lotingsactie.ToevalInvoeren, geheel, handeling, () =>
        {
            (Toeval, OpenbareToevalsbron) = (waarden, geheel);
            return new LotingstoevalIngevoerd(OrganisatieId, Id, geheel, handeling);
        });

    /// <summary>The caller has compared it with the commitment of this holder.</summary>
    public Result Open(Geopendgeheim geheim, Handeling handeling)
    {
        if (Status != Lotingstatus.ToevalBekend)
            return LotingWeigeringen.VerkeerdeToestand.Met(Status);
        if (NietGeopend.All(h => h.Nummer != geheim.Nummer))
            return LotingWeigeringen.AlGeopend;
        (Geopend, Voorstel) = ([.. Geopend, geheim], null);
        Registreer(new LotingsgeheimGeopend(OrganisatieId, Id, geheim.Nummer, geheim.UitKopie, handeling));
        return Result.Gelukt;
    }

    /// <param name="zonder">The holders without whom both persons go on, as text.</param>
    public Result Trek(Lotingsverslagen verslagen, string zonder, IEnumerable<Lotingsuitslag> resultaat, Handeling handeling) =>
        AlsTweede(Lotingsactie.Trekken, zonder, handeling, () =>
        {
            (Verslag, Openbaarverslag) = (verslagen.Volledig, verslagen.Openbaar);
            uitslagen.AddRange(resultaat);
            return new LotingGetrokken(OrganisatieId, Id, uitslagen.Count, verslagen.VolledigHash, verslagen.OpenbaarHash, handeling);
        });

    public Result Publiceer(Handeling handeling) => AlsTweede(Lotingsactie.Publiceren, null, handeling, () =>
    {
        GepubliceerdOp = handeling.Op;
        return new LotingGepubliceerd(OrganisatieId, Id, handeling);
    });

    /// <summary>
    /// D-65: back to the lists, with the reason of the first person. Commitment, input and report of this version stay and are public with the reason,
    /// so that nobody draws again unseen; a next version gets its own (ADR 0091).
    /// </summary>
    public Result Ontdooi(Handeling handeling)
    {
        var reden = Voorstel?.Inhoud;
        return AlsTweede(Lotingsactie.Ontdooien, reden, handeling, () =>
        {
            RedenOntdooid = reden;
            uitslagen.Clear();
            return new LotingOntdooid(OrganisatieId, Id, handeling.Met(reden));
        });
    }

    /// <summary>What is not ready and not acknowledged; null when the freeze may go on.</summary>
    public Weigering? Openstaand(IReadOnlyList<Bevriesbevinding> bevindingen)
    {
        if (bevindingen.FirstOrDefault(b => b.Blokkeert) is { } fout)
            return LotingWeigeringen.EerstOplossen.Met(fout.Naam, fout.Aantal);
        var open = bevindingen.Count(b => !IsErkend(b));
        return open == 0 ? null : LotingWeigeringen.NietErkend.Met(open);
    }

    /// <summary>Only what is true at the freeze goes into the report.</summary>
    public IReadOnlyList<Erkenning> ErkenningenBij(IReadOnlyList<Bevriesbevinding> bevindingen) =>
        [.. Erkenningen.Where(e => bevindingen.Any(b => b.Sleutel == e.Sleutel))];

    public Result Erken(IReadOnlyList<Bevriesbevinding> bevindingen, Handeling handeling)
    {
        if (Status != Lotingstatus.Vastgelegd)
            return LotingWeigeringen.VerkeerdeToestand.Met(Status);
        if (bevindingen.Count == 0)
            return LotingWeigeringen.KiesBevinding;
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return LotingWeigeringen.RedenOntbreekt;
        if (bevindingen.FirstOrDefault(b => b.Blokkeert) is { } fout)
            return LotingWeigeringen.EerstOplossen.Met(fout.Naam, fout.Aantal);
        var nieuw = bevindingen.Where(b => !IsErkend(b)).Select(
            b => new Erkenning(b.Sleutel, b.Soort, b.Naam, b.Aantal, handeling.Reden.Trim(), handeling.Wie, handeling.Op));
        Erkenningen = [.. Erkenningen, .. nieuw];
        Registreer(new LotingBevindingenErkend(OrganisatieId, Id, bevindingen.Count, handeling));
        return Result.Gelukt;
    }

    /// <summary>First of two persons. A new proposal takes the place of one that waited.</summary>
    public Result StelVoor(Lotingsactie actie, string? inhoud, Handeling handeling)
    {
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (handeling.Wie is not { } wie)
            return LotingWeigeringen.TweedePersoon;
        if (IsOudProtocol && actie is not (Lotingsactie.Publiceren or Lotingsactie.Ontdooien))
            return LotingWeigeringen.OudProtocol;
        if (actie == Lotingsactie.Ontdooien && string.IsNullOrWhiteSpace(inhoud))
            return LotingWeigeringen.RedenOntbreekt;
        Voorstel = new Lotingsvoorstel(actie, wie, handeling.Op, inhoud?.Trim());
        Registreer(new LotingsstapVoorgesteld(OrganisatieId, Id, actie, handeling));
        return Result.Gelukt;
    }

    /// <summary>Either person may say no; then the step starts again.</summary>
    public Result TrekVoorstelIn(Handeling handeling)
    {
        if (Voorstel is not { } voorstel)
            return LotingWeigeringen.GeenVoorstel;
        Voorstel = null;
        Registreer(new LotingsstapIngetrokken(OrganisatieId, Id, voorstel.Actie, handeling));
        return Result.Gelukt;
    }

    /// <summary>SEC-12: another account than the first, whatever its role, and with the same content.</summary>
    private Result AlsTweede(Lotingsactie actie, string? inhoud, Handeling handeling, Func<Gebeurtenis> doe)
    {
        if (Mag(actie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Voorstel is not { } voorstel || voorstel.Actie != actie || handeling.Wie is not { } wie || wie == voorstel.Door)
            return LotingWeigeringen.TweedePersoon;
        if (voorstel.Inhoud != inhoud?.Trim())
            return actie == Lotingsactie.ToevalInvoeren ? LotingWeigeringen.ToevalsbronAnders : LotingWeigeringen.VoorstelAnders;
        Voorstel = null;
        return Zet(actie, doe);
    }
}

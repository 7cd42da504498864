using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>The decision, what came after it, and what stops a request.</summary>
public sealed partial class Aanvraag
{
    /// <summary>Why nothing can be decided now, whatever it would be.</summary>
    public Weigering? Besluitbeletsel()
    {
        if (!Kan(Aanvraagactie.Toekennen) && !Kan(Aanvraagactie.Heroverwegen))
            return AanvraagWeigeringen.VerkeerdeToestand.Met(Status);
        return Deskundigenadvies.Genoeg(Inhoud.Adviezen) ? null : AanvraagWeigeringen.TweeAdviezen;
    }

    /// <summary>Complete, advised by two experts, and a decision that says what it must. Looked at before the letter is made.</summary>
    public Result KanBesluiten(Besluitvoorstel voorstel, DateOnly vandaag)
    {
        if (Besluitbeletsel() is { } beletsel)
            return beletsel;
        var bezwaren = voorstel.Bezwaren(Soort, vraagtMotivering: !voorstel.Toegekend || Status == Aanvraagstatus.Bezwaar, vandaag);
        return bezwaren.Count > 0 ? Result.Geweigerd(bezwaren) : Result.Gelukt;
    }

    /// <summary>The committee is ready with this child, so its access ends; an objection opens it again.</summary>
    public Result Besluit(Besluitvoorstel voorstel, BijlageId brief, Handeling handeling) => KanBesluiten(voorstel, handeling.Vandaag).Then(() =>
    {
        var heroverweging = Status == Aanvraagstatus.Bezwaar;
        return Zet(Stap(voorstel), () =>
        {
            var swv = SwvId!.Value;
            var besluit = Aanvraagbesluit.Neem(voorstel, brief, handeling.Vandaag) with { Swv = swv };
            (Inhoud, Lopend, SwvId) = (Inhoud with { Besluiten = [.. Inhoud.Besluiten, besluit] }, null, null);
            // After reconsideration the way goes to a court, and not back to the committee.
            BezwaarTot = heroverweging ? null : besluit.BezwaarTot;
            return heroverweging
                ? new AanvraagHeroverwogen(LeerlingId, SchoolId, swv, brief, handeling)
                : new AanvraagBesloten(LeerlingId, SchoolId, swv, brief, handeling);
        });
    });

    /// <param name="op">The day on which it came in; after the term it is marked, the committee says what that means.</param>
    public Result MaakBezwaar(string? wie, DateOnly op, string? gronden, Handeling handeling)
    {
        if (Mag(Aanvraagactie.BezwaarMaken) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Behandelaar is not { } swv)
            return IsElders ? AanvraagWeigeringen.BezwaarElders : AanvraagWeigeringen.Vervangen;
        List<Weigering> gevonden = [];
        if (string.IsNullOrWhiteSpace(wie))
            gevonden.Add(AanvraagWeigeringen.WieOntbreekt);
        if (string.IsNullOrWhiteSpace(gronden))
            gevonden.Add(AanvraagWeigeringen.GrondenOntbreken);
        if (op > handeling.Vandaag)
            gevonden.Add(AanvraagWeigeringen.DatumInToekomst.BijVeld("Op"));
        else if (op < Inhoud.Besluit!.Op)
            gevonden.Add(AanvraagWeigeringen.VoorHetBesluit);
        if (gevonden.Count > 0)
            return Result.Geweigerd(gevonden);
        return Zet(Aanvraagactie.BezwaarMaken, () =>
        {
            (Inhoud, Lopend, SwvId) = (Inhoud with { Bezwaar = new(wie!.Trim(), op, gronden!.Trim(), op > BezwaarTot) }, LeerlingId.Waarde, swv);
            return new AanvraagbezwaarGemaakt(LeerlingId, swv, handeling);
        });
    }

    public Result TrekIn(string? reden, Handeling handeling)
    {
        if (string.IsNullOrWhiteSpace(reden))
            return AanvraagWeigeringen.RedenOntbreekt;
        // Before the state moves: whoever has it now, loses it, also when another request of this child comes.
        var swv = IsBijSwv ? SwvId : null;
        return Zet(Aanvraagactie.Intrekken, () =>
        {
            (Reden, Lopend, Aanvullingsvraag, BezwaarTot, SwvId) = (reden.Trim(), null, null, null, null);
            return new AanvraagIngetrokken(LeerlingId, swv, handeling);
        });
    }

    /// <summary>A later request of this child was sent: the committee sees that one, and this one does not come back.</summary>
    public void WijkVoorLatere()
    {
        if (IsBesloten)
            (SwvId, Inhoud) = (null, Inhoud with { IsVervangen = true });
    }

    public Result LegToestemmingVast(Aanvraagtoestemming toestemming, Handeling handeling)
    {
        if (!VraagtToestemming)
            return AanvraagWeigeringen.VerkeerdeToestand.Met(Status);
        if (Oudertoestemming.Bezwaar(toestemming.Op, handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        Toestemmingen = [.. Toestemmingen.Where(t => t.Ouder != toestemming.Ouder || !t.Geldt), toestemming];
        Registreer(new AanvraagtoestemmingGegeven(LeerlingId, toestemming.Ouder, handeling));
        return Result.Gelukt;
    }

    /// <summary>Works at once: what lies with the committee stops.</summary>
    public Result TrekToestemmingIn(int ouder, string reden, Handeling handeling)
    {
        if (!VraagtToestemming || Toestemming(ouder)?.Geldt != true)
            return AanvraagWeigeringen.GeenToestemming;
        Toestemmingen = [.. Toestemmingen.Select(t => t.Ouder == ouder && t.Geldt ? t with { IngetrokkenOp = handeling.Vandaag } : t)];
        Registreer(new AanvraagtoestemmingIngetrokken(LeerlingId, ouder, handeling));
        return IsBijSwv ? TrekIn(reden, handeling) : Result.Gelukt;
    }

    /// <summary>A document of the school came in beside those of the dossier.</summary>
    public Result NeemBestand(Handeling handeling)
    {
        if (!IsBewerkbaar)
            return AanvraagWeigeringen.VerkeerdeToestand.Met(Status);
        Registreer(new AanvraagbestandToegevoegd(LeerlingId, handeling));
        return Result.Gelukt;
    }

    private Aanvraagactie Stap(Besluitvoorstel voorstel) => Status == Aanvraagstatus.Bezwaar ? Aanvraagactie.Heroverwegen
        : voorstel.Toegekend ? Aanvraagactie.Toekennen : Aanvraagactie.Afwijzen;
}

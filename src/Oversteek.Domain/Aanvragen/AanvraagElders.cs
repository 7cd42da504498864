using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>What the letter of the desk of the region says.</summary>
/// <param name="Op">The day of the decision.</param>
/// <param name="HeeftBrief">The letter comes along.</param>
public sealed record Eldersbesluit(Besluitvoorstel Voorstel, DateOnly? Op, bool HeeftBrief);

/// <summary>D-47: a region that keeps 1Loket decides there. The school types over what the letter says, and puts right what it typed wrong.</summary>
public sealed partial class Aanvraag
{
    /// <summary>The decision that stands was taken at another desk.</summary>
    public bool IsElders => Inhoud.Besluit?.Elders == true;

    /// <summary>Looked at before anything is stored.</summary>
    public Result KanBesluitVastleggen(Eldersbesluit besluit, Handeling handeling)
    {
        // What the committee decided here is not the school's to change.
        if (Inhoud.Besluit is { Elders: false })
            return AanvraagWeigeringen.VerkeerdeToestand.Met(Status);
        if (Mag(Eldersstap(besluit)) is { IsGelukt: false } geweigerd)
            return geweigerd;
        List<Weigering> gevonden = [.. besluit.Voorstel.Bezwaren(Soort, vraagtMotivering: false, handeling.Vandaag)];
        if (besluit.Op is not { } op)
            gevonden.Add(AanvraagWeigeringen.BesluitdatumOntbreekt);
        else if (op > handeling.Vandaag)
            gevonden.Add(AanvraagWeigeringen.DatumInToekomst.BijVeld("Op"));
        else if (op < Schooljaar.Begin)
            gevonden.Add(AanvraagWeigeringen.BesluitdatumTeVroeg);
        if (!besluit.HeeftBrief && !IsElders)
            gevonden.Add(AanvraagWeigeringen.BriefOntbreekt);
        if (IsElders && string.IsNullOrWhiteSpace(handeling.Reden))
            gevonden.Add(AanvraagWeigeringen.RedenOntbreekt);
        return gevonden.Count > 0 ? Result.Geweigerd(gevonden) : Result.Gelukt;
    }

    /// <summary>What was typed before stays with the request, and who was told of it is told again.</summary>
    public Result LegBesluitVast(Eldersbesluit besluit, BijlageId brief, Handeling handeling) => KanBesluitVastleggen(besluit, handeling).Then(() =>
    {
        var eerder = Inhoud.Besluit;
        return Zet(Eldersstap(besluit), () =>
        {
            var nieuw = Aanvraagbesluit.Neem(besluit.Voorstel, brief, besluit.Op!.Value) with { Elders = true };
            (Inhoud, Lopend, BezwaarTot) = (Inhoud with { Besluiten = [.. Inhoud.Besluiten, nieuw] }, null, nieuw.BezwaarTot);
            return eerder is null
                ? new AanvraagBesluitVastgelegd(LeerlingId, SchoolId, brief, handeling)
                : new AanvraagBesluitGecorrigeerd(LeerlingId, SchoolId, brief, eerder.Toegekend, eerder.Op, handeling);
        });
    });

    private static Aanvraagactie Eldersstap(Eldersbesluit besluit) =>
        besluit.Voorstel.Toegekend ? Aanvraagactie.ToekennenElders : Aanvraagactie.AfwijzenElders;
}

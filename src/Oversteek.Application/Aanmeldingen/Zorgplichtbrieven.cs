using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>What is special to one letter; sender, salutation and complaint are the same in all.</summary>
internal sealed record Zorgplichtbrief(Brieftype Soort, string Onderwerp, DateOnly Datum, IReadOnlyList<string> Inleiding)
{
    public IReadOnlyList<string> WatNu { get; init; } = [];

    public IReadOnlyList<Briefdatum> Dagen { get; init; } = [];

    public string? Klas { get; init; }
}

/// <summary>The words of the letters of D-39. The school prints and sends them; what was written does not change any more (ADR 0043).</summary>
internal static class Zorgplichtbrieven
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Zorgplichtbrief Onderzoek(string school, Zorgplichtklok klok, DateOnly vandaag) => new(
        Brieftype.Onderzoek, "Onderzoek naar de ondersteuning van uw kind", vandaag,
        [
            $"U hebt uw kind aangemeld bij {school}. Voordat wij een besluit nemen, onderzoeken wij welke ondersteuning uw kind nodig heeft " +
            "en of wij die kunnen geven.",
            "Uw kind blijft aangemeld en doet mee aan de loting als die er is.",
        ])
    {
        WatNu = ["U hoeft nu niets te doen. Wij nemen contact met u op als wij meer van u willen weten."],
        Dagen = [new("Besluit van de school uiterlijk", klok.Uiterlijk), new("Tijdelijke plaats als er dan nog geen besluit is", klok.TijdelijkePlaatsing)],
    };

    public static Zorgplichtbrief Verlenging(string school, TermijnVerlengenOpdracht opdracht) => new(
        Brieftype.Verlenging, "Wij hebben meer tijd nodig voor een besluit", opdracht.VerteldOp,
        [
            $"U hebt uw kind aangemeld bij {school}. Wij onderzoeken welke ondersteuning uw kind nodig heeft. Daarvoor hebben wij meer tijd nodig.",
            $"Waarom: {opdracht.Reden!.Trim()}",
        ])
    {
        WatNu = ["U hoeft uw kind niet opnieuw aan te melden. Hebt u vragen? Neem dan contact met ons op."],
        Dagen = [new("Besluit van de school uiterlijk", Feestdagen.Einde(opdracht.Tot))],
    };

    public static Zorgplichtbrief Opschorting(string school, TermijnOpschortenOpdracht opdracht) => new(
        Brieftype.Opschorting, "Wij missen nog gegevens van u", opdracht.VerteldOp,
        [
            $"U hebt uw kind aangemeld bij {school}. Wij kunnen nog geen besluit nemen, omdat wij gegevens missen die alleen u kunt geven.",
            $"Wij vragen u om: {opdracht.Wat!.Trim()}",
            "Tot u de gegevens hebt gegeven, of tot en met de dag die hieronder staat, telt de termijn voor ons besluit niet door.",
        ])
    {
        WatNu = ["Geef de gegevens voor of op de dag die hieronder staat. Daarna gaat ons onderzoek door met wat wij hebben."],
        Dagen = [new("U kunt aanvullen tot en met", opdracht.Tot)],
    };

    public static Zorgplichtbrief Toestemming(string school, string andere, DateOnly vandaag) => new(
        Brieftype.Toestemmingsvraag, $"Mag {andere} het dossier van uw kind lezen?", vandaag,
        [
            $"U hebt uw kind aangemeld bij {school}. Wij zoeken een school die uw kind de ondersteuning geeft die het nodig heeft. Wij denken aan {andere}.",
            $"Om mee te denken wil {andere} het dossier van uw kind lezen. Dat mag alleen als u het goed vindt.",
            string.Create(Nederlands, $"Geeft u toestemming? Dan kan {andere} het dossier {Aanmelding.Inzagedagen} dagen lezen.") +
            " De school kan er niets in wijzigen. U kunt de toestemming op elk moment intrekken; dan sluiten wij het dossier meteen.",
        ])
    {
        WatNu = ["Laat ons weten of u toestemming geeft. Zegt u nee, dan heeft dat geen gevolg voor de aanmelding."],
    };

    public static Zorgplichtbrief Tijdelijk(string school, Zorgplichtklok klok, string klas, DateOnly vandaag) => new(
        Brieftype.TijdelijkePlaats, "Uw kind heeft een tijdelijke plaats", vandaag,
        [
            $"U hebt uw kind aangemeld bij {school}. Wij hebben na tien weken nog geen besluit genomen. " +
            $"Daarom heeft uw kind bij ons een tijdelijke plaats in {klas}.",
            "De tijdelijke plaats duurt tot wij een besluit nemen. Laten wij uw kind toe, dan wordt de plaats vast. " +
            "Wijzen wij de aanmelding af, dan stopt de plaats op de dag na dat besluit.",
        ])
    {
        WatNu = ["Is uw kind al op een andere school ingeschreven? Laat ons dat meteen weten."],
        Dagen = [new("Tijdelijke plaats vanaf", klok.TijdelijkePlaatsing)],
        Klas = klas,
    };

    /// <summary>When the step was allowed, its letter is written in the same save.</summary>
    public static async Task<Result> MetBriefAsync(this OversteekDb db, Result uit, Aanmelding aanmelding, Func<string, Zorgplichtbrief> brief,
        Handeling handeling, CancellationToken ct)
    {
        if (!uit.IsGelukt)
            return uit;
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.Id == handeling.Namens || o.Id == procedure.OrganisatieId)
            .ToDictionaryAsync(o => o.Id, ct);
        var kind = await db.Leerlingen.AsNoTracking().Where(l => l.Id == aanmelding.LeerlingId).Select(l => l.Personalia).SingleAsync(ct);
        var eigen = brief(scholen[handeling.Namens].Naam);
        var inhoud = new Briefinhoud(
            scholen[procedure.OrganisatieId].Naam, Besluitbriefschrijver.Afzender(scholen[handeling.Namens]), kind.Volledig, eigen.Onderwerp,
            Besluitbriefschrijver.Aanhef(kind), eigen.Inleiding, eigen.Klas, null, null, eigen.WatNu, eigen.Datum, null, null, procedure.Regels.Klachttekst)
        {
            Dagen = eigen.Dagen,
        };
        db.Add(new Besluitbrief(aanmelding, eigen.Soort, inhoud, handeling));
        return uit;
    }
}

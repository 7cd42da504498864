using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>Writes the letter of a decision in the same save: reason, explanation, what now, objection and complaint (D-38, D-75).</summary>
internal static class Besluitbriefschrijver
{
    private const int Bezwaarweken = 6;

    /// <param name="volgende">The school that gets the application after a rejection.</param>
    public static async Task SchrijfBriefAsync(this OversteekDb db, Aanmelding aanmelding, Besluit besluit, Procedure procedure, OrganisatieId? volgende,
        Handeling handeling, CancellationToken ct)
    {
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.Id == handeling.Namens || o.Id == procedure.OrganisatieId || o.Id == volgende)
            .ToDictionaryAsync(o => o.Id, ct);
        var kind = await db.Leerlingen.AsNoTracking().Where(l => l.Id == aanmelding.LeerlingId).Select(l => l.Personalia).SingleAsync(ct);
        var klas = await db.Brugklassen.Where(k => k.Id == besluit.Brugklas).Select(k => k.Naam).SingleOrDefaultAsync(ct);
        var school = scholen[handeling.Namens];
        var inhoud = new Briefinhoud(
            scholen[procedure.OrganisatieId].Naam, Afzender(school), kind.Volledig, $"Besluit over de aanmelding van {kind.Volledig}",
            $"Beste ouders of verzorgers van {kind.Roepnaam},", [Inleiding(school, besluit)], klas, Reden(procedure, besluit), besluit.Toelichting,
            WatNu(besluit, volgende is { } id ? scholen[id].Naam : null), handeling.Vandaag, handeling.Vandaag.AddDays(7 * Bezwaarweken),
            procedure.Regels.Bezwaartekst, procedure.Regels.Klachttekst);
        db.Add(new Besluitbrief(aanmelding, besluit, inhoud, handeling));
    }

    private static Briefafzender Afzender(Organisatie school)
    {
        var straat = school.Straat is null ? null : $"{school.Straat} {school.Huisnummer}, {school.Postcode} {school.Plaats}";
        var contact = string.Join('\n', new[] { straat, school.Telefoon, school.Email }.Where(r => !string.IsNullOrWhiteSpace(r)));
        return new Briefafzender(school.Naam, school.Plaats, school.Brin, contact.Length == 0 ? null : contact);
    }

    private static string Inleiding(Organisatie school, Besluit besluit) =>
        $"U hebt uw kind aangemeld bij {school.Naam}. In deze brief leest u ons besluit." + (besluit.Toegelaten ? " Uw kind is van harte welkom." : "");

    private static string? Reden(Procedure procedure, Besluit besluit)
    {
        var reden = procedure.Regels.Afwijsredenen.FirstOrDefault(r => r.Code == besluit.Afwijsreden);
        // What the mail leaves out stands in this letter.
        return besluit.Afwijsreden == Afwijsgronden.Ondersteuning ? reden?.Label : reden?.Oudertekst;
    }

    private static List<string> WatNu(Besluit besluit, string? volgende)
    {
        if (besluit.Toegelaten)
            return ["Wilt u de plaats toch niet? Laat het ons meteen weten. Dan kan een ander kind de plaats krijgen."];
        List<string> uit = [volgende is null
            ? "Uw kind is niet meer bij ons aangemeld. Met de unieke code van het adviesformulier kunt u uw kind bij een andere school aanmelden."
            : $"De aanmelding gaat door naar {volgende}, met dezelfde aanmelddatum. U hoeft uw kind daar niet opnieuw aan te melden."];
        if (besluit.Afwijsreden is Afwijsgronden.GeenPlaatsLoting or Afwijsgronden.GeenPlaats)
            uit.Add("Uw kind staat op de wachtlijst van de brugklas. Wij vertellen u de plaats op de wachtlijst. Komt er een plaats vrij, dan hoort u het.");
        uit.Add("De basisschool van uw kind kan u helpen. Hebt u vragen over dit besluit? Neem dan contact met ons op.");
        return uit;
    }
}

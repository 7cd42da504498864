using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Volgende">The school that gets the application after a rejection.</param>
/// <param name="StoptTijdelijk">A rejection ends a temporary place.</param>
internal sealed record Briefvervolg(OrganisatieId? Volgende = null, bool StoptTijdelijk = false);

/// <summary>Writes the letter of a decision in the same save: reason, explanation, what now, objection and complaint (D-38, D-75).</summary>
internal static class Besluitbriefschrijver
{
    private const int Bezwaarweken = 6;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static async Task SchrijfBriefAsync(this OversteekDb db, Aanmelding aanmelding, Besluit besluit, Procedure procedure, Briefvervolg vervolg,
        Handeling handeling, CancellationToken ct)
    {
        var volgende = vervolg.Volgende;
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.Id == handeling.Namens || o.Id == procedure.OrganisatieId || o.Id == volgende)
            .ToDictionaryAsync(o => o.Id, ct);
        var kind = await db.Leerlingen.AsNoTracking().Where(l => l.Id == aanmelding.LeerlingId).Select(l => l.Personalia).SingleAsync(ct);
        var klas = await db.Brugklassen.Where(k => k.Id == besluit.Brugklas).Select(k => k.Naam).SingleOrDefaultAsync(ct);
        var school = scholen[handeling.Namens];
        var inhoud = new Briefinhoud(
            scholen[procedure.OrganisatieId].Naam, Afzender(school), kind.Volledig, $"Besluit over de aanmelding van {kind.Volledig}",
            Aanhef(kind), [Inleiding(school, besluit)], klas, Reden(procedure, besluit), besluit.Toelichting,
            WatNu(besluit, volgende is { } id ? scholen[id].Naam : null, vervolg.StoptTijdelijk, handeling.Vandaag),
            handeling.Vandaag, handeling.Vandaag.AddDays(7 * Bezwaarweken),
            procedure.Regels.Bezwaartekst, procedure.Regels.Klachttekst);
        db.Add(new Besluitbrief(aanmelding, besluit, inhoud, handeling));
    }

    internal static string Aanhef(Personalia kind) => $"Beste ouders of verzorgers van {kind.Roepnaam},";

    internal static Briefafzender Afzender(Organisatie school)
    {
        var straat = school.Straat is null ? null : $"{school.Straat} {school.Huisnummer}, {Postcode.Vorm(school.Postcode)} {school.Plaats}";
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

    private static List<string> WatNu(Besluit besluit, string? volgende, bool tijdelijk, DateOnly vandaag)
    {
        if (besluit.Toegelaten)
            return ["Wilt u de plaats toch niet? Laat het ons meteen weten. Dan kan een ander kind de plaats krijgen."];
        List<string> uit = [volgende is null
            ? "Uw kind is niet meer bij ons aangemeld. Met de unieke code van het adviesformulier kunt u uw kind bij een andere school aanmelden."
            : $"De aanmelding gaat door naar {volgende}, met dezelfde aanmelddatum. U hoeft uw kind daar niet opnieuw aan te melden."];
        // L2 2f: de-enrolled the day after.
        if (tijdelijk)
            uit.Insert(0, $"De tijdelijke plaats bij ons stopt op {vandaag.AddDays(1).ToString("d MMMM yyyy", Nederlands)}.");
        if (besluit.Afwijsreden is Afwijsgronden.GeenPlaatsLoting or Afwijsgronden.GeenPlaats)
            uit.Add("Uw kind staat op de wachtlijst van de brugklas. Wij vertellen u de plaats op de wachtlijst. Komt er een plaats vrij, dan hoort u het.");
        uit.Add("De basisschool van uw kind kan u helpen. Hebt u vragen over dit besluit? Neem dan contact met ons op.");
        return uit;
    }
}

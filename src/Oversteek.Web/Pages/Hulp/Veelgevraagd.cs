using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Hulp;

/// <summary>What users often ask, with our answer (GEN-05).</summary>
/// <param name="Groepen">For whom; none is for everybody.</param>
public sealed record Veelgevraagd(string Vraag, string Antwoord, params IReadOnlyList<Doelgroep> Groepen)
{
    public static IReadOnlyList<Veelgevraagd> Alle { get; } =
    [
        new("Ik heb een nieuwe telefoon. Hoe log ik in?",
            "Gebruik een herstelcode om in te loggen. Voeg daarna bij Mijn account de nieuwe telefoon toe. "
            + "Hebt u geen herstelcode meer? Vraag dan de beheerder van uw school om hulp."),
        new("Ik krijg een foutpagina met een nummer. Wat nu?",
            "Probeer het eerst nog een keer. Gaat het weer mis? Stuur het nummer dan naar de helpdesk, bij Hulp, Vraag aan de helpdesk. "
            + "Met dat nummer vindt de helpdesk terug wat er gebeurde."),
        new("Waarom kan ik een okr niet definitief maken?",
            "De controlepagina van de leerling noemt elk punt dat nog open staat, met een link naar de plek. "
            + "Vaak ontbreekt de communicatiekeuze van een ouder of de datum van inzage.", Doelgroep.Po),
        new("Ons okr is definitief, maar het advies verandert nog. Hoe pas ik het aan?",
            "Is er nog geen aanmelding? Heropen dan het okr. "
            + "Is er wel een aanmelding? Vraag de vo-school om het okr terug te zetten, bij Berichten PO en VO.", Doelgroep.Po),
        new("Een leerling gaat niet over. Moet ik die leerling verwijderen?",
            "Nee. Geef de leerling een alternatieve status, bij Aanmeldstatus. "
            + "Verwijderen kan alleen als u de leerling per ongeluk hebt ingevoerd.", Doelgroep.Po),
        new("Ouders hebben geen e-mailadres. Missen zij dan iets?",
            "Zij krijgen geen e-mail. Geef hun het bericht zelf: bij Aanmeldstatus ziet u de voorkeurslijst zoals die bij de vo-school staat.", Doelgroep.Po),
        new("Ik vind de leerling niet met de unieke code.",
            "Controleer de code en de geboortedatum. Klopt alles? Vraag dan de basisschool of de code nog geldt. "
            + "Een code vervalt als de basisschool een nieuw formulier uitreikt.", Doelgroep.Vo),
        new("Het okr mist iets. Wat kan ik doen?",
            "Zet het okr terug met een reden. De basisschool krijgt bericht en vult het aan. Wilt u alleen iets vragen? Stuur dan een bericht.", Doelgroep.Vo),
        new("Waarom kan ik nog geen besluit nemen?",
            "Op de regel van de leerling staat waarom het nog niet kan en vanaf wanneer wel. "
            + "Meestal is de uitslag van de loting nog niet gepubliceerd.", Doelgroep.Vo),
        new("Kan ik een datum van de kalender nog wijzigen?",
            "Ja. Vanaf de eerste dag van de aanmeldperiode geeft u een reden en bevestigt een tweede persoon de wijziging.", Doelgroep.Regio),
    ];

    public static IEnumerable<Veelgevraagd> Voor(Doelgroep? groep) => Alle.Where(v => v.Groepen.Count == 0 || (groep is { } wie && v.Groepen.Contains(wie)));
}

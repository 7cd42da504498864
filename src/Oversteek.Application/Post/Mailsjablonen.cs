namespace Oversteek.Application.Post;

/// <param name="Sleutel">Key of D-51.</param>
/// <param name="Versie">Goes up with each change of the text.</param>
/// <param name="Onderwerp">Tells nothing about the child: it shows on locked screens.</param>
public sealed record Mailsjabloon(string Sleutel, int Versie, string Onderwerp, string Tekst);

/// <summary>
/// The texts of the automatic mails (D-50): 'uw kind' or a reference, what happened, what to do, a link for staff. Only
/// <c>ouder.voorkeurslijst-controle</c> holds the list and only <c>ouder.afgewezen</c> the fixed text of the reason.
/// </summary>
public static class Mailsjablonen
{
    public const string School = "{school}";
    public const string Contact = "{contact}";
    public const string Lijst = "{lijst}";
    public const string Reden = "{reden}";
    public const string Link = "{link}";
    public const string Kenmerk = "{kenmerk}";

    /// <summary>One-time link; only in the mail that somebody asked for.</summary>
    public const string Herstellink = "{herstellink}";

    private const string Ouderaanhef = "Beste ouder of verzorger,\n\n";
    private const string Oudergroet = "\n\nHebt u een vraag? Neem dan contact op met de school:\n{contact}\n\nUw kenmerk: {kenmerk}\n\nDit is een automatisch bericht. U kunt het niet beantwoorden. Wilt u geen e-mail meer? Geef dat door aan de basisschool.";
    private const string Schoolaanhef = "Beste collega,\n\n";
    private const string Schoolgroet = "\n\nU leest er meer over als u bent ingelogd:\n{link}\n\nDit is een automatisch bericht. U kunt het niet beantwoorden.";

    private const string Accountgroet = "\n\nWas u dit niet zelf? Bel dan meteen de beheerder van uw school of bestuur. Klik niet op een link: in deze e-mail staat er geen.\n\nDit is een automatisch bericht. U kunt het niet beantwoorden.";

    private static readonly Mailsjabloon[] Alle =
    [
        Ouder("ouder.voorkeurslijst-controle", "Controleer de voorkeurslijst",
            "{school} heeft de voorkeurslijst van uw kind verwerkt. Dit is de lijst:\n\n{lijst}\n\nKlopt de lijst niet? Bel of mail dan de school, het liefst vandaag nog. Na de aanmeldperiode kan de lijst niet meer veranderen."),
        Ouder("ouder.aanmelding-verwijderd", "De aanmelding is verwijderd",
            "De aanmelding van uw kind bij {school} is verwijderd. Met dezelfde code kunt u uw kind bij een andere school aanmelden."),
        Ouder("ouder.doorgeschoven", "De aanmelding gaat naar een andere school",
            "Uw kind kan niet naar de school waar het nu was aangemeld. De aanmelding is doorgestuurd naar {school}, de volgende school op de voorkeurslijst. Die school neemt contact met u op. U hoeft uw kind niet opnieuw aan te melden."),
        Ouder("ouder.loting-uitslag", "De uitslag van de loting",
            "De uitslag van de loting is bekend. {school} laat u weten wat de uitslag voor uw kind betekent. U hoeft nu niets te doen."),
        Ouder("ouder.toegelaten", "Uw kind is toegelaten", "{school} heeft uw kind toegelaten. De school stuurt u informatie over het begin van het schooljaar."),
        Ouder("ouder.afgewezen", "Het besluit over de aanmelding",
            "{school} heeft besloten dat uw kind niet wordt toegelaten. De reden:\n\n{reden}\n\nU krijgt ook een brief van de school. Daarin staat wat u kunt doen als u het niet eens bent met het besluit."),
        Medewerker("po.okr-teruggezet", "Een okr is teruggezet", "Een school voor voortgezet onderwijs heeft een onderwijskundig rapport teruggezet. Pas het rapport aan en maak het opnieuw definitief."),
        Medewerker("vo.doorgeschoven", "Een aanmelding is doorgestuurd naar uw school", "Een aanmelding is doorgestuurd naar uw school, omdat uw school de volgende is op de voorkeurslijst. Bevestig de aanmelding en neem contact op met de ouders.\n\nKenmerk: {kenmerk}"),
        Medewerker("vo.aanmelding-vervallen", "Een aanmelding is vervallen", "De basisschool heeft vastgelegd dat een leerling niet naar uw school gaat. De aanmelding is vervallen en u ziet het dossier niet meer.\n\nKenmerk: {kenmerk}"),
        Medewerker("po.aanmelding-gewijzigd", "Een aanmelding is gewijzigd", "De aanmelding van een van uw leerlingen is verwijderd, afgewezen of doorgestuurd naar een andere school. Bekijk de aanmeldstatus.\n\nKenmerk: {kenmerk}"),
        Medewerker("vo.brugklasbeheer-akkoord", "De brugklassen zijn akkoord", "De regio heeft de brugklassen van uw school geaccepteerd. De voorkeurslijsten kunnen worden gemaakt."),
        Medewerker("vo.brugklasbeheer-teruggezet", "De brugklassen zijn teruggezet", "De regio heeft de brugklassen van uw school teruggezet. De reden staat boven aan de pagina. Pas de brugklassen aan en verstuur ze opnieuw."),
        Medewerker("regio.brugklasbeheer-ingediend", "Een school heeft brugklassen ingediend", "{school} heeft de brugklassen ingediend. Beoordeel ze."),
        new(Accountpost.WachtwoordVergeten, 1, "Een nieuw wachtwoord kiezen",
            "Beste collega,\n\nEr is een nieuw wachtwoord gevraagd voor uw account. Kies het met deze link:\n{herstellink}\n\nDe link werkt één keer en maximaal een uur. De code uit uw app blijft nodig.\n\n"
            + "Hebt u dit niet gevraagd? Dan hoeft u niets te doen.\n\nDit is een automatisch bericht. U kunt het niet beantwoorden."),
        Medewerker(Accountpost.CodeAlarm, "Er worden codes geraden", "Op het platform zijn in korte tijd veel verkeerde unieke codes ingevuld. Nieuwe pogingen worden geweigerd tot het uur of de dag om is. Kijk in het logboek welke school het is."),
        Account(Accountpost.WachtwoordGewijzigd, "Uw wachtwoord is gewijzigd", "Het wachtwoord van uw account is gewijzigd. Op alle andere apparaten bent u uitgelogd."),
        Account(Accountpost.AppGewijzigd, "De app voor uw account is gewijzigd", "De app waarmee u inlogt, is opnieuw ingesteld of losgekoppeld. De oude app en de oude herstelcodes werken niet meer."),
        Account(Accountpost.HerstelcodesNieuw, "Er zijn nieuwe herstelcodes", "Er zijn nieuwe herstelcodes gemaakt voor uw account. De oude herstelcodes werken niet meer."),
        Account(Accountpost.HerstelcodeGebruikt, "Er is een herstelcode gebruikt", "Er is ingelogd met een van uw herstelcodes. Die code werkt nu niet meer."),
        Account(Accountpost.NieuwApparaat, "Er is ingelogd op een nieuw apparaat", "Er is met uw account ingelogd op een apparaat of met een browser die we nog niet kenden."),
        Account(Accountpost.CodesOnjuist, "Drie keer een verkeerde code", "Bij het inloggen op uw account is het wachtwoord goed ingevuld en daarna drie keer een verkeerde code. Was u dit niet zelf? Dan kent iemand anders uw wachtwoord: kies een nieuw wachtwoord."),
    ];

    private static readonly Dictionary<string, Mailsjabloon> PerSleutel = Alle.ToDictionary(s => s.Sleutel, StringComparer.Ordinal);

    public static IReadOnlyList<Mailsjabloon> Overzicht => Alle;

    public static Mailsjabloon? Zoek(string sleutel) => PerSleutel.GetValueOrDefault(sleutel);

    private static Mailsjabloon Ouder(string sleutel, string onderwerp, string tekst) => new(sleutel, 1, onderwerp, Ouderaanhef + tekst + Oudergroet);

    private static Mailsjabloon Account(string sleutel, string onderwerp, string tekst) => new(sleutel, 1, onderwerp, Schoolaanhef + tekst + Accountgroet);

    private static Mailsjabloon Medewerker(string sleutel, string onderwerp, string tekst) => new(sleutel, 1, onderwerp, Schoolaanhef + tekst + Schoolgroet);
}

namespace Oversteek.Web.Pages.Fouten;

/// <summary>What an error page says: the event in words and what the user can do.</summary>
public sealed record Fouttekst(string Titel, params IReadOnlyList<string> Regels)
{
    public static Fouttekst Voor(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("Uw formulier is niet goed aangekomen",
            "Ga terug, laad de pagina opnieuw en probeer het nog een keer.", "Er is niets opgeslagen."),
        StatusCodes.Status401Unauthorized => new("U bent niet ingelogd", "Log in en probeer het opnieuw."),
        StatusCodes.Status403Forbidden => new("U mag deze pagina niet zien",
            "Uw account heeft geen recht op deze pagina.", "Denkt u dat dit niet klopt? Vraag het de beheerder van uw school."),
        StatusCodes.Status404NotFound => new("Deze pagina bestaat niet",
            "De pagina is verplaatst of verwijderd, of u hebt er geen toegang toe.", "Controleer het adres of ga naar het begin."),
        StatusCodes.Status409Conflict => new("Iemand anders heeft dit intussen gewijzigd",
            "Er is niets overschreven.", "Ga terug en laad de pagina opnieuw. U ziet dan de nieuwste gegevens."),
        StatusCodes.Status413PayloadTooLarge => new("Het bestand is te groot", "Maak het bestand kleiner en probeer het opnieuw."),
        StatusCodes.Status422UnprocessableEntity => new("Dit formulier is al verstuurd",
            "Ga terug en laad de pagina opnieuw. Er is niets dubbel opgeslagen."),
        StatusCodes.Status429TooManyRequests => new("U probeert het te vaak", "Wacht een paar minuten en probeer het dan opnieuw."),
        StatusCodes.Status503ServiceUnavailable => new("Oversteek is even niet bereikbaar", "Probeer het over een paar minuten opnieuw."),
        >= 500 => new("Er ging iets mis", "De fout ligt bij ons. Wij hebben een melding gekregen.",
            "Probeer het over een paar minuten opnieuw. Wat u had opgeslagen, is bewaard."),
        _ => new("Dit kan niet", "Ga terug en probeer het opnieuw."),
    };
}

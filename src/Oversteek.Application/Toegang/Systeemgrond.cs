namespace Oversteek.Application.Toegang;

/// <summary>Why the platform itself looks across organisations. The list is closed: docs/zicht.md names each ground, its reason and where it is used.</summary>
public enum Systeemgrond
{
    Beheer,
    CodeGebruiken,
    Aanmelding,
    Loting,
    Regiobesluit,
    Postbezorging,
    Inloggen,
    Logboek,
    Demo,
    Inzagerechten,
    DossierOpvragen,
    Bijlagecontrole,
    Voortgang,
    Herinneren,
    Hulpvraag,
    Ouderportaal,
    Onderzoek,
    IskTest,
    Aanvraag,
}

public static class Systeemgronden
{
    public static string Reden(Systeemgrond grond) => grond switch
    {
        Systeemgrond.Beheer => "Starten, opruimen, een regio inrichten en de sleutels van het programma; wie een alarm krijgt.",
        Systeemgrond.CodeGebruiken => "Een vo-school zoekt met code en geboortedatum een kind dat zij nog niet mag zien.",
        Systeemgrond.Aanmelding => "Aanmelden, doorschuiven en terugtrekken raken rijen van twee scholen in één opslag.",
        Systeemgrond.Loting => "Trekken en publiceren gaan over alle kinderen van een regio.",
        Systeemgrond.Regiobesluit => "De regio keurt brugklassen van een school goed of stuurt ze terug, beslist over hardheid, en kijkt of iemand een regel al gebruikt voordat die weggaat.",
        Systeemgrond.Postbezorging => "De postbode leest naam en adres op het moment van verzenden.",
        Systeemgrond.Inloggen => "Pogingen tellen en sleutels van koppelingen zoeken, voordat iemand bekend is.",
        Systeemgrond.Logboek => "De keten van het logboek controleren en verankeren; na een datalek nagaan om wie het gaat.",
        Systeemgrond.Demo => "De proefregio vullen en er inloggen; alleen in de demo.",
        Systeemgrond.Inzagerechten => "Inzagerechten geven en beëindigen, uit gebeurtenissen, in dezelfde opslag.",
        Systeemgrond.DossierOpvragen => "Een vo-school haalt een klaargezet dossier op dat zij nog niet mag zien.",
        Systeemgrond.Bijlagecontrole => "De virusscanner beoordeelt wat wacht; de beheerder ziet hoeveel bestanden er zijn.",
        Systeemgrond.Voortgang => "Een bestuur telt de eerste keuzes bij zijn eigen scholen; de kinderen zijn ook van scholen van anderen. "
            + "Bestuur en regio tellen wie er naar het vso gaat, zonder namen.",
        Systeemgrond.Herinneren => "Wie na een aantal werkdagen niet heeft geantwoord aan een andere school, krijgt een herinnering.",
        Systeemgrond.Hulpvraag => "De helpdesk beantwoordt een vraag die van een gebruiker is, en is te vinden zonder dat die haar medewerkers ziet.",
        Systeemgrond.Ouderportaal => "Een ouder komt binnen met code of link, en leest of schrijft hier alleen na een vraag naar het eigen inzagerecht.",
        Systeemgrond.Onderzoek => "Een aanmelding voor onderzoek die een bureau afsluit, gaat in dezelfde opslag uit zijn zicht, met het getekende formulier.",
        Systeemgrond.IskTest => "De uitslag van het ISK-testloket wordt een bijlage van een dossier dat het loket niet ziet.",
        Systeemgrond.Aanvraag => "Het besluit van het samenwerkingsverband wordt een bijlage van een dossier dat het niet ziet, en wat klaar is, "
            + "gaat uit zijn zicht; een toegekende tlv gaat mee naar een volgende school; de regio telt aanvragen.",
        _ => throw new ArgumentOutOfRangeException(nameof(grond), grond, "Een grond zonder reden."),
    };
}

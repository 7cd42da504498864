using Oversteek.Loting;

namespace Oversteek.Web.Teksten;

/// <summary>The sentences of <c>loting controleer</c>; the ids are those of docs/loting.md 9.</summary>
internal static class Lotingszinnen
{
    private static readonly Dictionary<string, string> Zinnen = new(StringComparer.Ordinal)
    {
        ["ronde"] = "Alle stukken horen bij dezelfde ronde",
        ["vastlegging"] = "Het verslag hoort bij deze vastlegging",
        ["bevriezing"] = "Het verslag hoort bij deze bevriezing",
        ["regels"] = "De regels zijn de regels die vooraf zijn gepubliceerd",
        ["geheimen"] = "De geopende geheimen passen bij de vingerafdrukken van vooraf",
        ["houders"] = "De geheimen staan op naam van verschillende organisaties",
        ["plan"] = "Het toevalsgetal heeft precies de vorm van het plan",
        ["tijden"] = "De stappen zijn op tijd en op volgorde gezet",
        ["baken"] = "Het baken was bij de bevriezing nog niet bekend",
        ["entropie"] = "Het toevalsgetal is wat er echt is gegooid of gepubliceerd",
        ["deelnemers"] = "De deelnemers zijn die van de bevriezing",
        ["invoer"] = "De bevroren invoer is niet veranderd",
        ["plaatsen"] = "De klassen en plaatsen zijn die van de bevriezing",
        ["zaad"] = "Het beginpunt volgt uit regels, invoer, geheimen en toevalsgetal",
        ["lotnummers"] = "Alle lotnummers zijn opnieuw uitgerekend en gelijk",
        ["gezinnen"] = "Meerlingen met één lot staan goed in het verslag",
        ["cijfers"] = "De aantallen passen bij elkaar",
        ["plaatsing"] = "De plaatsing volgt uit de lotnummers en de lijsten",
        ["eigen"] = "De lijst in de controleregel zit precies zo in de bevroren invoer",
        ["eigenlot"] = "Lotnummer en gezin van dit kind passen bij de controleregel",
    };

    public static string Regel(Zin zin) =>
        $"{Woord(zin.Oordeel)}\t{zin.Id}\t{Zinnen[zin.Id]}{(zin.Oordeel == Zinoordeel.NietTeControleren ? $". Wie dit wel kan: {zin.Wie}" : "")}";

    public static string Van(Eindoordeel einde) => einde switch
    {
        Eindoordeel.Klopt => "klopt",
        Eindoordeel.InZichzelf => "in zichzelf kloppend; niet vergeleken met wat vooraf is gepubliceerd",
        Eindoordeel.KloptNiet => "klopt niet",
        _ => throw new ArgumentOutOfRangeException(nameof(einde), einde, "Onbekend oordeel."),
    };

    public static string Van(Bewijsregel regel) => regel switch
    {
        Bewijsregel.Haalbaar => "Elke leerling heeft één uitslag en nergens zijn er meer leerlingen dan plaatsen",
        Bewijsregel.IndividueelRationeel => "Niemand is geplaatst op een klas die niet op de eigen lijst staat",
        Bewijsregel.GeenGegrondeJaloezie => "Niemand is gepasseerd door een leerling die achter haar stond",
        Bewijsregel.NietVerspillend => "Niemand is geweigerd terwijl er een plaats vrij was",
        Bewijsregel.ReserveringenGehouden => "De gereserveerde plaatsen zijn volgens de regel vergeven",
        Bewijsregel.LeerlingOptimaal => "Geen leerling kan een betere plaats krijgen binnen de regels",
        Bewijsregel.RondesKloppen => "De rondes zijn nagerekend en geven dezelfde plaatsing",
        Bewijsregel.LotnummersKloppen => "De lotnummers volgen uit het geheim en de openbare toevalsbron",
        Bewijsregel.HashesKloppen => "De controlegetallen passen bij de inhoud",
        Bewijsregel.VerslagKlopt => "Klassen, wachtlijsten en redenen volgen uit de plaatsing",
        _ => throw new ArgumentOutOfRangeException(nameof(regel), regel, "Onbekende regel."),
    };

    private static string Woord(Zinoordeel oordeel) => oordeel switch
    {
        Zinoordeel.Gecontroleerd => "gecontroleerd",
        Zinoordeel.NietTeControleren => "niet te controleren",
        Zinoordeel.KloptNiet => "klopt niet",
        _ => throw new ArgumentOutOfRangeException(nameof(oordeel), oordeel, "Onbekend oordeel."),
    };
}

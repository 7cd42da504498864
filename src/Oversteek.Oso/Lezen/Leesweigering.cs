namespace Oversteek.Oso.Lezen;

/// <summary>The file cannot be read any further. Thrown and caught inside this library only.</summary>
internal sealed class Leesweigering(string regel, string boodschap, string advies) : Exception(boodschap)
{
    public string Regel { get; } = regel;

    public string Advies { get; } = advies;

    public static Leesweigering Grens(string wat) =>
        new("XML.VORM", $"Het bestand is te groot of te ingewikkeld: {wat}.", "Vraag de afzender om een kleiner bestand, bijvoorbeeld met minder bijlagen.");

    public static Leesweigering Dtd() =>
        new("XML.DTD", "Het bestand bevat een documenttype-declaratie (DOCTYPE). Die is niet toegestaan.", "Vraag de afzender om het bestand opnieuw te maken. Open het bestand niet in andere programma's.");

    public static Leesweigering Leeg() => new("XML.VORM", "Het bestand is leeg.", "Maak het OSO-bestand opnieuw in uw leerlingadministratie.");

    public static Leesweigering GeenOso(string wat) =>
        new("XML.VORM", $"Dit is geen OSO-bestand, maar {wat}.", "Maak in uw leerlingadministratie een OSO-bestand (xml) en kies dat.");

    public static Leesweigering Codering(string wat) =>
        new("XML.VORM", $"De tekencodering van het bestand klopt niet: {wat}.", "Vraag de afzender om het bestand opnieuw te maken in UTF-8.");

    public static Leesweigering Vorm(int regel) =>
        new("XML.VORM", $"Het bestand is geen goed gevormde XML (regel {regel}).", "Vraag de afzender om het bestand opnieuw te maken; het is misschien onderweg beschadigd.");

    public static Leesweigering Editie(string ns, IEnumerable<Editie> edities)
    {
        const string Begin = "http://www.edustandaard.nl/oso_gegevensset/";
        if (!ns.StartsWith(Begin, StringComparison.Ordinal))
            return new("OSO.EDITIE", "Dit is geen OSO-bestand, maar een ander xml-bestand.", "Maak in uw leerlingadministratie een OSO-bestand en kies dat.");
        var delen = ns[Begin.Length..].Split('/');
        var editie = delen is [{ Length: > 0 and <= 8 } naam, "dossier"] && naam.All(static t => char.IsAsciiDigit(t) || t == '.') ? naam : "onbekend";
        return new(
            "OSO.EDITIE",
            $"Dit bestand heeft een OSO-editie die niet wordt ondersteund ({editie}). Ondersteund: {string.Join(", ", edities)}.",
            "Er is niets ingelezen. Vraag de afzender om een dossier in een ondersteunde editie.");
    }
}

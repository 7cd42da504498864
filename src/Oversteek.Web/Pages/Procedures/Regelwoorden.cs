using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>Settings and changes in words.</summary>
public static class Regelwoorden
{
    public static string Naam(Instelling instelling) => instelling is Sjablooninstelling sjabloon
        ? Sjabloonwoorden.Naam(sjabloon)
        : Woorden.Van("instelling", instelling.Sleutel);

    public static string Uitleg(Instelling instelling) => Woorden.Van("instellinguitleg", instelling.Sleutel);

    public static string Kolom(Lijstkolom kolom) => Woorden.Van("lijstkolom", kolom.Naam);

    public static IReadOnlyList<Keuzeoptie> Opties(string groep, IReadOnlyList<string> waarden) => Keuzeopties.Van(waarden, w => w, w => Woorden.Van(groep, w));

    public static string Waarde(Instelling instelling, Procedureregels regels) => Waarde(instelling, instelling.Waarde(regels));

    /// <summary>What the key is called: a setting, or a date of the calendar.</summary>
    public static string Naam(Procedurewijziging wijziging) =>
        wijziging.Mijlpaal is { } mijlpaal ? Mijlpaalnamen.Van(mijlpaal) : Instellingen.Zoek(wijziging.Sleutel) is { } instelling ? Naam(instelling) : wijziging.Sleutel;

    public static string Waarde(Procedurewijziging wijziging, string waarde) =>
        wijziging.Mijlpaal is { } sleutel ? Dagen(new Mijlpaal(sleutel, default, default).OpDagen(waarde))
        : Instellingen.Zoek(wijziging.Sleutel) is { } instelling ? Waarde(instelling, waarde) : waarde;

    public static string Dagen(Mijlpaal dagen)
    {
        var van = dagen.Van.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) + (dagen.Tijd is { } tijd ? $" {tijd:H:mm} uur" : "");
        return dagen.Van == dagen.Tot ? van : $"{van} tot en met {dagen.Tot:d MMMM yyyy}";
    }

    private static string Waarde(Instelling instelling, string waarde) => instelling switch
    {
        Keuzeinstelling => Woorden.Van(instelling.Sleutel, waarde),
        Lijstinstelling lijst => Regels(lijst, Lijstinstelling.Leeswijze(waarde)),
        Sjablooninstelling when waarde.Length == 0 => "de tekst van Oversteek",
        _ => waarde,
    };

    private static string Regels(Lijstinstelling lijst, IReadOnlyList<string[]> regels) =>
        regels.Count == 0 ? "geen" : string.Join(", ", regels.Select(lijst.Naam));
}

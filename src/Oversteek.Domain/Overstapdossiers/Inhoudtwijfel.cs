using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>
/// OKR-24, D-13: the law has a closed list of what an OKR may hold (domein 4.2). Words cannot prove that a text goes beyond it, so this only asks
/// somebody to look and never holds anything up.
/// </summary>
public static class Inhoudtwijfel
{
    public static readonly IReadOnlyList<Inhoudhint> Hints =
    [
        // A limitation that was diagnosed, and the help for it, may stand where the report asks for it.
        Overal(
            @"\b(adhd|autis\w*|asperger|pdd-?nos|ptss|borderline|depressie\w*|angststoornis\w*|hechtingsstoornis\w*|"
            + @"medicatie|medicijn\w*|ritalin|concerta|psychiater\w*)\b",
            "Let op: dit lijkt een diagnose of een medicijn. Noem een belemmering alleen bij Belemmeringen, en alleen wat de vo-school nodig heeft.",
            Okrvragen.Belemmeringen, Okrvragen.Hulp),
        Overal(
            @"\b(scheiding|gescheiden|echtscheiding|detentie|gevangenis\w*|schulden|schuldhulp\w*|alcohol\w*|drugs\w*|verslaafd\w*|verslaving\w*|"
            + @"mishandel\w*|huiselijk geweld|pleeggezin\w*|uithuis\w*|overleden|overlijden)\b",
            "Let op: dit lijkt te gaan over de thuissituatie. Schrijf dit alleen op als aandachtspunt voor het onderwijs."),
        Overal(
            @"\b(jeugdzorg\w*|jeugdbescherming\w*|veilig thuis|politie|justitie|verwijsindex|kinderbescherming|ondertoezichtstelling|leerplichtambtenaar)\b",
            "Let op: dit lijkt hulp of toezicht van buiten de school. Schrijf dit alleen op als de ouders het weten en het voor het onderwijs nodig is."),
        Overal(
            @"\b(moslim\w*|islam\w*|christelijk\w*|katholiek\w*|joods\w*|hindoe\w*|geloof|nationaliteit|"
            + @"verblijfsvergunning\w*|verblijfsstatus|vluchteling\w*|asiel\w*)\b",
            "Let op: dit lijkt een geloof, een afkomst of een verblijfsstatus. Dat mag niet in het okr staan."),
        Overal(@"\b[0-9]{9}\b", "Let op: dit lijkt een burgerservicenummer. Haal het weg: het staat op tabblad 1."),
        new(
            @"\b(vorige?|eerdere?) (school)?ja(a)?r(en)?\b|\bgroep [1-6]\b",
            "Let op: dit lijkt verzuim van een eerder jaar. Alleen het laatste jaar mag in het okr staan.", true, Okrvragen.Verzuim.Sleutel),
    ];

    public static IReadOnlyList<string> Van(Vraag vraag, string? tekst) =>
        vraag.Soort == Invoersoort.Langetekst ? [.. Hints.Where(h => h.Geldt(vraag.Sleutel, tekst)).Select(h => h.Zin)] : [];

    private static Inhoudhint Overal(string woorden, string zin, params IReadOnlyList<Vraag> behalve) =>
        new(woorden, zin, false, [.. behalve.Select(v => v.Sleutel)]);
}

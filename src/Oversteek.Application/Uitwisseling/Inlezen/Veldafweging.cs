using System.Security.Cryptography;
using System.Text;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>
/// Per field: does the file go before what stands (D-77)? Without a choice only when what stands came from a file that is not newer. What a
/// person typed, changed or cleared stays, and both stand side by side in the preview.
/// </summary>
internal sealed class Veldafweging(IReadOnlyDictionary<string, Osoherkomst>? herkomst, DateOnly datum, IReadOnlyDictionary<string, bool> keuzes)
{
    private readonly Dictionary<string, Osoherkomst> onthouden = new(herkomst ?? new Dictionary<string, Osoherkomst>(), StringComparer.Ordinal);

    public List<Importregel> Regels { get; } = [];

    /// <summary>What the files said, this one included.</summary>
    public IReadOnlyDictionary<string, Osoherkomst> Herkomst => onthouden;

    public bool Neem(Veldvraag veld)
    {
        // D-07: what a file leaves out clears nothing.
        if (string.IsNullOrEmpty(veld.Straks))
            return false;
        var vorige = onthouden.GetValueOrDefault(veld.Sleutel);
        var leeg = string.IsNullOrEmpty(veld.Nu);
        if (leeg && vorige is null)
            Regels.Add(new Importregel(veld.Categorie, Regelsoort.Opslaan, $"{veld.Label}: {veld.Toon(veld.Straks)}"));
        else if (veld.Nu != veld.Straks && !Verschil(veld, !leeg && IsVanBestand(veld.Nu!, vorige)))
            return false;
        onthouden[veld.Sleutel] = new Osoherkomst(vorige is { } v && v.Datum > datum ? v.Datum : datum, Vinger(veld.Straks));
        return true;
    }

    private bool IsVanBestand(string nu, Osoherkomst? vorige) => vorige is { } v && v.Datum <= datum && v.Vinger == Vinger(nu);

    private bool Verschil(Veldvraag veld, bool vanBestand)
    {
        var (nu, straks) = (string.IsNullOrEmpty(veld.Nu) ? null : veld.Toon(veld.Nu), veld.Toon(veld.Straks!));
        var sleutel = $"{veld.Sleutel}-{Vinger($"{nu}|{straks}")[..8]}";
        var neem = keuzes.TryGetValue(sleutel, out var gekozen) ? gekozen : vanBestand;
        Regels.Add(new Importregel(
            veld.Categorie,
            neem ? Regelsoort.Verschil : Regelsoort.NietOpslaan,
            neem ? $"{veld.Label}: {straks} (was: {nu ?? "leeg"})" : $"{veld.Label}: {straks}. Er staat nu: {nu ?? "niets"}. Dat blijft staan.")
        { Verschil = new Veldverschil(sleutel, veld.Label, nu, straks, neem) });
        return neem;
    }

    public static string Vinger(string waarde) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(waarde)).AsSpan(0, 12));
}

/// <param name="Sleutel">Letters, digits and dashes: it is also part of the name of an input.</param>
/// <param name="Nu">What stands, null when nothing does.</param>
/// <param name="Straks">What the file says, null when it says nothing.</param>
internal sealed record Veldvraag(string Sleutel, string Categorie, string Label, string? Nu, string? Straks)
{
    /// <summary>For people: the stored text is not always what they read.</summary>
    public Func<string, string> Toon { get; init; } = tekst => tekst;
}

/// <summary>Fields that belong together: of the pupil, or of one parent.</summary>
internal sealed class Veldgroep(Veldafweging weging, string voor, string categorie, string aanhef = "")
{
    public string? Tekst(string sleutel, string label, string? nu, string? straks, Func<string, string>? toon = null) =>
        Kies(sleutel, label, nu, straks, tekst => tekst, toon);

    /// <param name="tekst">Two values with one text are the same; null = not known.</param>
    public T Kies<T>(string sleutel, string label, T nu, T straks, Func<T, string?> tekst, Func<string, string>? toon = null)
    {
        var veld = new Veldvraag(voor + sleutel, categorie, Kop(label), tekst(nu), tekst(straks));
        return weging.Neem(toon is null ? veld : veld with { Toon = toon }) ? straks : nu;
    }

    public void Waarschuw(string tekst) => weging.Regels.Add(new Importregel(categorie, Regelsoort.Waarschuwing, tekst));

    public void Meld(string tekst) => weging.Regels.Add(new Importregel(categorie, Regelsoort.Opslaan, Kop(tekst)));

    private string Kop(string label) => aanhef.Length == 0 ? label : $"{aanhef}, {char.ToLowerInvariant(label[0])}{label[1..]}";
}

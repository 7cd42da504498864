using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>A dossier of a file: readable, or the reasons why it is refused.</summary>
internal sealed record Gelezendossier(string Sleutel, string Naam, Dossierinhoud? Inhoud, IReadOnlyList<Weigering> Weigeringen, IReadOnlyList<string> Waarschuwingen);

/// <summary>File -> dossiers. A file that is not of a known edition, or hostile, is refused as a whole; a faulty dossier alone.</summary>
internal static class Dossierlezer
{
    private const int MeesteNamen = 3;
    private const int MeesteFouten = 5;

    public static Result<IReadOnlyList<Gelezendossier>> Lees(Osobestand bestand, DateOnly vandaag)
    {
        if (!bestand.Past)
            return OsoWeigeringen.PastNiet.Met(OsoKlaarzetten.MeesteBestanden, OsoKlaarzetten.MeesteBytes / 1_000_000);
        if (Osopakket.Bezwaar(bestand.Inhoud, OsoKlaarzetten.MeesteBytes) is { } ingepakt)
            return Onleesbaar(bestand, ingepakt);
        using var bron = Geheugen.Lees(bestand.Inhoud);
        var gelezen = OsoLezer.Lees(bron);
        if (gelezen.Bestand is not { } inhoud)
            return Onleesbaar(bestand, gelezen);
        if (inhoud.AlleDossiers.Count == 0)
            return Onleesbaar(bestand, "Er staat geen dossier in.");
        var enkel = inhoud.Dossier is not null;
        return inhoud.AlleDossiers.Select((d, i) => Maak(d, inhoud.Editie, i, [.. gelezen.Bevindingen.Where(b => enkel || Hoort(b, i))], vandaag)).ToList();
    }

    private static Result<IReadOnlyList<Gelezendossier>> Onleesbaar(Osobestand bestand, string reden) => OsoWeigeringen.Onleesbaar.Met(bestand.Naam, reden);

    /// <summary>Whose file it is, where in it, what, and once what to do about it.</summary>
    private static Result<IReadOnlyList<Gelezendossier>> Onleesbaar(Osobestand bestand, Leesresultaat gelezen)
    {
        var fouten = gelezen.Bevindingen.Where(b => b.Ernst == Ernst.Fout).ToList();
        if (fouten is not [var eerste, .. var rest])
            return Onleesbaar(bestand, "Het is geen OSO-dossier.");
        var wie = gelezen.Namen.Count == 0 ? "" : $"Leerling: {string.Join(", ", gelezen.Namen.Take(MeesteNamen))}. ";
        List<Weigering> redenen = [OsoWeigeringen.Onleesbaar.Met(bestand.Naam, $"{wie}{Zin(eerste)} {eerste.Advies}".Trim())];
        redenen.AddRange(rest.Take(MeesteFouten).Select(f => OsoWeigeringen.Ongeldig.Met(f.Advies == eerste.Advies ? Zin(f) : $"{Zin(f)} {f.Advies}")));
        if (rest.Count > MeesteFouten)
            redenen.Add(OsoWeigeringen.Ongeldig.Met($"En nog {rest.Count - MeesteFouten} andere fouten."));
        return Result<IReadOnlyList<Gelezendossier>>.Geweigerd(redenen);
    }

    private static string Zin(Bevinding bevinding) => bevinding.Plaats.Length == 0 ? bevinding.Boodschap : $"Bij {bevinding.Plaats}: {bevinding.Boodschap}";

    /// <summary>In a collection the path names the dossier; a finding about the whole counts for each.</summary>
    private static bool Hoort(Bevinding bevinding, int plaats) =>
        !bevinding.Pad.StartsWith("/dossiers[1]/dossier[", StringComparison.Ordinal)
        || bevinding.Pad.StartsWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/dossiers[1]/dossier[{plaats + 1}]"), StringComparison.Ordinal);

    private static Gelezendossier Maak(Oso.Model.Dossier dossier, Editie editie, int plaats, IReadOnlyList<Bevinding> bevindingen, DateOnly vandaag)
    {
        var sleutel = plaats.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var naam = Leerlingvertaler.Naam(dossier.Huidigeschool.Leerling);
        List<Weigering> weigeringen = [.. bevindingen.Where(b => b.Ernst == Ernst.Fout)
            .Select(b => OsoWeigeringen.Ongeldig.Met($"{Zin(b)} {b.Advies} (regel {b.Regel})"))];
        if (Profielen.Van(dossier) is Profiel.Vovo or Profiel.Voswv)
            weigeringen.Add(OsoWeigeringen.VerkeerdProfiel.Met(dossier.Metadata.Overstap ?? ""));
        var inhoud = weigeringen.Count == 0 ? Osovertaler.Vertaal(dossier, editie, vandaag) : null;
        if (inhoud is not null && TeLang(inhoud))
            weigeringen.Add(OsoWeigeringen.Ongeldig.Met("Een naam, groep of leerlingcode is te lang."));
        if (inhoud?.Personalia is { } wie && !Geboortegrens.Klopt(wie.Geboortedatum, vandaag))
            weigeringen.Add(OsoWeigeringen.Ongeldig.Met($"De geboortedatum is {wie.Geboortedatum.Leesbaar()}. {Geboortegrens.Uitleg}"));
        // Damaged attachments have a line of their own in the preview.
        var waarschuwingen = bevindingen.Where(b => b.Ernst == Ernst.Waarschuwing && b.Regel is not "BIJLAGE.ZIP")
            .Select(Zin).Distinct(StringComparer.Ordinal).ToList();
        return new Gelezendossier(sleutel, naam, weigeringen.Count == 0 ? inhoud : null, weigeringen, waarschuwingen);
    }

    private static bool TeLang(Dossierinhoud inhoud) =>
        inhoud.Personalia is { } p && (p.Achternaam.Length > 200 || p.Roepnaam.Length > 200 || p.Voornamen?.Length > 400 || p.Tussenvoegsel?.Length > 40)
        || inhoud.Leerling is { Leerlingcode.Length: > 40 } or { Groep.Length: > 40 };
}

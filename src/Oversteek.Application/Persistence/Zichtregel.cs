using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>
/// What a marker means: who reads, adds and changes. Kept in the model as text, so that a migration finds the rules of its own moment in
/// its own model and makes the policies of that moment.
/// </summary>
public sealed record Zichtregel(IReadOnlyList<Voorwaarde> Lezen, IReadOnlyList<Voorwaarde> Toevoegen, IReadOnlyList<Voorwaarde> Wijzigen)
{
    private const string Aantekening = "Oversteek:Zicht";

    /// <summary>Who may change something of a child has at least the application; board, region and parents only look.</summary>
    public static readonly IReadOnlyList<Inzagereikwijdte> Schrijfreikwijdte = [Inzagereikwijdte.Dossier, Inzagereikwijdte.Aanmelding];

    private static readonly ConcurrentDictionary<string, Zichtregel> Gelezen = new(StringComparer.Ordinal);
    private static readonly Voorwaarde Iedereen = new(Zichtweg.Iedereen);

    /// <summary>No guard anywhere; such a type stands on the approved list.</summary>
    public bool IsOpen => Vrij(Lezen) && Vrij(Toevoegen) && Vrij(Wijzigen);

    public static Zichtregel Van(ZichtAttribute zicht) => zicht switch
    {
        ZichtbaarAttribute z => Dossierdeel(z),
        TussenAttribute z => Tussen(z),
        VanOrganisatieAttribute { LeesbaarVoor: Lezers.Iedereen } z => new([Iedereen], [Houder(z.Kolom)], [Houder(z.Kolom)]),
        VanOrganisatieAttribute z => new([Houder(z.Kolom)], [Houder(z.Kolom)], [Houder(z.Kolom)]),
        VanAccountAttribute z => Accountdeel(z),
        VanHouderAttribute z => new([.. z.Kolommen.Select(Houder)], [], []),
        SpoorAttribute z => new([Houder(z.Namens), Inzage(z.Leerling, [Inzagereikwijdte.Dossier])], [Iedereen], [new Voorwaarde(Zichtweg.Niemand)]),
        UitgaandAttribute z => new([], [new Voorwaarde(Zichtweg.Leeg, z.Leerling), Inzage(z.Leerling, Schrijfreikwijdte)], []),
        PlatformAttribute => new([], [], []),
        OpenAttribute => new([Iedereen], [Iedereen], [Iedereen]),
        _ => throw new ArgumentOutOfRangeException(nameof(zicht), zicht, "Een zicht zonder regel."),
    };

    /// <summary>The rule of a type of the model; null when it has none, as in the model of a migration from before the rules.</summary>
    public static Zichtregel? Van(IReadOnlyEntityType type) => type.FindAnnotation(Aantekening)?.Value is string tekst ? Gelezen.GetOrAdd(tekst, Lees) : null;

    public void ZetOp(IMutableEntityType type) => type.SetAnnotation(Aantekening, ToString());

    public override string ToString() => string.Join('|', new[] { Lezen, Toevoegen, Wijzigen }.Select(d => string.Join(';', d)));

    private static Zichtregel Lees(string tekst)
    {
        var delen = tekst.Split('|').Select(d => d.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Voorwaarde.Lees).ToList()).ToList();
        return new Zichtregel(delen[0], delen[1], delen[2]);
    }

    private static bool Vrij(IReadOnlyList<Voorwaarde> deel) => deel.Any(v => v.Weg == Zichtweg.Iedereen);

    private static Zichtregel Dossierdeel(ZichtbaarAttribute zicht)
    {
        Inzagereikwijdte[] ouder = zicht.VoorOuder switch
        {
            Ouderzicht.Altijd => [Inzagereikwijdte.Ouder, Inzagereikwijdte.OuderMetDossier],
            Ouderzicht.NaVrijgave => [Inzagereikwijdte.OuderMetDossier],
            _ => [],
        };
        const string Kolom = nameof(ILeerlinggebonden.LeerlingId);
        List<Voorwaarde> lezen = [Inzage(Kolom, [.. zicht.Reikwijdten, .. ouder])];
        if (zicht.VoorOuder == Ouderzicht.EigenRij)
            lezen.Add(new Voorwaarde(Zichtweg.EigenRij, Kolom, nameof(Inzagereikwijdte.Ouder), nameof(Inzagereikwijdte.OuderMetDossier)));
        return new Zichtregel(lezen, [Inzage(Kolom, Schrijfreikwijdte)], zicht.Vast ? [new Voorwaarde(Zichtweg.Niemand)] : [Inzage(Kolom, Schrijfreikwijdte)]);
    }

    private static Zichtregel Accountdeel(VanAccountAttribute zicht)
    {
        List<Voorwaarde> beheer = zicht.Inlogdeel ? [new Voorwaarde(Zichtweg.Toegangsbeheer)] : [];
        List<Voorwaarde> lezen = [.. beheer, new Voorwaarde(Zichtweg.Account, zicht.Kolom)];
        List<Voorwaarde> schrijven = zicht.ZelfWijzigen ? [.. lezen] : beheer;
        if (zicht.Organisatie is { } organisatie)
            lezen.Add(Houder(organisatie));
        if (zicht.VoorCollegas)
            lezen.Add(new Voorwaarde(Zichtweg.Collega, zicht.Kolom));
        return new Zichtregel(lezen, schrijven, schrijven);
    }

    private static Zichtregel Tussen(TussenAttribute zicht)
    {
        if (zicht.VoorOnderzoek)
        {
            List<Voorwaarde> lopend = [.. zicht.Kolommen.Select(k => new Voorwaarde(Zichtweg.Partij, k,
                [.. Schrijfreikwijdte.Append(Inzagereikwijdte.Onderzoek).Select(r => r.ToString())]))];
            return new(lopend, lopend, lopend);
        }
        List<Voorwaarde> partijen = [.. zicht.Kolommen.Select(Partij)];
        return zicht.Schrijver is { } schrijver
            ? new([.. partijen, Houder(schrijver)], [Partij(schrijver)], [])
            : new([.. zicht.Kolommen.Select(Houder)], partijen, partijen);
    }

    private static Voorwaarde Partij(string kolom) => new(Zichtweg.Partij, kolom, [.. Schrijfreikwijdte.Select(r => r.ToString())]);

    private static Voorwaarde Houder(string kolom) => new(Zichtweg.Houder, kolom);

    private static Voorwaarde Inzage(string kolom, IReadOnlyList<Inzagereikwijdte> reikwijdten) => new(Zichtweg.Inzage, kolom, [.. reikwijdten.Select(r => r.ToString())]);
}

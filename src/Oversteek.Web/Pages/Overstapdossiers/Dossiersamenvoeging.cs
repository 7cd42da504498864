using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>The fields of tab 1 for the merge page of every form (REL-7): the pupil and the parents have inputs of their own, the questions follow their definition.</summary>
internal static class Dossiersamenvoeging
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Dossierveld[] Velden =
    [
        new("naam", "Naam", i => Naamvorm.Samen(i.Roepnaam, i.Tussenvoegsel, i.Achternaam), (m, a) => (m.Roepnaam, m.Tussenvoegsel, m.Achternaam) = (a.Roepnaam, a.Tussenvoegsel, a.Achternaam)),
        new("geboortedatum", "Geboortedatum", i => i.Geboortedatum?.ToString("d MMMM yyyy", Nederlands), (m, a) => m.Geboortedatum = a.Geboortedatum),
        new("groep", "Groep", i => i.Groep, (m, a) => m.Groep = a.Groep),
        new("leerlingcode", "Leerlingcode", i => i.Leerlingcode, (m, a) => m.Leerlingcode = a.Leerlingcode),
        new("instroom", "Ingeschreven op", i => i.InstroomOp?.ToString("d MMMM yyyy", Nederlands), (m, a) => m.InstroomOp = a.InstroomOp),
        new("adres", "Adres", i => i.AdresGeheim ? "geheim" : i.NaarAdres(new()).Regel(), NeemAdres),
        new("ouder1", "Ouder 1", i => Ouder(i, 0).Samenvatting, (m, a) => m.Ouders[0] = Ouder(a, 0)),
        new("ouder2", "Ouder 2", i => Ouder(i, 1).Samenvatting, (m, a) => m.Ouders[1] = Ouder(a, 1)),
        new("schoolloopbaan", "Schoolloopbaan", i => LoopbaanInvoer.Tekst(i.Loopbaan), (m, a) => m.Loopbaan = a.Loopbaan),
    ];

    public static IReadOnlyList<Samenvoegveld> Verschillen(Formulierdefinitie vragen, DossierInvoer mijn, DossierInvoer ander) =>
    [
        .. Velden.Select(v => new Samenvoegveld(v.Sleutel, v.Label, v.Tekst(mijn), v.Tekst(ander))).Where(v => (v.Mijn ?? "") != (v.Ander ?? "")),
        .. Samenvoeging.Verschillen(vragen, Invulling(mijn), Invulling(ander)).Select(v => new Samenvoegveld(v.Sleutel, v.Label, v.Mijn, v.Ander)),
    ];

    /// <summary>Takes what is stored where the user chose it.</summary>
    public static void Neem(Formulierdefinitie vragen, DossierInvoer mijn, DossierInvoer ander, IReadOnlyDictionary<string, string> keuzes)
    {
        while (mijn.Ouders.Count < 2)
            mijn.Ouders.Add(new OuderInvoer());
        foreach (var veld in Velden.Where(v => keuzes.GetValueOrDefault(v.Sleutel) == Samenvoeging.Ander))
            veld.Neem(mijn, ander);
        foreach (var (sleutel, waarde) in Samenvoeging.Kies(vragen, Invulling(mijn), Invulling(ander), keuzes).Velden)
            mijn.Velden[sleutel] = waarde;
    }

    private static Invulling Invulling(DossierInvoer invoer) =>
        new() { Velden = invoer.Velden.ToDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal) };

    private static OuderInvoer Ouder(DossierInvoer invoer, int nummer) => nummer < invoer.Ouders.Count ? invoer.Ouders[nummer] : new OuderInvoer();

    private static void NeemAdres(DossierInvoer mijn, DossierInvoer ander) =>
        (mijn.Straat, mijn.Huisnummer, mijn.Postcode, mijn.Plaats, mijn.Land, mijn.AdresGeheim) =
            (ander.Straat, ander.Huisnummer, ander.Postcode, ander.Plaats, ander.Land, ander.AdresGeheim);

    private sealed record Dossierveld(string Sleutel, string Label, Func<DossierInvoer, string?> Tekst, Action<DossierInvoer, DossierInvoer> Neem);
}

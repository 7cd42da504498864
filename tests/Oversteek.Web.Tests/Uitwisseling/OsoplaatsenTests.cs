using Oversteek.Domain.Overstapdossiers;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Every question of the OKR has its place in the exchange standard, or stands here with the reason why not.</summary>
public sealed class OsoplaatsenTests
{
    private const string Tekst = "vrije tekst zonder element in de standaard";

    private static readonly Dictionary<string, string> ZonderPlaats = new(StringComparer.Ordinal)
    {
        ["inNederlandSinds"] = "de standaard kent de datum van aankomst niet",
        ["b8NietAfgenomen"] = "een reden waarom iets er niet is heeft geen element",
        ["contact"] = Tekst,
        ["concentratie"] = Tekst,
        ["zelfstandigheid"] = Tekst,
        ["huiswerk"] = Tekst,
        ["sociaalEmotioneel"] = Tekst,
        ["adviesVoorlopigOp"] = "de standaard heeft alleen de datum van het bestand",
        ["adviesDefinitiefOp"] = "de standaard heeft alleen de datum van het bestand",
        ["adviesUitstroom"] = "volgt bij vso uit de adviescode, anders alleen voor dit platform",
        ["graadLeren"] = "de standaard kent de graad van ondersteuning niet",
        ["graadLerenUitleg"] = Tekst,
        ["graadCognitie"] = "de standaard kent de graad van ondersteuning niet",
        ["graadCognitieUitleg"] = Tekst,
        ["graadWerkhouding"] = "de standaard kent de graad van ondersteuning niet",
        ["graadWerkhoudingUitleg"] = Tekst,
        ["graadSociaalEmotioneel"] = "de standaard kent de graad van ondersteuning niet",
        ["graadSociaalEmotioneelUitleg"] = Tekst,
        ["graadLichamelijk"] = "de standaard kent de graad van ondersteuning niet",
        ["graadLichamelijkUitleg"] = Tekst,
        ["extraInPo"] = "de standaard kent de graad van ondersteuning niet",
        ["extraInVo"] = "de standaard kent de graad van ondersteuning niet",
        ["dl"] = "de tabel voor lwoo en pro wordt hier ingevuld; DL en DLE reizen met de toetsen",
        ["dleTl"] = "zie dl",
        ["dleBl"] = "zie dl",
        ["dleSp"] = "zie dl",
        ["dleIr"] = "zie dl",
        ["iq"] = "het onderzoek van tabblad 2 reist mee",
        ["seRapport"] = "het rapport zelf reist mee als bijlage",
        ["seDatum"] = "staat in het rapport, dat als bijlage meereist",
        ["motiveringLwooPro"] = Tekst,
        ["typeVso"] = "de standaard kent het type vso niet",
        ["uitstroomprofiel"] = "de standaard kent het uitstroomprofiel niet",
        ["verwachtNiveau"] = Tekst,
        ["watWerkt"] = "alleen als document voor het samenwerkingsverband",
        ["verrijking"] = Tekst,
        ["warmeOverdracht"] = "een vraag van de regio",
    };

    [Fact]
    public void Elke_vraag_heeft_een_plaats_of_een_reden()
    {
        var zonder = Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Where(v => v.Osoplaats is null).Select(v => v.Sleutel);

        zonder.ShouldBe(ZonderPlaats.Keys, ignoreOrder: true);
        ZonderPlaats.Values.ShouldAllBe(reden => reden.Length > 5);
    }

    [Fact]
    public void Elke_plaats_hoort_bij_een_vraag_en_elke_vraag_bij_een_plaats_die_bestaat()
    {
        var genoemd = Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Select(v => v.Osoplaats).OfType<string>().ToHashSet(StringComparer.Ordinal);

        genoemd.ShouldBe(Osoplaatsen.Enkelvoudig.Concat(Osoplaatsen.Samengesteld), ignoreOrder: true);
        Osoplaatsen.Enkelvoudig.ShouldBeUnique();
    }

    [Fact]
    public void Op_een_plaats_schrijft_hooguit_een_vraag()
    {
        var schrijvers = Okrvelden.Voor(new()).Tabbladen.SelectMany(t => t.Vragen).Where(v => v.Osoplaats is not null && !v.AlleenInlezen && Osoplaatsen.Enkelvoudig.Contains(v.Osoplaats, StringComparer.Ordinal));

        schrijvers.Select(v => v.Osoplaats).ShouldBeUnique();
    }
}

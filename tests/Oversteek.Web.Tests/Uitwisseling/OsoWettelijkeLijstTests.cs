using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>What the law does not name is not stored, nowhere, and the user reads what that was.</summary>
public sealed class OsoWettelijkeLijstTests : IAsyncLifetime
{
    private const string Merk = "Zwaluwstaart";

    private static readonly Dictionary<string, Func<Model.Leerling, Model.Leerling>> Gevallen = new(StringComparer.Ordinal)
    {
        ["Huisarts"] = l => l with { Huisarts = new Model.Persoon { Achternaam = Merk } },
        ["Leerlinggewicht"] = l => l with { Leerlinggewicht = "0.30" },
        ["Culturele achtergrond"] = l => l with { Nnca = "2" },
        ["Verblijf in een tehuis"] = l => l with { Tehuis = true },
        ["Medicijngebruik"] = l => l with { Onderwijsondersteuning = new Model.Onderwijsondersteuning { Medicijngebruik = true } },
        ["Bankrekening van ouders"] = l => l with { Verzorger = [l.Verzorger[0] with { Iban = Merk }] },
        ["Geslacht van ouders"] = l => l with { Verzorger = [l.Verzorger[0] with { Geslacht = 1 }] },
        ["Overlijdensdatum van een ouder"] = l => l with { Verzorger = [l.Verzorger[0], l.Verzorger[1] with { Achternaam = Merk, Overleden = true, Overlijdensdatum = new DateOnly(2020, 1, 2) }] },
        ["Naam volgens de basisregistratie"] = l => l with { Gba = new Model.Gba { Gbavoornaam = ["Noor"], Gbaachternaam = Merk, Gbageboortedatum = Oso.GbaDatum.Parse("06-05-2015") } },
        ["Begin van het onderwijs, uitschrijving en terugplaatsing"] = l => l with { Onderwijssinds = new DateOnly(2018, 8, 1) },
        ["E-mailadres van de contactpersoon"] = l => l with { Overstapadvies = l.Overstapadvies! with { Contactemail = $"{Merk}@school.example" } },
        ["Cijferlijsten"] = l => l with { Cijferlijstlijst = [new Model.Cijferlijst { Jaargroep = "8", CijferlijstTypelijst = [new Model.Cijferlijstregel { Naam = Merk, Score = [new Model.Score { Waarde = "7" }] }] }] },
        ["Frequentie en meldingen van verzuim"] = l => l with { Verzuim = new Model.Verzuim { Frequentie = 3 } },
        ["Documenten over verzuim"] = l => l with { Verzuim = new Model.Verzuim { DocumentLijst = [Osobestanden.Document($"{Merk}.pdf")] } },
        ["Oude beschikkingen voor lwoo en praktijkonderwijs"] = l => l with { Onderwijsondersteuning = new Model.Onderwijsondersteuning { Lwoo = new Model.Lwoo { LwooIngangdatum = new DateOnly(2026, 8, 1), LwooSwvnummer = Merk, LwooBeschikkingsnummer = "1" } } },
        ["Inzage van ouders in het OSO-bestand"] = l => l,
    };

    public static TheoryData<string> Namen => [.. Gevallen.Keys];

    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Namen))]
    [Regel("OKR-24", "PRIV-2")]
    public async Task Wat_de_wet_niet_noemt_staat_nergens_en_de_gebruiker_leest_dat(string wat)
    {
        var uitslag = await server.EenAsync(Osobestanden.Eigen(Gevallen[wat]));

        uitslag.Soort.ShouldBe(Importsoort.Nieuw);
        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith(wat, StringComparison.Ordinal));
        var leerling = await server.LeerlingVanAsync(uitslag);
        var okr = await server.OkrVanAsync(uitslag);
        var tekst = string.Join(' ', okr.Onderdelen.SelectMany(o => o.Inhoud.Velden.Values).Concat(leerling.Ouders.Select(o => $"{o.Gegevens} {o.Contact}")).Append(leerling.Adres?.ToString())
            .Concat(await server.Systeem(db => db.Bijlagen.Select(b => b.Bestandsnaam).ToListAsync())));
        tekst.ShouldNotContain(Merk);
    }

    [Theory]
    [InlineData("geboorteplaats")]
    [InlineData("nationaliteit")]
    [Regel("OSO-V04")]
    public async Task Een_dossier_met_verboden_gegevens_wordt_geweigerd(string element)
    {
        var xml = System.Text.Encoding.UTF8.GetString(Osobestanden.Eigen().Inhoud.Span);
        var inhoud = element == "nationaliteit" ? "0001" : Merk;
        var met = xml.Replace("<bsn>", $"<{element}>{inhoud}</{element}><bsn>", StringComparison.Ordinal);

        var uitslag = await server.EenAsync(new Osobestand("v.xml", System.Text.Encoding.UTF8.GetBytes(met)));

        (uitslag.Soort, uitslag.Weigeringen[0].Code).ShouldBe((Importsoort.Geweigerd, "UIT-010"));
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Regel("PRIV-2")]
    public async Task Verzuim_van_langer_dan_een_jaar_wordt_niet_bewaard_en_de_gebruiker_leest_dat()
    {
        var oud = Nederland.Datum(server.Klok.GetUtcNow()).AddYears(-1).AddDays(-1);
        var uitslag = await server.EenAsync(Osobestanden.Eigen(l => l with { Verzuim = new Model.Verzuim { Dagdelenongeoorloofd = 37 } }, datum: oud));

        uitslag.Regels.ShouldContain(r => r.Soort == Regelsoort.NietOpslaan && r.Tekst.StartsWith("Verzuim van langer dan een jaar geleden", StringComparison.Ordinal));
        (await server.OkrVanAsync(uitslag)).Onderdelen.SelectMany(o => o.Inhoud.Velden.Values).ShouldNotContain(v => v.Contains("37", StringComparison.Ordinal));
    }

    /// <summary>The official validators look for a misspelt name here, so such files are about.</summary>
    [Fact]
    [Regel("PRIV-2", "OSO-V01")]
    public async Task Wat_is_uitgezet_en_toch_in_het_bestand_staat_wordt_niet_bewaard()
    {
        var dossier = Osobestanden.Dossier(l => l with { Onderwijsondersteuning = new Model.Onderwijsondersteuning { ToelichtingOnderwijsbehoeften = Osobestanden.Document($"{Merk}.pdf") } });
        var uitgezet = dossier with { Metadata = dossier.Metadata with { CategorieUitlevering = dossier.Metadata.CategorieUitlevering! with { CatOnderwijsondersteuning = "OPT-UIT" } } };

        var uitslag = await server.EenAsync(new Osobestand("uit.xml", Osobestanden.Schrijf(uitgezet)));

        uitslag.Soort.ShouldBe(Importsoort.Nieuw);
        uitslag.Regels.ShouldContain(r => r.Tekst.Contains("niet meegegeven zijn", StringComparison.Ordinal));
        (await server.Systeem(db => db.Bijlagen.Where(b => b.LeerlingId == uitslag.Leerling).Select(b => b.Bestandsnaam).ToListAsync())).ShouldNotContain(n => n.Contains(Merk, StringComparison.Ordinal));
    }
}

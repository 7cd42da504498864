using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>D-22: the IQ stands on two tabs, and a school can type it itself; none of it is a way around the parents.</summary>
public sealed class IqdelingTests
{
    private const string Zin = "Niet elke ouder met gezag vindt het goed";

    [Theory, Databases, Regel("D-22", "D-13")]
    public async Task Een_iq_op_tabblad_4b_houdt_het_okr_ook_tegen(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await DelenMetVoTests.InOkrAsync(wereld, metVo: false, lwoo: true);
        (await wereld.Po.GetAsync(Tab(id, "4b"))).Formulier("#okr").Waarde("Invoer.Velden[iq]").ShouldBe("84", "het voorstel uit tabblad 2");
        (await TypAsync(wereld, id, "4b", ("motiveringLwooPro", "Kleine groepen."))).Status.ShouldBe(HttpStatusCode.OK);
        await TypAsync(wereld, id, "2", ("iqTest", ""), ("iqDatum", ""), ("iqTotaal", ""));

        (await wereld.Po.GetAsync(Tab(id, "controle"))).Tekst.ShouldContain(Zin);
        (await DelenMetVoTests.MaakDefinitiefAsync(wereld, id)).IsGelukt.ShouldBeFalse();
        (await WaardeAsync(wereld, id, "4b", "iq")).ShouldBe("84", "in het concept ziet geen vo-school het");

        await TypAsync(wereld, id, "4b", ("iq", ""));
        (await wereld.Po.GetAsync(Tab(id, "controle"))).Tekst.ShouldNotContain(Zin);
        (await DelenMetVoTests.MaakDefinitiefAsync(wereld, id)).Weigeringen.ShouldBeEmpty();
    }

    [Theory, Databases, Regel("D-22", "BIJ-09", "SEC-7")]
    public async Task Intrekken_sluit_ook_het_iq_van_tabblad_4b_op_het_scherm_en_in_de_afdruk(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await DelenMetVoTests.InOkrAsync(wereld, metVo: true, lwoo: true);
        // Another number than that of tab 2: nothing but the reading keeps it closed.
        await TypAsync(wereld, id, "4b", ("iq", "119"), ("motiveringLwooPro", "Kleine groepen."));
        var vo = await DelenMetVoTests.VoAsync(wereld, id);
        (await vo.GetAsync(Tab(id, "4b"))).Tekst.ShouldContain("119");
        (await AfdrukAsync(vo, id)).ShouldContain("119");

        await wereld.ToestemmingAsync(id, 1, Toestemmingsoort.DelenMetVo, "Toestemming intrekken");

        var pagina = await vo.GetAsync(Tab(id, "4b"));
        pagina.Tekst.ShouldContain("Kleine groepen.");
        pagina.Tekst.ShouldNotContain("119");
        var afdruk = await AfdrukAsync(vo, id);
        afdruk.ShouldContain("Kleine");
        afdruk.ShouldNotContain("119");
        (await wereld.Po.GetAsync(Tab(id, "4b"))).Tekst.ShouldContain("119", customMessage: "de eigen school leest wat er staat");
    }

    [Theory, Databases, Regel("D-22", "ZIB-06")]
    public async Task Een_iq_dat_de_school_zelf_typt_volgt_de_toestemming_van_de_ouders(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await DelenMetVoTests.BijOudersAsync(wereld, lwoo: true);
        foreach (var (tab, veld) in new[] { ("2", "iqTotaal"), ("4b", "iq") })
        {
            var pagina = await TypAsync(wereld, id, tab, (veld, "84"));
            pagina.Status.ShouldBe(HttpStatusCode.BadRequest, pagina.Tekst);
            pagina.Tekst.ShouldContain(ZibWeigeringen.IqNietMetPo.Zin());
            pagina.Formulier("#okr").Waarde($"Invoer.Velden[{veld}]").ShouldBe("84", "wat getypt is, blijft staan");
            (await WaardeAsync(wereld, id, tab, veld)).ShouldBeNull();
        }
        foreach (var ouder in new[] { 1, 2 })
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetPo);

        (await TypAsync(wereld, id, "2", ("iqTest", "WISC-V"), ("iqDatum", "2027-01-15"), ("iqTotaal", "84"))).Status.ShouldBe(HttpStatusCode.OK);

        (await WaardeAsync(wereld, id, "2", "iqTotaal")).ShouldBe("84");
        (await wereld.Po.GetAsync(Tab(id, "controle"))).Tekst.ShouldContain(Zin);
        (await DelenMetVoTests.MaakDefinitiefAsync(wereld, id)).IsGelukt.ShouldBeFalse();
        foreach (var ouder in new[] { 1, 2 })
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetVo);
        (await wereld.Po.GetAsync(Tab(id, "controle"))).Tekst.ShouldNotContain(Zin);
    }

    [Theory, Databases, Regel("D-22", "ZIB-03")]
    public async Task Wat_ouders_van_een_uitslag_delen_blijft_vast_te_leggen_na_intrekken_en_naast_een_nieuwe_aanmelding(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await DelenMetVoTests.BijOudersAsync(wereld, lwoo: false);
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#intrekken").Zet("Reden", "De ouders delen nog niet.").VerstuurAsync();
        await wereld.ToestemmingAsync(id, 1, Toestemmingsoort.DelenMetVo);
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#begin").VerstuurAsync();
        (await DelenMetVoTests.VoegToeAsync(wereld, id, "ONDERZOEK_SE", vrij: true)).Tekst.ShouldContain(ZibWeigeringen.NietMetVo.Zin());

        await EerderAsync(wereld, id, "Toestemming vastleggen");

        (await DelenMetVoTests.VoegToeAsync(wereld, id, "ONDERZOEK_SE", vrij: true)).Tekst.ShouldContain("De bijlage is toegevoegd.");
        (await RapportAsync(wereld, id)).Vrijgegeven.ShouldBeTrue();
        await EerderAsync(wereld, id, "Toestemming intrekken");
        (await RapportAsync(wereld, id)).Vrijgegeven.ShouldBeFalse();
        var nieuw = await wereld.Server.Systeem(db => db.ZibAanmeldingen.AsNoTracking().SingleAsync(z => z.LeerlingId == id && z.Lopend != null));
        nieuw.Toestemmingen.ShouldBeEmpty("bij de nieuwe aanmelding hoort niets van de vorige");
    }

    private static string Tab(LeerlingId id, string tab) => $"/leerlingen/{id.Waarde}/okr/{tab}";

    private static async Task<Pagina> TypAsync(Zibwereld wereld, LeerlingId id, string tab, params (string Veld, string Waarde)[] invoer)
    {
        var formulier = (await wereld.Po.GetAsync(Tab(id, tab))).Formulier("#okr");
        foreach (var (veld, waarde) in invoer)
            formulier.Zet($"Invoer.Velden[{veld}]", waarde);
        return await formulier.VerstuurAsync("Opslaan");
    }

    private static async Task EerderAsync(Zibwereld wereld, LeerlingId id, string knop) =>
        (await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#geven").Zet("Toestemming.Onderzoek", "Eerder").Zet("Toestemming.Ouder", "2")
            .Zet("Toestemming.Soort", $"{Toestemmingsoort.DelenMetVo}").VerstuurAsync(knop)).Tekst.ShouldContain("De toestemming is");

    private static async Task<string> AfdrukAsync(Webklant klant, LeerlingId id) =>
        await Pdftekst.WoordenAsync((await klant.GetAsync(Tab(id, "afdruk"))).Bytes);

    private static Task<string?> WaardeAsync(Zibwereld wereld, LeerlingId id, string tab, string veld) => wereld.Server.Systeem(async db =>
        (await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)).Inhoud(tab)?[veld]);

    private static Task<Bijlage> RapportAsync(Zibwereld wereld, LeerlingId id) =>
        wereld.Server.Systeem(db => db.Bijlagen.AsNoTracking().SingleAsync(b => b.LeerlingId == id && b.Type == "ONDERZOEK_SE"));
}

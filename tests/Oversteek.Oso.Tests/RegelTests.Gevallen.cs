using System.Xml.Linq;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed partial class RegelTests
{
    private static IEnumerable<Geval> Algemeen()
    {
        const string Mail = S + "/communicatielijst[1]/communicatie[2]";
        static Action<XElement> Adres(string adres) => w => w.Op("huidigeschool/communicatielijst").Elements().Last().Element(Xmlbewerking.Ns + "nummer")!.Value = adres;
        yield return Fout("standaardversie", Profiel.Povo, w => w.Zet("metadata/standaardversie", "2018.1"), $"error OG.02 {M}/standaardversie[1]");
        yield return Fout("mail te kort", Profiel.Povo, Adres("a@b"), $"error OG.01 {Mail}");
        yield return Fout("mail zonder apenstaart", Profiel.Povo, Adres("school"), $"error OG.01 {Mail}", $"error OG.01 {Mail}");
        yield return Fout("mail te lang", Profiel.Povo, Adres(new string('a', 64) + "@" + string.Join('.', Enumerable.Repeat(new string('b', 49), 4))), $"error OG.01 {Mail}");
        yield return Fout("mail van 256 tekens", Profiel.Povo, Adres("a@" + new string('b', 254)));
        yield return Fout("mail met punt aan het eind", Profiel.Povo, Adres("jan@school.nl."), $"error OG.01 {Mail}");
        yield return Fout("mail met streepje vooraan", Profiel.Povo, Adres("jan@-x.nl"), $"error OG.01 {Mail}");
        yield return Fout("mail met laag streepje", Profiel.Povo, Adres("a_b@sch_ool.nl"), $"error OG.01 {Mail}");
        yield return Fout("mail zonder topdomein", Profiel.Povo, Adres("jan@school"));
        yield return Fout("mail met spatie ervoor", Profiel.Povo, Adres("x y@school.nl"), $"warning OG.01 {Mail}");
        yield return Fout("mail met lange naam", Profiel.Povo, Adres(new string('a', 65) + "@school.nl"), $"warning OG.01 {Mail}");
        yield return Fout("overleden ontbreekt", Profiel.Povo, w => w.Leerling().Elements(Xmlbewerking.Ns + "verzorger").Last().Weg("overleden"), $"error OG.04 {L}/verzorger[2]", $"error OG.04 {L}/verzorger[2]");
        yield return Fout("overleden is onwaar", Profiel.Povo, w => w.Leerling().Elements(Xmlbewerking.Ns + "verzorger").Last().Zet("overleden", "0"), $"error OG.04 {L}/verzorger[2]");
        yield return Fout("huisarts met roepnaam, geslacht en geheim adres", Profiel.Povo, w => w.Leerling().Op("huisarts").Na("achternaam", "<roepnaam>Jo</roepnaam>"), $"error OG.05 {L}/huisarts[1]");
        yield return Fout("huisarts met geslacht", Profiel.Povo, w => w.Leerling().Op("huisarts").Na("achternaam", "<geslacht>1</geslacht>"), $"error OG.05 {L}/huisarts[1]");
        yield return Fout("huisarts met geheim adres", Profiel.Povo, w => w.Leerling().Op("huisarts").Na("achternaam", "<adresgeheim>1</adresgeheim>"), $"error OG.05 {L}/huisarts[1]");
        yield return Fout("huisarts zonder geheim adres", Profiel.Povo, w => w.Leerling().Op("huisarts").Na("achternaam", "<adresgeheim>0</adresgeheim>"));
        yield return Fout("bsn", Profiel.Povo, w => w.Zet("huidigeschool/leerling/bsn", "269326729"), $"warning BSN.ELFPROEF {L}/bsn[1]");
        foreach (var (profiel, familie) in new[] { (Profiel.Vovo, "OVa"), (Profiel.BinnenBrin, "OVb"), (Profiel.Poswv, "PaO") })
        {
            yield return Fout("deeldossier", profiel, w => w.Zet("metadata/deeldossier", "LVS"), $"error {familie}.MD01 {M}");
            yield return Fout("deeldossier buiten de lijst", profiel, w => w.Zet("metadata/deeldossier", "x"), "error CODE.33 /[1]", $"error {familie}.MD01 {M}");
            yield return Fout("deeldossier LAS", profiel, w => w.Zet("metadata/deeldossier", "LAS"));
            yield return Fout("validatieversie", profiel, w => w.Zet("metadata/validatieversie", "2019.1"), $"error {familie}.MD02 {M}");
            yield return Fout("categorieën", profiel, w => w.Weg("metadata/categorie_uitlevering"), $"error {familie}.MD03 {M}");
        }
    }

    private static IEnumerable<Geval> Overstap()
    {
        foreach (var profiel in new[] { Profiel.Povo, Profiel.Popo, Profiel.Vovo })
        {
            yield return Fout("inzage ontbreekt", profiel, w => w.Weg("inzage"), "error OS.cat02 /[1]", $"error OVa.IZ01 {D}");
            yield return Fout("niet ingezien", profiel, w => w.Zet("inzage/inzage", "false"), $"error OVa.IZ02 {D}/inzage[1]");
            yield return Fout("inzagedatum", profiel, w => w.Weg("inzage/inzagedatum"), $"error OVa.IZ03 {D}/inzage[1]");
            yield return Fout("akkoord", profiel, w => w.Weg("inzage/akkoord"), $"error OVa.IZ04 {D}/inzage[1]");
            yield return Fout("akkoord Nee mag", profiel, w => w.Zet("inzage/akkoord", "Nee"));
            yield return Fout("schooladres", profiel, w => w.Weg("huidigeschool/adreslijst"), $"error OVa.SL01 {S}");
            yield return Fout("schooltelefoon", profiel, w => w.Weg("huidigeschool/communicatielijst"), $"error OVa.SL02 {S}");
            yield return Fout("bsn ontbreekt", profiel, w => w.Leerling().Weg("bsn"), $"error OVa.LL12 {L}");
            yield return Fout("onderwijsnummer mag", profiel, w => w.Leerling().Op("bsn").ReplaceWith(new XElement(Xmlbewerking.Ns + "onderwijsnummer", "123456789")));
            yield return Fout("inschrijving", profiel, w => w.Leerling().Weg("datuminschrijving"), $"error OVa.LL14 {L}");
            yield return Fout("schoolloopbaan", profiel, w => w.Leerling().Weg("schoolloopbaanlijst"), "error OS.cat07 /[1]", $"error OVa.SL01bis {L}");
            yield return Fout("overstapadvies", profiel, w => w.Leerling().Weg("overstapadvies"), "error OS.cat08 /[1]", $"error OVa.OA01 {L}");
            yield return Fout("verzorger", profiel, w => w.Leerling().Elements(Xmlbewerking.Ns + "verzorger").Remove(), $"error OVa.OV01 {L}");
            foreach (var geval in Leerlingregels(profiel, "OVa", bb: false))
                yield return geval;
        }

        yield return Fout("overstap ontbreekt", Profiel.Povo, w => w.Weg("metadata/overstap"), $"error OVa.OS01 {M}", $"error OVa.OS02 {M}");
        yield return Fout("overstap is VOMBO", Profiel.Povo, w => w.Zet("metadata/overstap", "VOMBO"), $"error OVa.OS02 {M}");
        yield return Fout("overdrachtsoort", Profiel.Popo, w => w.Zet("overdrachtsoort", "swv-dossier"), $"error OVa.OS03 {M}");
        yield return Fout("toestemming", Profiel.Vovo, w => w.Weg("inzage/toestemming"), $"error OVa.IZ05 {D}/inzage[1]");
        yield return Fout("toestemming hoeft niet", Profiel.Povo, w => w.Weg("inzage/toestemming"));
        yield return Fout("leerlingid", Profiel.Povo, w => w.Leerling().Weg("leerlingid"), $"error OVa.LL13 {L}");
        yield return Fout("leerlingid hoeft niet", Profiel.Popo, w => w.Leerling().Weg("leerlingid"));
        foreach (var profiel in new[] { Profiel.Povo, Profiel.Popo })
        {
            yield return Fout("aansprakelijk ontbreekt zonder instelling", profiel, w => { w.Leerling().Weg("aansprakelijkeinstelling"); w.Leerling().Weg("verzorgersaansprakelijk"); }, $"error OVa.LL15 {L}", $"error OVa.AI01 {L}");
            yield return Fout("niet aansprakelijk zonder instelling", profiel, w => { w.Leerling().Weg("aansprakelijkeinstelling"); w.Leerling().Zet("verzorgersaansprakelijk", "0"); }, $"error OVa.AI01 {L}");
        }

        yield return Fout("vo zonder instelling", Profiel.Vovo, w => { w.Leerling().Weg("aansprakelijkeinstelling"); w.Leerling().Zet("verzorgersaansprakelijk", "false"); });
        yield return Fout("voorschools", Profiel.Povo, w => w.Leerling().Na("overstapadvies", "<voorschools><codevoorschoolsprogramma>1</codevoorschoolsprogramma><voorschoolsemaanden>24</voorschoolsemaanden></voorschools>"), "error OS.cat06 /[1]", $"error OVa.VV01 {L}");
        yield return Fout("vroegschools", Profiel.Vovo, w => w.Leerling().Na("overstapadvies", "<vroegschools><codevroegschoolsprogramma>1</codevroegschoolsprogramma><vroegschoolsdatumingang>2020-01-01</vroegschoolsdatumingang></vroegschools>"), "error OS.cat06 /[1]", $"error OVa.VV02 {L}");
        foreach (var geval in Leerlingregels(Profiel.BinnenBrin, "OVb", bb: true))
            yield return geval;
    }

    /// <summary>LL01-LL11; within a BRIN only what is forbidden, under other numbers.</summary>
    private static IEnumerable<Geval> Leerlingregels(Profiel profiel, string familie, bool bb)
    {
        string Id(string gewoon, string binnenBrin) => $"error {familie}.{(bb ? binnenBrin : gewoon)}";
        if (!bb)
        {
            yield return Fout("voornaam", profiel, w => w.Leerling().Weg("voornaam"), $"error {familie}.LL01 {L}");
            yield return Fout("geboortedatum", profiel, w => w.Leerling().Weg("geboortedatum"), $"error {familie}.LL02 {L}");
            yield return Fout("adresgeheim", profiel, w => w.Leerling().Weg("adresgeheim"), $"error {familie}.LL04 {L}");
            yield return Fout("adres", profiel, w => w.Leerling().Weg("adreslijst"), $"error {familie}.LL05 {L}");
            yield return Fout("adres in het buitenland", profiel, w => { w.Leerling().Weg("adreslijst"); w.Leerling().Na("communicatielijst", "<adresbuitenland>Rue 1</adresbuitenland>"); });
        }

        yield return Fout("geboortemaand", profiel, w => w.Leerling().Op("geboortedatum").ReplaceWith(new XElement(Xmlbewerking.Ns + "geboortemaand", "2014-05")), bb ? [$"error OVb.LL01 {L}"] : [$"error {familie}.LL02 {L}", $"error {familie}.LL03 {L}"]);
        yield return Fout("geheim adres", profiel, w => w.Leerling().Zet("adresgeheim", "1"), $"{Id("LL06", "LL02")} {L}");
        yield return Fout("postcode4adres", profiel, w => w.Leerling().Op("adreslijst").ReplaceWith(new XElement(Xmlbewerking.Ns + "postcode4adres", "1234")), bb ? [$"error OVb.LL03 {L}"] : [$"error {familie}.LL05 {L}", $"error {familie}.LL07 {L}"]);
        yield return Fout("geheim nummer van leerling", profiel, w => w.Leerling().Op("communicatielijst").Elements().Last().Zet("nummer", "0622222222"), $"{Id("LL08", "LL04")} {L}/communicatielijst[1]/communicatie[2]");
        yield return Fout("geheim nummer van huisarts", profiel, w => w.Leerling().Op("huisarts/communicatielijst/communicatie/geheim").Value = "1", $"{Id("LL08", "LL04")} {L}/huisarts[1]/communicatielijst[1]/communicatie[1]");
        yield return Fout("geheim mailadres van school", profiel, w => w.Op("huidigeschool/communicatielijst").Elements().Last().Na("nummer", "<geheim>true</geheim>"), $"{Id("LL08", "LL04")} {S}/communicatielijst[1]/communicatie[2]");
        yield return Fout("geheim buitenlands adres", profiel, w => { w.Leerling().Weg("adreslijst"); w.Leerling().Zet("adresgeheim", "true"); w.Leerling().Na("communicatielijst", "<adresbuitenland>Rue 1</adresbuitenland>"); }, $"{Id("LL09", "LL05")} {L}");
        yield return Fout("geboorteplaats", profiel, w => w.Leerling().Voor(Voorganger(w), "<geboorteplaats>X</geboorteplaats>"), $"{Id("LL10", "LL10")} {L}");
        yield return Fout("nationaliteit", profiel, w => w.Leerling().Voor(Voorganger(w), "<nationaliteit omschrijving='Nederlandse'>0001</nationaliteit>"), $"{Id("LL11", "LL11")} {L}");
    }

    private static string Voorganger(XElement dossier) => dossier.Leerling().Element(Xmlbewerking.Ns + "bsn") is null ? "leerlingid" : "bsn";
}

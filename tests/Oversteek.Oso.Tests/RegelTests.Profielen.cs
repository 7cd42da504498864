using System.Xml.Linq;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed partial class RegelTests
{
    /// <summary>Rules the official validator never reaches for OV profiles: warnings on import.</summary>
    private static IEnumerable<Geval> Onbereikbaar()
    {
        const string Advies = L + "/overstapadvies[1]";
        yield return Fout("advies", Profiel.Povo, w => w.Leerling().Weg("overstapadvies/advies"), $"warning OVa.OA02 {Advies}");
        yield return Fout("advies hoeft niet van SO", Profiel.Povo, w => { w.Leerling().Weg("overstapadvies/advies"); w.Zet("huidigeschool/soort", "SO"); });
        yield return Fout("advies ook zonder soort", Profiel.Povo, w => { w.Leerling().Weg("overstapadvies/advies"); w.Weg("huidigeschool/soort"); }, $"warning OVa.OA02 {Advies}");
        foreach (var profiel in new[] { Profiel.Povo, Profiel.Popo, Profiel.Vovo })
        {
            yield return Fout("contactnodig", profiel, w => w.Leerling().Weg("overstapadvies/contactnodig"), $"warning OVa.OA03 {Advies}");
            yield return Fout("contactpersoon", profiel, w => w.Leerling().Weg("overstapadvies/contactpersoon"), $"warning OVa.OA04 {Advies}");
            yield return Fout("contacttelefoon", profiel, w => w.Leerling().Weg("overstapadvies/contacttelefoon"), $"warning OVa.OA05 {Advies}");
            yield return Fout("eindtoets zonder resultaat", profiel, w => w.Leerling().Weg("eindtoets_basisonderwijs/eindtoetsresultaat"), $"warning OVa.EB02 {L}/eindtoets_basisonderwijs[1]", $"warning OVa.EB04 {L}/eindtoets_basisonderwijs[1]");
            yield return Fout("eindtoets zonder advies", profiel, w => w.Leerling().Weg("eindtoets_basisonderwijs/eindtoetsresultaat/toets_advies"), $"warning OVa.EB04 {L}/eindtoets_basisonderwijs[1]");
            yield return Fout("niet deelgenomen zonder toetssoort", profiel, w => { w.Leerling().Weg("eindtoets_basisonderwijs/eindtoetsresultaat"); w.Leerling().Zet("eindtoets_basisonderwijs/deelgenomen", "false"); }, $"warning OVa.EB03 {L}/eindtoets_basisonderwijs[1]");
            foreach (var geval in Gedeeld(profiel, "warning OVa.OV03", "warning OVa.TR05", "warning OVa.TR06", "warning OVa.CL01"))
                yield return geval;
        }

        yield return Fout("toets te oud", Profiel.Povo, w => w.Leerling().Op("toetslijst").Elements().Last().Zet("afname/afnamedatum", "2023-07-31"), $"warning OVa.TR04 {L}/toetslijst[1]/toets[2]");
        yield return Fout("toets te oud op de eerste schooldag", Profiel.Povo, w => w.Zet("metadata/datum", "2026-08-01"), $"warning OVa.TR04 {L}/toetslijst[1]/toets[1]", $"warning OVa.TR04 {L}/toetslijst[1]/toets[2]");
        yield return Fout("oude toets mag in POPO", Profiel.Popo, w => w.Leerling().Op("toetslijst/toets").Zet("afname/afnamedatum", "2013-07-31"));
        yield return Fout("geheim adres van verzorger", Profiel.BinnenBrin, w => w.Leerling().Op("verzorger").Na("achternaam", "<adresgeheim>true</adresgeheim>"), $"warning OVb.OV01 {L}/verzorger[1]");
    }

    private static IEnumerable<Geval> Gedeeld(Profiel profiel, string ov03, string tr05, string tr06, string cl01)
    {
        yield return Fout("geheim adres van verzorger", profiel, w => w.Leerling().Op("verzorger").Na("achternaam", "<adresgeheim>true</adresgeheim>"), $"{ov03} {L}/verzorger[1]");
        yield return Fout("leeg resultaat", profiel, w => w.Leerling().Op("toetslijst/toets/resultaat").RemoveNodes(), $"{tr05} {L}/toetslijst[1]/toets[1]/resultaat[1]");
        yield return Fout("lege score van onderdeel", profiel, w => w.Leerling().Op("toetslijst/toets/toetsonderdeel/resultaat/toetsscore").RemoveNodes(), $"{tr06} {L}/toetslijst[1]/toets[1]/toetsonderdeel[1]/resultaat[1]/toetsscore[1]");
        yield return Fout("lege cijfers", profiel, w => { w.Leerling().Op("cijferlijstlijst/cijferlijst/cijferlijstTypelijst/onderdeel/score").RemoveNodes(); w.Leerling().Op("cijferlijstlijst/cijferlijst/cijferlijstTypelijst").Elements().Last().RemoveNodes(); }, $"{cl01} {L}/cijferlijstlijst[1]/cijferlijst[1]/cijferlijstTypelijst[1]/onderdeel[1]/score[1]", $"{cl01} {L}/cijferlijstlijst[1]/cijferlijst[1]/cijferlijstTypelijst[1]/score[3]");
    }

    private static IEnumerable<Geval> Swv()
    {
        foreach (var profiel in new[] { Profiel.Poswv, Profiel.Voswv })
        {
            yield return Fout("overstap ontbreekt", profiel, w => w.Weg("metadata/overstap"), $"error PaO.SO01 {M}", $"error PaO.SO02 {M}");
            yield return Fout("overstap is OVERIG", profiel, w => w.Zet("metadata/overstap", "OVERIG"), $"error PaO.SO02 {M}");
            yield return Fout("overdrachtsoort", profiel, w => { w.Zet("overdrachtsoort", "overstapdossier"); w.Weg("huidigeschool/adreslijst"); }, $"error PaO.SO03 {M}");
            yield return Fout("schooladres", profiel, w => w.Weg("huidigeschool/adreslijst"), $"error PaO.SL01 {S}");
            yield return Fout("schooltelefoon", profiel, w => w.Weg("huidigeschool/communicatielijst"), $"error PaO.SL02 {S}");
            yield return Fout("bsn", profiel, w => w.Leerling().Voor("leerlingid", "<bsn>269326728</bsn>"), $"error PaO.LL12 {L}");
            yield return Fout("onderwijsnummer", profiel, w => w.Leerling().Voor("leerlingid", "<onderwijsnummer>1</onderwijsnummer>"), $"error PaO.LL12 {L}");
            yield return Fout("schoolloopbaan", profiel, w => w.Leerling().Weg("schoolloopbaanlijst"), "error OS.cat07 /[1]", $"error PaO.SL01bis {L}");
            yield return Fout("verzorger", profiel, w => w.Leerling().Elements(Xmlbewerking.Ns + "verzorger").Remove(), $"error PaO.OV01 {L}");
            yield return Fout("banknummer", profiel, w => w.Leerling().Op("verzorger").Na("wettigevertegenwoordiger", "<banknummer>1</banknummer>"), $"error PaO.OV05 {L}/verzorger[1]");
            yield return Fout("wat een swv niet nodig heeft", profiel, w => { w.Weg("inzage"); w.Leerling().Weg("leerlingid"); w.Leerling().Weg("datuminschrijving"); w.Leerling().Weg("overstapadvies"); w.Leerling().Weg("verzorgersaansprakelijk"); });
            foreach (var geval in Leerlingregels(profiel, "PaO", bb: false).Concat(Gedeeld(profiel, "error PaO.OV03", "error PaO.TR01", "error PaO.TR02", "error PaO.CL01")))
                yield return geval;
        }

        foreach (var (id, xml) in new[]
        {
            ("VV01", "<vanpeuterspeelzaal>true</vanpeuterspeelzaal>"),
            ("VV02", "<naampeuterspeelzaal>x</naampeuterspeelzaal>"),
            ("VV03", "<voorschools><codevoorschoolsprogramma>1</codevoorschoolsprogramma><voorschoolsemaanden>1</voorschoolsemaanden></voorschools>"),
            ("VV04", "<vroegschools><codevroegschoolsprogramma>1</codevroegschoolsprogramma><vroegschoolsdatumingang>2020-01-01</vroegschoolsdatumingang></vroegschools>"),
        })
            yield return Fout(id, Profiel.Voswv, w => w.Leerling().Na("overstapadvies", xml), "error OS.cat06 /[1]", $"error PaO.{id} {L}");
        yield return Fout("eindtoets", Profiel.Poswv, w => w.Leerling().Na("verzuim", "<eindtoets_basisonderwijs><deelgenomen>true</deelgenomen></eindtoets_basisonderwijs>"), "error OS.cat11 /[1]", $"error PaO.EB01 {L}");
        foreach (var (id, xml) in new[]
        {
            ("VM01", "<bevorderd/>"), ("VM02", "<examenresultaat/>"),
            ("VM03", "<resultaatvakkenvo><vakcode>1</vakcode><afgerond>1</afgerond><examenvak>0</examenvak><cijferce>6</cijferce></resultaatvakkenvo>"),
            ("VM04", "<certificaat>x</certificaat>"), ("VM05", "<competenties/>"), ("VM06", "<stage/>"),
            ("VM07", "<overigvombo><beroepskeuzetest>1</beroepskeuzetest><portfolio>1</portfolio><pop>1</pop><motivatiebrief>1</motivatiebrief><lobdossier>1</lobdossier></overigvombo>"),
        })
            yield return Fout(id, Profiel.Poswv, w => w.Leerling().Na("verzorger", xml), "error OS.cat15 /[1]", $"error PaO.{id} {L}");
    }

    private static IEnumerable<Geval> Categorieen()
    {
        static Action<XElement> Zet(string categorie, string waarde) => w => w.Zet($"metadata/categorie_uitlevering/{categorie}", waarde);
        const string C = M + "/categorie_uitlevering[1]";
        yield return Fout("metadata OPT-UIT", Profiel.Popo, Zet("cat_metadata", "OPT-UIT"), "error OS.cat01 /[1]", "error OS.cat01 /[1]", $"warning OSO.MATRIX {C}/cat_metadata[1]");
        yield return Fout("school VERBODEN", Profiel.Povo, Zet("cat_school", "VERBODEN"), $"warning OSO.MATRIX {C}/cat_school[1]");
        yield return Fout("geen code", Profiel.Povo, Zet("cat_verzuim", "optioneel"), $"error CODE.48 {C}/cat_verzuim[1]", $"warning OSO.MATRIX {C}/cat_verzuim[1]");
        yield return Fout("verzorgers VERPLICHT en afwezig", Profiel.Povo, w => { w.Leerling().Elements(Xmlbewerking.Ns + "verzorger").Remove(); w.Leerling().Weg("verzorgersaansprakelijk"); w.Leerling().Weg("aansprakelijkeinstelling"); }, "error OS.cat05 /[1]", $"error OVa.LL15 {L}", $"error OVa.AI01 {L}");
        yield return Fout("ondersteuning OPT-UIT", Profiel.Popo, Zet("cat_onderwijsondersteuning", "OPT-UIT"), ["warning OS.cat09 /[1]", .. Enumerable.Repeat("error OS.cat09 /[1]", 8)]);
        yield return Fout("ondersteuning OPT-UIT met alleen toelichting", Profiel.Popo, w => { Zet("cat_onderwijsondersteuning", "OPT-UIT")(w); w.Leerling().Op("onderwijsondersteuning").Elements().Where(e => e.Name.LocalName is not ("toelichting_onderwijsbehoeften" or "handelingsplan")).Remove(); }, "warning OS.cat09 /[1]");
        yield return Fout("ondersteuning VERPLICHT en afwezig", Profiel.Poswv, w => w.Leerling().Op("onderwijsondersteuning").Elements().Where(e => e.Name.LocalName is not "handelingsplan").Remove(), "error OS.cat09 /[1]");
        foreach (var (categorie, nummer, aantal) in new[] { ("cat_verzuim", 10, 1), ("cat_eindtoetsbo", 11, 1), ("cat_toetsresultaten", 12, 1), ("cat_handelingsplannen", 13, 1), ("cat_cijferlijsten", 14, 1), ("cat_vombo", 15, 7), ("cat_bijlagedocs", 16, 1), ("cat_vve", 6, 4) })
        {
            yield return Fout($"{categorie} OPT-UIT", Profiel.BinnenBrin, Zet(categorie, "OPT-UIT"), [.. Enumerable.Repeat($"error OS.cat{nummer:00} /[1]", aantal)]);
        }
    }
}

using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Aanvragen;

public sealed class AanvraagTests
{
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly OrganisatieId Swv = OrganisatieId.Nieuw();
    private static readonly Handeling Begin = new(null, Rol.VoGebruiker, School, Nederland.Moment(new DateOnly(2027, 4, 5), new TimeOnly(9, 0)), Guid.NewGuid(), "Reden");
    private static readonly Testkind Kind = new("Sanne", new DateOnly(2015, 3, 14), "8A", "College", null, "Karin");
    private static readonly Besluitvoorstel Ja = new(true, Tlvcategorie.L, new DateOnly(2027, 8, 1), new DateOnly(2029, 7, 31), "2810", "27-0001", "Past.");
    private static readonly Besluitvoorstel Nee = new(false, null, null, null, null, null, "Past niet.");

    [Theory, Regel("TLV-01", "D-47", "SEC-5", "SEC-7")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_de_commissie_besluit_pas_na_twee_adviezen_en_ziet_alleen_wat_bij_haar_ligt(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 500; ronde++)
        {
            var a = new Aanvraag(LeerlingId.Nieuw(), School, OrganisatieId.Nieuw(), Schooljaar.Beginnend(2026), (Aanvraagsoort)toeval.Next(3));
            var (ziet, gelezen) = (false, 0);
            for (var stap = 0; stap < 60; stap++)
            {
                var (was, besluiten) = (a.Status, a.Inhoud.Besluiten.Count);
                if (!Doe(a, toeval, Begin with { Op = Begin.Op.AddDays(stap) }))
                    a.Status.ShouldBe(was, "wat geweigerd is, verandert niets");
                // The access of the committee as the module makes it from the events.
                foreach (var g in a.Gebeurtenissen.Skip(gelezen))
                {
                    ziet = g is AanvraagIngediend or AanvraagbezwaarGemaakt
                        || (ziet && g is not (AanvraagBesloten or AanvraagHeroverwogen or AanvraagIngetrokken { Swv: not null }));
                }
                gelezen = a.Gebeurtenissen.Count;
                ziet.ShouldBe(a.IsBijSwv, "toegang van indienen of bezwaar tot besluit of stop");
                if (a.Inhoud.Besluiten.Count > besluiten)
                {
                    (was is Aanvraagstatus.Deskundigenadvies or Aanvraagstatus.Bezwaar).ShouldBeTrue("alleen na compleet");
                    Deskundigenadvies.Genoeg(a.Inhoud.Adviezen).ShouldBeTrue();
                }
                if (a.IsBijSwv)
                    a.HeeftToestemming.ShouldBeTrue("zonder handtekening ligt er niets bij de commissie");
                a.IsAfgelopen.ShouldBe(a.IsBesloten || a.Status == Aanvraagstatus.Ingetrokken);
                a.Inhoud.Besluiten.Count.ShouldBeLessThanOrEqualTo(2);
                (a.Aanvullingsvraag is not null).ShouldBe(a.Status == Aanvraagstatus.AanvullingGevraagd);
                (a.BezwaarTot is not null).ShouldBe(a.Status is Aanvraagstatus.Toegekend or Aanvraagstatus.Afgewezen or Aanvraagstatus.Bezwaar);
            }
        }
    }

    [Fact, Regel("TLV-01")]
    public void Twee_adviezen_zijn_van_twee_mensen_en_van_twee_soorten()
    {
        var a = Compleet();
        a.KanBesluiten(Ja, Begin.Vandaag).Weigeringen.ShouldBe([AanvraagWeigeringen.TweeAdviezen]);
        a.Adviseer(Van("Els", Deskundigheid.Orthopedagoog), Begin).IsGelukt.ShouldBeTrue();
        a.Adviseer(Van("els", Deskundigheid.Arts), Begin).Weigeringen.ShouldBe([AanvraagWeigeringen.DeskundigeAlGehoord]);
        a.Adviseer(Van("Tom", Deskundigheid.Psycholoog), Begin).IsGelukt.ShouldBeTrue();
        a.KanBesluiten(Ja, Begin.Vandaag).Weigeringen.ShouldBe([AanvraagWeigeringen.TweeAdviezen], "twee van de eerste soort is niet genoeg");
        a.Adviseer(Van("Jan", Deskundigheid.Arts) with { Op = Begin.Vandaag.AddDays(1) }, Begin).Weigeringen.ShouldBe([AanvraagWeigeringen.DatumInToekomst.BijVeld("Op")]);
        a.Adviseer(Van("Jan", Deskundigheid.Arts), Begin).IsGelukt.ShouldBeTrue();

        a.Besluit(Ja, BijlageId.Nieuw(), Begin).IsGelukt.ShouldBeTrue();

        a.Status.ShouldBe(Aanvraagstatus.Toegekend);
        a.Besluit(Ja, BijlageId.Nieuw(), Begin).IsGelukt.ShouldBeFalse("een besluit is er één keer");
    }

    [Fact, Regel("TLV-01", "OSO-V10", "D-58")]
    public void Een_besluit_zegt_wat_het_moet_zeggen_en_de_bezwaartermijn_eindigt_op_een_werkdag()
    {
        Besluitvoorstel leeg = new(true, null, null, null, null, null, null);
        leeg.Bezwaren(Aanvraagsoort.TlvVso, false, Begin.Vandaag).Select(w => w.Veld).ShouldBe(["Categorie", "Nummer", "Swvnummer", "Van", "Tot"]);
        Nee.Bezwaren(Aanvraagsoort.TlvVso, true, Begin.Vandaag).ShouldBeEmpty();
        (Nee with { Motivering = " " }).Bezwaren(Aanvraagsoort.TlvPro, true, Begin.Vandaag).ShouldBe([AanvraagWeigeringen.MotiveringOntbreekt]);
        (Ja with { Motivering = null }).Bezwaren(Aanvraagsoort.TlvPro, true, Begin.Vandaag).ShouldBe([AanvraagWeigeringen.MotiveringOntbreekt]);
        (Ja with { Tot = new DateOnly(2029, 7, 30) }).Bezwaren(Aanvraagsoort.Lwoo, false, Begin.Vandaag).ShouldBe([AanvraagWeigeringen.EinddatumLwoo]);
        (Ja with { Tot = new DateOnly(2029, 7, 30) }).Bezwaren(Aanvraagsoort.TlvVso, false, Begin.Vandaag).ShouldBeEmpty("alleen lwoo kent die vorm nog");
        (Ja with { Tot = Ja.Van }).Bezwaren(Aanvraagsoort.TlvPro, false, Begin.Vandaag).ShouldBe([AanvraagWeigeringen.EinddatumOnmogelijk]);
        (Ja with { Van = new DateOnly(207, 8, 1) }).Bezwaren(Aanvraagsoort.TlvPro, false, Begin.Vandaag).ShouldContain(AanvraagWeigeringen.BegindatumOnwaarschijnlijk);
        Aanvraagbesluit.Termijn(new DateOnly(2027, 4, 5)).ShouldBe(new DateOnly(2027, 5, 18), "zes weken later is Tweede Pinksterdag");
    }

    [Fact, Regel("TLV-01", "D-02")]
    public void Een_bezwaar_kan_na_de_termijn_maar_niet_voor_het_besluit_en_verandert_het_besluit_een_keer()
    {
        var a = Besloten(Nee);
        a.MaakBezwaar("Ouders", Begin.Vandaag.AddDays(-1), "Onjuist.", Begin).Weigeringen.ShouldBe([AanvraagWeigeringen.VoorHetBesluit]);
        a.MaakBezwaar(" ", Begin.Vandaag, null, Begin).Weigeringen.Select(w => w.Veld).ShouldBe(["Wie", "Gronden"]);
        a.Status.ShouldBe(Aanvraagstatus.Afgewezen);
        var laat = Begin with { Op = Begin.Op.AddDays(60) };
        a.MaakBezwaar("Ouders", laat.Vandaag, "Onjuist.", laat).IsGelukt.ShouldBeTrue();
        a.Inhoud.Bezwaar!.TeLaat.ShouldBeTrue();
        a.IsBijSwv.ShouldBeTrue();

        a.Besluit(Ja, BijlageId.Nieuw(), laat).IsGelukt.ShouldBeTrue();

        (a.Status, a.Inhoud.Besluiten.Count, a.Inhoud.Besluit!.Toegekend, a.BezwaarTot).ShouldBe((Aanvraagstatus.Heroverwogen, 2, true, null));
        a.MaakBezwaar("Ouders", laat.Vandaag, "Weer.", laat).IsGelukt.ShouldBeFalse();
    }

    private static Deskundigenadvies Van(string naam, Deskundigheid soort) => new(naam, soort, Begin.Vandaag, true, "Past.");

    private static Aanvraag Ingediend()
    {
        var a = new Aanvraag(LeerlingId.Nieuw(), School, OrganisatieId.Nieuw(), Schooljaar.Beginnend(2026), Aanvraagsoort.TlvVso);
        a.LegToestemmingVast(new(1, Begin.Vandaag, "1", Toestemmingswijze.OpPapier), Begin).IsGelukt.ShouldBeTrue();
        a.DienIn([], Swv, Kind, new DateOnly(2027, 7, 31), Begin).IsGelukt.ShouldBeTrue();
        return a;
    }

    private static Aanvraag Compleet()
    {
        var a = Ingediend();
        a.VerklaarCompleet(Begin).IsGelukt.ShouldBeTrue();
        return a;
    }

    private static Aanvraag Besloten(Besluitvoorstel voorstel)
    {
        var a = Compleet();
        a.Adviseer(Van("Els", Deskundigheid.Orthopedagoog), Begin).IsGelukt.ShouldBeTrue();
        a.Adviseer(Van("Jan", Deskundigheid.Arts), Begin).IsGelukt.ShouldBeTrue();
        a.Besluit(voorstel, BijlageId.Nieuw(), Begin).IsGelukt.ShouldBeTrue();
        return a;
    }

    private static bool Doe(Aanvraag a, Random toeval, Handeling h) => toeval.Next(14) switch
    {
        0 => a.SlaOp(new Aanvraaginhoud(), h).IsGelukt,
        1 => a.LegToestemmingVast(new(toeval.Next(1, 3), h.Vandaag, "1", Toestemmingswijze.OpPapier), h).IsGelukt,
        2 => toeval.Next(4) == 0 && a.TrekToestemmingIn(toeval.Next(1, 3), "Reden", h).IsGelukt,
        3 or 4 => a.DienIn(a.HeeftToestemming ? [] : [AanvraagWeigeringen.ToestemmingOntbreekt], Swv, Kind, h.Vandaag, h).IsGelukt,
        5 => toeval.Next(3) == 0 && a.VraagAanvulling("Wat?", h).IsGelukt,
        6 => a.VulAan([], h).IsGelukt,
        7 => a.VerklaarCompleet(h).IsGelukt,
        8 or 9 => a.Adviseer(Van($"Naam {toeval.Next(4)}", (Deskundigheid)toeval.Next(7)) with { Op = h.Vandaag }, h).IsGelukt,
        10 or 11 => a.Besluit((toeval.Next(2) == 0 ? Ja : Nee) with { Van = h.Vandaag, Tot = new DateOnly(2029, 7, 31) }, BijlageId.Nieuw(), h).IsGelukt,
        12 => a.MaakBezwaar("Ouders", h.Vandaag, "Onjuist.", h).IsGelukt,
        _ => toeval.Next(6) == 0 && a.TrekIn("Reden", h).IsGelukt,
    };
}

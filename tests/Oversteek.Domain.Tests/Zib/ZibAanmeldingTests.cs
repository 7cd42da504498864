using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Zib;

public sealed class ZibAanmeldingTests
{
    private static readonly Handeling Begin = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2026, 11, 2), new TimeOnly(9, 0)), Guid.NewGuid(), "Reden");
    private static readonly OrganisatieId Bureau = OrganisatieId.Nieuw();
    private static readonly string[] Acties =
    [
        "sla op", "geef toestemming", "trek toestemming in", "dien in", "neem in behandeling", "plan", "vraag aanvulling", "vul aan", "meld uitslag",
        "wijs af", "trek in", "neem uitslag over",
    ];

    private static readonly Testkind Kind = new("Sanne", new DateOnly(2015, 3, 14), "8A", "De Eik", null, "Ingrid");

    [Theory, Regel("D-22", "ZIB-06", "ZIB-08")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_het_bureau_heeft_het_alleen_met_toestemming_en_tot_het_klaar_is(int zaad)
    {
        var toeval = new Random(zaad);
        var gelukt = Acties.ToDictionary(a => a, _ => 0);
        for (var ronde = 0; ronde < 500; ronde++)
        {
            var z = new ZibAanmelding(LeerlingId.Nieuw(), Begin.Namens, Schooljaar.Beginnend(2026));
            for (var stap = 0; stap < 30; stap++)
            {
                var (was, einde, voor) = (z.Status, z.IsAfgelopen, Beeld(z));
                var (actie, uit) = Doe(z, toeval, Begin with { Op = Begin.Op.AddDays(stap) });
                if (uit.IsGelukt)
                    gelukt[actie]++;
                else
                    Beeld(z).ShouldBe(voor, $"{actie} is geweigerd en veranderde toch iets");
                if (einde)
                    z.Status.ShouldBe(was, "wat afgelopen is, blijft afgelopen");
                if (z.IsBijBureau)
                    new[] { 1, 2 }.ShouldAllBe(o => z.Heeft(o, Toestemmingsoort.Deelnemen));
                if (z.Status == ZibAanmeldingstatus.UitslagInOkr && was != z.Status)
                    new[] { 1, 2 }.ShouldAllBe(o => z.Heeft(o, Toestemmingsoort.DelenMetPo));
                z.IsAfgelopen.ShouldBe(z.Status is ZibAanmeldingstatus.UitslagInOkr or ZibAanmeldingstatus.Ingetrokken or ZibAanmeldingstatus.AfgewezenDoorBureau);
                if (z.IsAfgelopen)
                    z.Aanvullingsvraag.ShouldBeNull();
                (z.BureauId is not null).ShouldBe(z.IsBijBureau, "wat klaar is, noemt geen bureau meer");
                (z.Behandelaar is not null).ShouldBe(z.IngediendOp is not null);
            }
        }
        // A series in which all is refused proves nothing.
        gelukt.Where(g => g.Value == 0).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact, Regel("D-22")]
    public void Een_ingetrokken_toestemming_blijft_te_zien_en_een_nieuwe_telt_weer()
    {
        var z = Ingediend();
        z.LegToestemmingVast(Geef(1, Toestemmingsoort.DelenMetPo), Begin).IsGelukt.ShouldBeTrue();
        z.TrekToestemmingIn(1, Toestemmingsoort.DelenMetPo, "Reden", Begin).IsGelukt.ShouldBeTrue();
        z.Heeft(1, Toestemmingsoort.DelenMetPo).ShouldBeFalse();
        z.Status.ShouldBe(ZibAanmeldingstatus.Ingediend, "alleen meedoen stopt het onderzoek");
        z.LegToestemmingVast(Geef(1, Toestemmingsoort.DelenMetPo), Begin).IsGelukt.ShouldBeTrue();

        z.Toestemmingen.Where(t => t.Soort == Toestemmingsoort.DelenMetPo).Select(t => t.Geldt).ShouldBe([false, true]);
        z.LegToestemmingVast(Geef(1, Toestemmingsoort.DelenMetVo) with { Op = Begin.Vandaag.AddDays(1) }, Begin).Weigeringen.ShouldBe([AfspraakWeigeringen.DatumInToekomst]);
    }

    [Fact, Regel("D-22", "D-25")]
    public void Wie_de_aanmelding_heeft_verliest_haar_bij_intrekken_en_anders_niemand()
    {
        var bij = Ingediend();
        bij.TrekToestemmingIn(2, Toestemmingsoort.Deelnemen, "Reden", Begin).IsGelukt.ShouldBeTrue();
        bij.Gebeurtenissen.OfType<ZibAanmeldingIngetrokken>().ShouldHaveSingleItem().Bureau.ShouldBe(Bureau);

        var concept = Concept();
        concept.TrekIn("Reden", Begin).IsGelukt.ShouldBeTrue();
        concept.Gebeurtenissen.OfType<ZibAanmeldingIngetrokken>().ShouldHaveSingleItem().Bureau.ShouldBeNull();
    }

    [Fact, Regel("ZIB-08")]
    public void Na_de_periode_is_te_laat_en_het_kan_nog()
    {
        Ingediend().TeLaat.ShouldBeFalse();
        var laat = Concept();
        laat.DienIn([], Bureau, new AccountId(Guid.NewGuid()), Kind, Begin.Vandaag.AddDays(-1), Begin).IsGelukt.ShouldBeTrue();
        laat.TeLaat.ShouldBeTrue();
    }

    private static ZibAanmelding Concept()
    {
        var z = new ZibAanmelding(LeerlingId.Nieuw(), Begin.Namens, Schooljaar.Beginnend(2026));
        z.LegToestemmingVast(Geef(1, Toestemmingsoort.Deelnemen), Begin);
        z.LegToestemmingVast(Geef(2, Toestemmingsoort.Deelnemen), Begin);
        return z;
    }

    private static ZibAanmelding Ingediend()
    {
        var z = Concept();
        z.DienIn([], Bureau, new AccountId(Guid.NewGuid()), Kind, Begin.Vandaag, Begin).IsGelukt.ShouldBeTrue();
        return z;
    }

    private static Zibtoestemming Geef(int ouder, Toestemmingsoort soort) => new(ouder, soort, Begin.Vandaag, Zibtoestemming.Tekstversie, Toestemmingswijze.OpPapier);

    private static string Beeld(ZibAanmelding z) =>
        $"{z.Status} {z.Lopend} {z.BureauId} {z.ContactId} {z.IngediendOp} {z.TeLaat} {z.Afspraak} {z.Aanvullingsvraag} {z.UitslagVerzondenOp} {z.Reden} "
        + $"{string.Join(',', z.Toestemmingen)} {z.Gebeurtenissen.Count}";

    // An end comes seldom, or no series would get far.
    private static (string Actie, Result Uit) Doe(ZibAanmelding z, Random toeval, Handeling op)
    {
        var (ouder, soort, zelden) = (toeval.Next(1, 3), (Toestemmingsoort)toeval.Next(3), toeval.Next(8) == 0);
        return toeval.Next(14) switch
        {
            0 => (Acties[0], z.SlaOp(new Zibinhoud(), op)),
            1 or 2 or 3 => (Acties[1], z.LegToestemmingVast(Geef(ouder, soort), op)),
            4 when zelden => (Acties[2], z.TrekToestemmingIn(ouder, soort, "Reden", op)),
            5 or 6 => (Acties[3], z.DienIn([.. new[] { 1, 2 }.Where(o => !z.Heeft(o, Toestemmingsoort.Deelnemen)).Select(o => ZibWeigeringen.DeelnemenOntbreekt.Met(o))], Bureau, new AccountId(Guid.NewGuid()), Kind, op.Vandaag, op)),
            7 => (Acties[4], z.NeemInBehandeling(op)),
            8 => (Acties[5], z.Plan(new Afspraak(op.Vandaag, new TimeOnly(9, 0), "Lokaal"), op)),
            9 => (Acties[6], z.VraagAanvulling("Wat?", op)),
            10 => (Acties[7], z.VulAan([], op)),
            11 => (Acties[8], z.MeldUitslag(op)),
            12 when zelden => (Acties[9], z.WijsAf(op)),
            13 when zelden => (Acties[10], z.TrekIn("Reden", op)),
            _ => (Acties[11], z.NeemUitslagOver([1, 2], op)),
        };
    }
}

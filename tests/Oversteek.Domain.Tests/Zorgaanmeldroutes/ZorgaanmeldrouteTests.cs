using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Zorgaanmeldroutes;

public sealed class ZorgaanmeldrouteTests
{
    private static readonly OrganisatieId School = OrganisatieId.Nieuw();
    private static readonly Zorgontvanger Swv = new(OrganisatieId.Nieuw(), "Samenwerkingsverband Noord");
    private static readonly Handeling Begin = new(null, Rol.PoGebruiker, School, Nederland.Moment(new DateOnly(2026, 11, 5), new TimeOnly(9, 0)), Guid.NewGuid(), "Reden");
    private static readonly Testkind Kind = new("Sanne", new DateOnly(2015, 3, 14), "8A", "School", null, "Karin");
    private static readonly Dossierkeuze Drie = new(["3"], []);
    private static readonly Dossierkeuze DrieEnVijf = new(["3", "5"], []);

    [Theory, Regel("SWV-01", "D-49", "SEC-5", "SEC-7")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Wat_er_ook_gebeurt_het_samenwerkingsverband_heeft_iets_van_versturen_tot_einde_en_nooit_zonder_toestemming(int zaad)
    {
        var toeval = new Random(zaad);
        for (var ronde = 0; ronde < 500; ronde++)
        {
            var z = new Zorgaanmeldroute(LeerlingId.Nieuw(), School, Schooljaar.Beginnend(2026));
            var (ziet, gelezen) = (false, 0);
            for (var stap = 0; stap < 40; stap++)
            {
                var was = z.Status;
                if (!Doe(z, toeval, Begin with { Op = Begin.Op.AddDays(stap) }))
                    z.Status.ShouldBe(was, "wat geweigerd is, verandert niets");
                // The access of the samenwerkingsverband as the module makes it from the events.
                foreach (var g in z.Gebeurtenissen.Skip(gelezen))
                    ziet = g is ZorgaanmeldrouteIngediend || (ziet && g is not (ZorgaanmeldrouteAfgesloten or ZorgaanmeldrouteIngetrokken { Swv: not null }));
                gelezen = z.Gebeurtenissen.Count;
                ziet.ShouldBe(z.IsBijSwv);
                (z.SwvId is not null).ShouldBe(z.IsBijSwv, "na het einde noemt de rij niemand meer");
                (z.Inhoud.Delen.Count > 0).ShouldBe(z.IsBijSwv, "de kopie is er alleen zolang zij wordt gelezen");
                z.IsAfgelopen.ShouldBe(z.Status is Zorgaanmeldroutestatus.Afgesloten or Zorgaanmeldroutestatus.Ingetrokken);
                (z.Inhoud.Advies is not null).ShouldBe(z.Status == Zorgaanmeldroutestatus.Afgesloten);
                if (z.IsBijSwv)
                    z.Heeft(1).ShouldBeTrue("zonder toestemming ligt er niets");
            }
        }
    }

    [Fact, Regel("D-49")]
    public void Wie_toestemde_met_minder_wordt_opnieuw_gevraagd_en_met_meer_niet()
    {
        var z = Met(Drie);
        z.SlaOp("Vraag", "Karin", DrieEnVijf, Begin).IsGelukt.ShouldBeTrue();
        z.Heeft(1).ShouldBeFalse("de ouder zag tabblad 5 niet");
        z.LegToestemmingVast(Toestemming(), Begin).IsGelukt.ShouldBeTrue();
        z.SlaOp("Andere vraag", "Karin", Drie, Begin).IsGelukt.ShouldBeTrue();
        z.Heeft(1).ShouldBeTrue("er gaat minder mee");
        z.SlaOp("Andere vraag", "Karin", Drie with { Bijlagen = [BijlageId.Nieuw()] }, Begin).IsGelukt.ShouldBeTrue();
        z.Heeft(1).ShouldBeFalse();
    }

    [Fact, Regel("D-49", "D-22")]
    public void Toestemming_is_voor_een_keuze_en_een_einde_zegt_waarom()
    {
        var leeg = new Zorgaanmeldroute(LeerlingId.Nieuw(), School, Schooljaar.Beginnend(2026));
        leeg.LegToestemmingVast(Toestemming(), Begin).Weigeringen.ShouldBe([ZorgaanmeldrouteWeigeringen.EerstKiezen]);
        leeg.TrekToestemmingIn(1, "Reden", Begin).Weigeringen.ShouldBe([ZorgaanmeldrouteWeigeringen.GeenToestemming]);
        var z = Met(Drie);
        z.TrekIn(" ", Begin).Weigeringen.ShouldBe([ZorgaanmeldrouteWeigeringen.RedenOntbreekt]);
        z.DienIn([], Swv, Kind, [Deel], Begin).IsGelukt.ShouldBeTrue();
        z.SluitAf(" ", Begin).Weigeringen.ShouldBe([ZorgaanmeldrouteWeigeringen.AdviesOntbreekt]);
        z.IsBijSwv.ShouldBeTrue();
        z.LegToestemmingVast(Toestemming(), Begin).IsGelukt.ShouldBeFalse("wat al ligt, krijgt geen nieuwe toestemming");

        z.SluitAf(" Past op het vmbo. ", Begin).IsGelukt.ShouldBeTrue();

        (z.Status, z.Inhoud.Advies, z.Inhoud.Swv, z.Inhoud.Keuze, z.SwvId).ShouldBe((Zorgaanmeldroutestatus.Afgesloten, "Past op het vmbo.", Swv.Naam, Drie, null));
        z.TrekToestemmingIn(1, "Reden", Begin).IsGelukt.ShouldBeFalse("er is niets meer te stoppen");
    }

    private static Dossierdeel Deel => new("3", "Begeleiding", [new("Groep", [new("Vraag", "Antwoord")], [])]);

    private static Zorgaanmeldroutetoestemming Toestemming(int ouder = 1) => new(ouder, Begin.Vandaag, "1", Toestemmingswijze.OpPapier);

    private static Zorgaanmeldroute Met(Dossierkeuze keuze)
    {
        var z = new Zorgaanmeldroute(LeerlingId.Nieuw(), School, Schooljaar.Beginnend(2026));
        z.SlaOp("Vraag", "Karin", keuze, Begin).IsGelukt.ShouldBeTrue();
        z.LegToestemmingVast(Toestemming(), Begin).IsGelukt.ShouldBeTrue();
        return z;
    }

    private static bool Doe(Zorgaanmeldroute z, Random toeval, Handeling h) => toeval.Next(9) switch
    {
        0 or 1 => z.SlaOp("Vraag", "Karin", toeval.Next(2) == 0 ? Drie : DrieEnVijf, h).IsGelukt,
        2 or 3 => z.LegToestemmingVast(Toestemming(toeval.Next(1, 3)) with { Op = h.Vandaag }, h).IsGelukt,
        4 => toeval.Next(3) == 0 && z.TrekToestemmingIn(toeval.Next(1, 3), "Reden", h).IsGelukt,
        5 or 6 => z.DienIn(z.Heeft(1) ? [] : [ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(1)], Swv, Kind, [Deel], h).IsGelukt,
        7 => toeval.Next(3) == 0 && z.SluitAf("Advies", h).IsGelukt,
        _ => toeval.Next(8) == 0 && z.TrekIn("Reden", h).IsGelukt,
    };
}

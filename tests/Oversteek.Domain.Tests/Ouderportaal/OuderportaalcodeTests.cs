using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Ouderportaal;

/// <summary>A code opens enrolment once, in whatever order people and schools do things.</summary>
public sealed class OuderportaalcodeTests
{
    private static readonly LeerlingId Kind = LeerlingId.Nieuw();

    [Fact, Regel("SEC-28", "OUD-02")]
    public void In_elke_volgorde_werkt_een_code_een_keer_en_alleen_de_laatste()
    {
        for (var zaad = 0; zaad < 500; zaad++)
        {
            var (toeval, code) = (new Random(zaad), new Ouderportaalcode(Kind, Guid.NewGuid(), 1));
            for (var stap = 0; stap < 25; stap++)
            {
                var actie = (Ouderportaalcodeactie)toeval.Next(4);
                var (kon, voor, gebeurtenissen) = (code.Kan(actie), code.Status, code.Gebeurtenissen.Count);

                var uit = Doe(code, actie, toeval);

                uit.IsGelukt.ShouldBe(kon, $"{zaad}: {voor} {actie}");
                // Whose access ends, is told (B-02).
                var ook = actie == Ouderportaalcodeactie.Intrekken && voor == Ouderportaalcodestatus.Gebruikt;
                code.Gebeurtenissen.Count.ShouldBe(gebeurtenissen + (kon ? ook ? 2 : 1 : 0));
                if (!kon)
                    code.Status.ShouldBe(voor);
                Klopt(code);
            }
        }
    }

    [Fact, Regel("SEC-28")]
    public void Wie_geen_uitnodiging_heeft_schrijft_zich_niet_in()
    {
        var code = new Ouderportaalcode(Kind, Guid.NewGuid(), 1);

        Doe(code, Ouderportaalcodeactie.Gebruiken, new Random(1)).IsGelukt.ShouldBeFalse();
        code.VerlegZoeksleutel([1]).IsGelukt.ShouldBeFalse();

        (code.Status, code.Houder, code.Zoeksleutel).ShouldBe((Ouderportaalcodestatus.NogNiet, null, null));
    }

    private static void Klopt(Ouderportaalcode code)
    {
        (code.Houder is not null && code.Status != Ouderportaalcodestatus.Ingetrokken).ShouldBe(code.IsGebruikt, "alleen wie haar gebruikte is houder");
        if (code.Status is not (Ouderportaalcodestatus.Uitgegeven or Ouderportaalcodestatus.Gepauzeerd))
            code.Zoeksleutel.ShouldBeNull("wat niet open staat, is niet te vinden");
    }

    private static Result Doe(Ouderportaalcode code, Ouderportaalcodeactie actie, Random toeval)
    {
        var handeling = new Handeling(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), DateTimeOffset.UnixEpoch.AddDays(toeval.Next(300)), Guid.NewGuid());
        return actie switch
        {
            Ouderportaalcodeactie.Uitgeven => code.GeefUit(new Ouderuitnodiging(Uitnodigingswijze.Brief, "nl", null, [(byte)toeval.Next(255)]), handeling),
            Ouderportaalcodeactie.Pauzeren => code.Pauzeer(handeling),
            Ouderportaalcodeactie.Gebruiken => code.Gebruik(new Ouderinschrijving(HouderId.Nieuw(), false, handeling.Op.AddDays(1)), handeling),
            _ => code.TrekIn(handeling),
        };
    }
}

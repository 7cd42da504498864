using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Isk;

/// <summary>The ISK test: the school applies, a desk tests, the result arrives in the dossier by itself.</summary>
internal sealed class Iskmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.IskAanmelden, Rollen.Po);
        module.Recht(Recht.IskTestAfnemen, Rol.IskTestloket);
        module.Lezing(Leessoort.Isk);
        module.Model(new IskTestaanmeldingConfiguration());
        module.Bericht<PoIskUitslag>("po.isk-uitslag", Ontvanger.School);
        module.Bericht<PoIskTest>("po.isk-test", Ontvanger.School);
        module.Bericht<IskAanvraag>("isk.aanvraag", Ontvanger.School);
        module.Bericht<IskVervallen>("isk.vervallen", Ontvanger.School);
        Test(module);
        Gevolg(module);
        module.Controle("Een aanmelding voor de ISK-test loopt of is afgelopen, niet allebei", (db, ct) => db.Set<IskTestaanmelding>().CountAsync(
            i => (i.Lopend == null) != (i.Status == IskTestaanmeldingstatus.Geplaatst || i.Status == IskTestaanmeldingstatus.Afgezien), ct));
    }

    private static void Test(Modulebouwer module)
    {
        module.Gebeurtenis<IskTestaanmeldingOpgeslagen>("IskTestaanmeldingOpgeslagen");
        module.Gebeurtenis<IskTestaanmeldingIngediend>("IskTestaanmeldingIngediend")
            .Inzage(g => [new Inzagewijziging(g.Kind, g.Loket, Inzagegrond.IskTest, Inzagereikwijdte.Onderzoek) { Tot = Testtermijn.Lopend(g.Handeling) }])
            .Bericht(g => [new IskAanvraag(g.Loket)]);
        module.Gebeurtenis<IskToestemmingGegeven>("IskToestemmingGegeven");
        module.Gebeurtenis<IskToestemmingIngetrokken>("IskToestemmingIngetrokken");
        module.Gebeurtenis<IskTestUitgenodigd>("IskTestUitgenodigd").Bericht(g => [new PoIskTest(g.School)]);
        module.Gebeurtenis<IskTestAfgenomen>("IskTestAfgenomen");
        module.Gebeurtenis<IskTestNietVerschenen>("IskTestNietVerschenen").Bericht(g => [new PoIskTest(g.School)]);
    }

    private static void Gevolg(Modulebouwer module)
    {
        module.Gebeurtenis<IskUitslagVastgelegd>("IskUitslagVastgelegd").Inzage(g => [Dicht(g.Kind, g.Loket)]).Bericht(g => [new PoIskUitslag(g.School)]);
        module.Gebeurtenis<IskLeerlingAangemeld>("IskLeerlingAangemeld");
        module.Gebeurtenis<IskLeerlingGeplaatst>("IskLeerlingGeplaatst");
        module.Gebeurtenis<IskPlaatsingHersteld>("IskPlaatsingHersteld");
        module.Gebeurtenis<IskAanmeldingVervallen>("IskAanmeldingVervallen");
        module.Gebeurtenis<IskTestAfgezien>("IskTestAfgezien")
            .Inzage(g => g.Loket is { } loket ? [Dicht(g.Kind, loket)] : []).Bericht(g => g.Loket is { } loket ? [new IskVervallen(loket)] : []);
    }

    private static Inzagewijziging Dicht(LeerlingId kind, OrganisatieId loket) => new(kind, loket, Inzagegrond.IskTest, null);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>Research for lwoo and pro: the school applies, a bureau tests, the parents get the result.</summary>
internal sealed class Zibmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.ZibAanmelden, Rollen.Po);
        module.Recht(Recht.OnderzoekDoen, Rol.Onderzoeksbureau);
        module.Recht(Recht.ZibTellen, Rol.Regiocoordinator);
        module.Lezing(Leessoort.Zib);
        module.Diensten(diensten => diensten.AddSingleton<IRuimtebeslag, Zibruimte>().AddSingleton<IVrijgaverem, Zibrem>().AddSingleton<IIqrem, Zibrem>());
        module.Model(new ZibAanmeldingConfiguration());
        module.Model(new ZibbestandConfiguration());
        module.Model(new SchoolcontactpersoonConfiguration());
        module.Model(new RegioakkoordConfiguration());
        module.Bericht<PoZibUitslag>("po.zib-uitslag", Ontvanger.Gebruiker, kader: "medewerker");
        module.Bericht<PoZibVraag>("po.zib-vraag", Ontvanger.Gebruiker, kader: "medewerker");
        module.Bericht<BureauAanvraag>("bureau.aanvraag", Ontvanger.School);
        module.Bericht<BureauVervallen>("bureau.vervallen", Ontvanger.School);
        Werk(module);
        Einde(module);
        module.Controle("Een aanmelding voor onderzoek loopt of is afgelopen, niet allebei", (db, ct) => db.Set<ZibAanmelding>().CountAsync(
            z => (z.Lopend == null) != (z.Status == ZibAanmeldingstatus.UitslagInOkr || z.Status == ZibAanmeldingstatus.Ingetrokken
                || z.Status == ZibAanmeldingstatus.AfgewezenDoorBureau), ct));
    }

    private static void Werk(Modulebouwer module)
    {
        module.Gebeurtenis<ZibAanmeldingOpgeslagen>("ZibAanmeldingOpgeslagen");
        module.Gebeurtenis<ZibAanmeldingIngediend>("ZibAanmeldingIngediend")
            .Inzage(g => [Open(g.Kind, g.Bureau, g.Handeling)]).Bericht(g => [new BureauAanvraag(g.Bureau)]);
        module.Gebeurtenis<ZibAanmeldingInBehandelingGenomen>("ZibAanmeldingInBehandelingGenomen");
        module.Gebeurtenis<ZibAfspraakGemaakt>("ZibAfspraakGemaakt");
        module.Gebeurtenis<ZibAanvullingGevraagd>("ZibAanvullingGevraagd").Bericht(g => [new PoZibVraag(g.Contact, g.School)]);
        module.Gebeurtenis<ZibAanmeldingAangevuld>("ZibAanmeldingAangevuld")
            .Inzage(g => [Open(g.Kind, g.Bureau, g.Handeling)]).Bericht(g => [new BureauAanvraag(g.Bureau)]);
        module.Gebeurtenis<ZibToestemmingGegeven>("ZibToestemmingGegeven");
        module.Gebeurtenis<ZibToestemmingIngetrokken>("ZibToestemmingIngetrokken");
        module.Gebeurtenis<ZibFormulierToegevoegd>("ZibFormulierToegevoegd");
        module.Gebeurtenis<SchoolcontactpersoonGekozen>("SchoolcontactpersoonGekozen");
        module.Gebeurtenis<RegioakkoordGegeven>("RegioakkoordGegeven");
    }

    private static void Einde(Modulebouwer module)
    {
        module.Gebeurtenis<ZibUitslagVerzonden>("ZibUitslagVerzonden").Inzage(g => [Dicht(g.Kind, g.Bureau)])
            .Bericht(g => [new PoZibUitslag(g.Contact, g.School)]);
        module.Gebeurtenis<ZibAanmeldingAfgewezen>("ZibAanmeldingAfgewezen").Inzage(g => [Dicht(g.Kind, g.Bureau)])
            .Bericht(g => [new PoZibVraag(g.Contact, g.School)]);
        module.Gebeurtenis<ZibUitslagOvergenomen>("ZibUitslagOvergenomen");
        module.Gebeurtenis<ZibAanmeldingIngetrokken>("ZibAanmeldingIngetrokken")
            .Inzage(g => g.Bureau is { } bureau ? [Dicht(g.Kind, bureau)] : []).Bericht(g => g.Bureau is { } bureau ? [new BureauVervallen(bureau)] : []);
    }

    /// <summary>Until the result or the end; D-59 when neither comes.</summary>
    private static Inzagewijziging Open(LeerlingId kind, OrganisatieId bureau, Handeling handeling) =>
        new(kind, bureau, Inzagegrond.Onderzoek, Inzagereikwijdte.Onderzoek) { Tot = Testtermijn.Lopend(handeling) };

    private static Inzagewijziging Dicht(LeerlingId kind, OrganisatieId bureau) => new(kind, bureau, Inzagegrond.Onderzoek, null);
}

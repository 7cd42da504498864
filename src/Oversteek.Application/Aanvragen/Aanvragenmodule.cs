using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Aanvragen;

/// <summary>Requests to the samenwerkingsverband: tlv vso, tlv pro, lwoo (TLV-01 to TLV-03, D-47).</summary>
internal sealed class Aanvragenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.AanvragenMaken, Rollen.Vo);
        module.Recht(Recht.AanvragenBeoordelen, Rol.Samenwerkingsverband);
        module.Recht(Recht.AanvragenTellen, Rol.Regiocoordinator);
        module.Lezing(Leessoort.Aanvraag);
        module.Diensten(diensten => diensten.AddSingleton<IRuimtebeslag, Aanvraagruimte>());
        module.Model(new AanvraagConfiguration());
        module.Model(new AanvraagbestandConfiguration());
        module.Bericht<SwvAanvraag>("swv.aanvraag", Ontvanger.School);
        module.Bericht<SwvVervallen>("swv.vervallen", Ontvanger.School);
        module.Bericht<VoTlvBesluit>("vo.tlv-besluit", Ontvanger.School);
        module.Bericht<VoTlvVraag>("vo.tlv-vraag", Ontvanger.School);
        Vraag(module);
        Antwoord(module);
        module.Ruimt("Aanvragen bij het samenwerkingsverband na de bewaartermijn", Aanvraagbewaring.RuimOpAsync);
        module.Controle("Een aanvraag bij het samenwerkingsverband loopt of is afgelopen, niet allebei", (db, ct) => db.Set<Aanvraag>().CountAsync(
            a => (a.Lopend == null) != (a.Status == Aanvraagstatus.Toegekend || a.Status == Aanvraagstatus.Afgewezen
                || a.Status == Aanvraagstatus.Heroverwogen || a.Status == Aanvraagstatus.Ingetrokken), ct));
    }

    private static void Vraag(Modulebouwer module)
    {
        module.Gebeurtenis<AanvraagOpgeslagen>("AanvraagOpgeslagen");
        module.Gebeurtenis<AanvraagtoestemmingGegeven>("AanvraagtoestemmingGegeven");
        module.Gebeurtenis<AanvraagtoestemmingIngetrokken>("AanvraagtoestemmingIngetrokken");
        module.Gebeurtenis<AanvraagbestandToegevoegd>("AanvraagbestandToegevoegd");
        module.Gebeurtenis<AanvraagIngediend>("AanvraagIngediend").Inzage(g => [Open(g.Kind, g.Swv, g.Handeling)]).Bericht(g => [new SwvAanvraag(g.Swv)]);
        module.Gebeurtenis<AanvraagAangevuld>("AanvraagAangevuld").Inzage(g => [Open(g.Kind, g.Swv, g.Handeling)]).Bericht(g => [new SwvAanvraag(g.Swv)]);
        module.Gebeurtenis<AanvraagbezwaarGemaakt>("AanvraagbezwaarGemaakt").Inzage(g => [Open(g.Kind, g.Swv, g.Handeling)])
            .Bericht(g => [new SwvAanvraag(g.Swv)]);
        module.Gebeurtenis<AanvraagIngetrokken>("AanvraagIngetrokken")
            .Inzage(g => g.Swv is { } swv ? [Dicht(g.Kind, swv)] : []).Bericht(g => g.Swv is { } swv ? [new SwvVervallen(swv)] : []);
    }

    private static void Antwoord(Modulebouwer module)
    {
        module.Gebeurtenis<AanvraagAanvullingGevraagd>("AanvraagAanvullingGevraagd").Bericht(g => [new VoTlvVraag(g.School)]);
        module.Gebeurtenis<AanvraagCompleetVerklaard>("AanvraagCompleetVerklaard");
        module.Gebeurtenis<DeskundigenadviesVastgelegd>("DeskundigenadviesVastgelegd");
        module.Gebeurtenis<AanvraagBesloten>("AanvraagBesloten").Inzage(g => [Dicht(g.Kind, g.Swv)]).Bericht(g => [new VoTlvBesluit(g.School)]);
        module.Gebeurtenis<AanvraagHeroverwogen>("AanvraagHeroverwogen").Inzage(g => [Dicht(g.Kind, g.Swv)]).Bericht(g => [new VoTlvBesluit(g.School)]);
        module.Gebeurtenis<AanvraagBesluitVastgelegd>("AanvraagBesluitVastgelegd").Bericht(g => [new VoTlvBesluit(g.School)]);
        module.Gebeurtenis<AanvraagBesluitGecorrigeerd>("AanvraagBesluitGecorrigeerd").Bericht(g => [new VoTlvBesluit(g.School)]);
        module.Gebeurtenis<AanvraagVernietigd>("AanvraagVernietigd");
    }

    /// <summary>Until the decision or the withdrawal; D-59 when neither comes.</summary>
    private static Inzagewijziging Open(LeerlingId kind, OrganisatieId swv, Handeling handeling) =>
        new(kind, swv, Inzagegrond.Toelaatbaarheid, Inzagereikwijdte.Onderzoek) { Tot = Testtermijn.Lopend(handeling) };

    private static Inzagewijziging Dicht(LeerlingId kind, OrganisatieId swv) => new(kind, swv, Inzagegrond.Toelaatbaarheid, null);
}

using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>What parents think of the advice and the OKR, as the school receives it.</summary>
internal sealed class Zienswijzenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.ZienswijzenBewerken, Rollen.Po);
        module.Model(new ZienswijzeConfiguration());
        module.Bericht<OuderOkrTerInzage>("ouder.okr-ter-inzage", Ontvanger.Ouders);
        module.Bericht<OuderZienswijzeHerinnering>("ouder.zienswijze-herinnering", Ontvanger.Ouders);
        module.Bericht<PoZienswijzeOntvangen>("po.zienswijze-ontvangen", Ontvanger.Basisschool);
        module.Invulling("uiterlijk", Zienswijzeninvulling.UiterlijkAsync);
        module.Gebeurtenis<ZienswijzeUitgenodigd>("ZienswijzeUitgenodigd").Bericht(g => [new OuderOkrTerInzage(g.Kind, g.Ouder, g.Handeling.Namens)]);
        module.Gebeurtenis<ZienswijzeHerinnerd>("ZienswijzeHerinnerd").Bericht(g => [new OuderZienswijzeHerinnering(g.Kind, g.Ouder, g.Handeling.Namens)]);
        module.Gebeurtenis<ZienswijzeOpgeslagen>("ZienswijzeOpgeslagen");
        module.Gebeurtenis<ZienswijzeDefinitiefGemaakt>("ZienswijzeDefinitiefGemaakt").InVerloop();
        module.Gebeurtenis<ZienswijzeVanOuderOntvangen>("ZienswijzeVanOuderOntvangen").Bericht(g => [new PoZienswijzeOntvangen(g.Kind)]);
        module.Gebeurtenis<ZienswijzeAfgezien>("ZienswijzeAfgezien");
        module.Gebeurtenis<ZienswijzeNietTijdigGemeld>("ZienswijzeNietTijdigGemeld");
    }
}

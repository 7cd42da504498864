using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;

namespace Oversteek.Application.Helpdesk;

/// <summary>Looking along with a school, and questions of users.</summary>
internal sealed class Helpdeskmodule : Featuremodule
{
    private static readonly TimeSpan Bewaard = TimeSpan.FromDays(365);

    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.Meekijken, Rol.Helpdeskrol);
        module.Recht(Recht.HulpvragenBeantwoorden, Rol.Helpdeskrol, Rol.Platformbeheerder);
        module.Lezing(Leessoort.Meekijkreden);
        module.Model(new HulpvraagConfiguration());
        module.Bericht<HulpvraagBeantwoordBericht>("account.hulpvraag-beantwoord", Ontvanger.Gebruiker, kader: "medewerker");
        module.Ruimt("Hulpvragen", (db, nu, ct) => db.Set<Hulpvraag>().Where(h => h.LaatsteOp < nu - Bewaard).ExecuteDeleteAsync(ct));
        module.Gebeurtenis<HulpvraagGesteld>("HulpvraagGesteld");
        module.Gebeurtenis<HulpvraagOpgepakt>("HulpvraagOpgepakt");
        module.Gebeurtenis<HulpvraagBeantwoord>("HulpvraagBeantwoord").Bericht(g => [new HulpvraagBeantwoordBericht(g.Account)]);
        module.Gebeurtenis<HulpvraagAangevuld>("HulpvraagAangevuld");
        module.Gebeurtenis<HulpvraagGesloten>("HulpvraagGesloten");
    }
}

/// <summary>That there is an answer; neither question nor answer.</summary>
public sealed record HulpvraagBeantwoordBericht(AccountId Account) : Bericht;

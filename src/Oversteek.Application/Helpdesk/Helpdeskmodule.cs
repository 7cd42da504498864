using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Helpdesk;

/// <summary>Looking along with a school.</summary>
internal sealed class Helpdeskmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.Meekijken, Rol.Helpdeskrol);
        module.Lezing(Leessoort.Meekijkreden);
    }
}

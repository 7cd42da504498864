using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>The next number of a school's series (D-32). Read wide: a deleted application is out of sight of the school, its number is not free.</summary>
public sealed class Aanmeldnummerbron(Systeemtoegang systeem)
{
    public Task<int> VolgendeAsync(OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VolgendAanmeldnummerAsync(school, schooljaar, ct));
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>The one way in which a decision is stored, alone or with many.</summary>
internal static class Besluitweg
{
    private const int Pogingen = 5;

    /// <summary>
    /// A colleague who decides on another pupil at the same moment changes the places of the school, not this application. Then the rules are
    /// looked at again; only a change of the application itself is told.
    /// </summary>
    public static async Task<Result> BesluitAsync(this Systeemtoegang systeem, AanmeldingId id, int versie, Handeling handeling,
        Func<OversteekDb, Aanmelding, Task<Result>> werk, CancellationToken ct)
    {
        for (var keer = 1; ; keer++)
        {
            var uit = await systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(id, versie, handeling, a => werk(db, a), ct));
            if (!uit.Is(Weigeringsoort.Intussen) || keer == Pogingen || !await OngewijzigdAsync(systeem, id, versie, handeling, ct))
                return uit;
        }
    }

    private static Task<bool> OngewijzigdAsync(Systeemtoegang systeem, AanmeldingId id, int versie, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.Aanmeldingen.AnyAsync(
            a => a.Id == id && a.Versie == versie && a.OrganisatieId == handeling.Namens, ct));
}

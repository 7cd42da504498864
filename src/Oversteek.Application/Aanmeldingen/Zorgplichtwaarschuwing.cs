using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>
/// A mail to the school on the days of D-39 and when the ten weeks are over, one a day for all its pupils together. A day on which the program stood
/// still is made up for; the outbox says what was sent.
/// </summary>
public sealed class Zorgplichtwaarschuwing(Systeemtoegang systeem, TimeProvider klok)
{
    private const string Sjabloon = "vo.termijn";
    private const int Inhaaldagen = 7;

    public async Task TikAsync(CancellationToken ct)
    {
        var scholen = await systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.Aanmeldingen
            .Where(a => a.Status == Aanmeldingstatus.InOnderzoek || a.Status == Aanmeldingstatus.TijdelijkGeplaatst)
            .Select(a => new { a.OrganisatieId, a.Schooljaar }).Distinct().ToListAsync(ct));
        foreach (var school in scholen)
            await systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => WaarschuwAsync(db, school.OrganisatieId, school.Schooljaar, ct));
    }

    private async Task<bool> WaarschuwAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var vandaag = Nederland.Datum(nu);
        var laatste = await db.UitgaandeBerichten.Where(b => b.Sjabloon == Sjabloon && b.OrganisatieId == school)
            .MaxAsync(b => (DateTimeOffset?)b.AangemaaktOp, ct);
        var vanaf = laatste is { } op ? Nederland.Datum(op) : vandaag.AddDays(-Inhaaldagen);
        var regels = await db.ZorgplichtregelsAsync(school, jaar, ct);
        if (!regels.Any(r => r.Aanmelding.LopendOnderzoek() is not null && Dagen(r.Klok).Any(d => d > vanaf && d <= vandaag)))
            return false;
        db.UitgaandeBerichten.AddRange(Postregels.Rijen(new VoTermijn(school), nu));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static IEnumerable<DateOnly> Dagen(Zorgplichtklok termijn) => termijn.Dagen
        .Where(d => d.Soort is Zorgplichtmoment.Waarschuwing or Zorgplichtmoment.TijdelijkePlaatsing).Select(d => d.Op);
}

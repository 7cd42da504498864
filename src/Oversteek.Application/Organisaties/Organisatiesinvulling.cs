using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties;

/// <summary>Name of the school that a mail is about, and how to reach it.</summary>
internal static class Organisatiesinvulling
{
    public static async Task<string> NaamAsync(Invulvraag vraag, CancellationToken ct) => (await ZoekAsync(vraag, ct))?.Naam ?? vraag.Zin("de-school");

    public static async Task<string> ContactAsync(Invulvraag vraag, CancellationToken ct)
    {
        var school = await ZoekAsync(vraag, ct);
        return string.Join('\n', new[] { school?.Naam, school?.Telefoon, school?.Email }.Where(regel => !string.IsNullOrWhiteSpace(regel)));
    }

    private static Task<Organisatie?> ZoekAsync(Invulvraag vraag, CancellationToken ct) =>
        vraag.Db.Set<Organisatie>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == vraag.School, ct);
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Demo;

/// <summary>What a parent of the demo would find in the mailbox.</summary>
internal sealed record Ouderpost(string Onderwerp, string Adres);

/// <summary>Parents of the demo: invited by their school, with the mails that nobody gets shown on the page of the demo.</summary>
internal static partial class Demoouders
{
    private const int Hoogstens = 6;
    private static readonly string[] Berichten = ["ouder.portaal-uitnodiging", "ouder.portaal-link"];

    /// <summary>The next parent of this school who was not invited yet; the text says who it is.</summary>
    public static async Task<string?> NodigUitAsync(IServiceProvider diensten, CancellationToken ct)
    {
        var email = Demoaccounts.Alle[0].Email;
        var gekozen = await diensten.AlsPlatformAsync(async db =>
        {
            var account = new AccountId(await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(ct));
            var school = await db.Functies.Where(f => f.AccountId == account).Select(f => f.OrganisatieId).FirstAsync(ct);
            return (school, kind: await VolgendeAsync(db, school, ct));
        });
        if (gekozen.kind is not { } kind)
            return null;
        var ouder = kind.Ouders.First(o => o.Gegevens.Gezag != Gezag.Nee);
        await diensten.AlsAsync(gekozen.school, Rol.PoBeheerder, async (sp, handeling) =>
        {
            var uit = await sp.GetRequiredService<OudersUitnodigen>()
                .ExecuteAsync([new Ouderkeuze(kind.Id, ouder.Volgnummer, "nl", $"ouder.{kind.Id.Waarde.ToString("N")[..8]}@waardenburgh.example")],
                    handeling, ct);
            Demowerk.Eis(uit.IsGelukt ? uit.Waarde[0].Uit.Weigeringen : uit.Weigeringen);
            return true;
        });
        return $"{ouder.Gegevens.Naam} is uitgenodigd. Geboortedatum van het kind: {kind.Personalia.Geboortedatum:d-M-yyyy}. Open hieronder de code.";
    }

    /// <summary>Who has most to choose from goes first, so that a walk does not end at a list of one class.</summary>
    private static async Task<Leerling?> VolgendeAsync(OversteekDb db, OrganisatieId school, CancellationToken ct)
    {
        var kinderen = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders)
            .Where(l => l.OrganisatieId == school && l.AlternatieveStatus == null && !db.Ouderportaalcodes.Any(c => c.LeerlingId == l.Id))
            .OrderBy(l => l.Leerlingcode).ToListAsync(ct);
        var adviezen = await db.Okrs.AsNoTracking().ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var klassen = await db.Brugklassen.AsNoTracking().ToListAsync(ct);
        return kinderen.Where(k => k.Ouders.Any(o => o.Gegevens.Gezag != Gezag.Nee))
            .MaxBy(k => adviezen.TryGetValue(k.Id, out var advies) ? klassen.Count(b => b.OpVoorkeurslijst && b.PastBij(advies)) : 0);
    }

    /// <summary>The newest first; what was used is gone. Sending makes a code or link anew, so what has not left is sent before it is shown.</summary>
    public static async Task<IReadOnlyList<Ouderpost>> PostAsync(IServiceProvider diensten, CancellationToken ct)
    {
        await using (var verzending = diensten.CreateAsyncScope())
            await verzending.ServiceProvider.GetRequiredService<BerichtenVersturen>().ExecuteAsync(ct);
        var ids = await diensten.AlsPlatformAsync(db => db.UitgaandeBerichten.AsNoTracking()
            .Where(b => Berichten.Contains(b.Sjabloon) && b.Status == Berichtstatus.Verzonden)
            .OrderByDescending(b => b.AangemaaktOp).Take(Hoogstens).Select(b => b.Id).ToListAsync(ct));
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Demo);
        var postbus = scope.ServiceProvider.GetRequiredService<Postbus>();
        var handeling = Demowerk.Handeling(diensten, default, Rol.Platformbeheerder);
        var post = new List<Ouderpost>();
        foreach (var id in ids)
        {
            if (await postbus.LeesInDemoAsync(id, handeling, ct) is { Onderwerp: { } onderwerp, Tekst: { } tekst } && Link()
                .Match(tekst) is { Success: true } link)
                post.Add(new Ouderpost(onderwerp, link.Value));
        }
        return post;
    }

    [GeneratedRegex(@"/ouders(/binnen/[0-9a-f-]{36}/[0-9a-f]{64}|#[0-9A-Z-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Gebruikers;

/// <summary>Links of mails are made when the mail leaves, so that no secret waits in the outbox (SEC-22).</summary>
internal static class Gebruikersinvulling
{
    public static async Task<string> HerstellinkAsync(Invulvraag vraag, CancellationToken ct) =>
        vraag.Adres + await Uitnodigingen.MaakAsync((OversteekDb)vraag.Db, await AccountAsync(vraag, ct), ct);

    /// <summary>Who has a password logs in and decides; who has none chooses one first.</summary>
    public static async Task<string> UitnodigingAsync(Invulvraag vraag, CancellationToken ct) =>
        await AccountAsync(vraag, ct) is { PasswordHash: null } account
            ? vraag.Adres + await Uitnodigingen.MaakAsync((OversteekDb)vraag.Db, account, ct)
            : vraag.Adres + "/organisatie-kiezen";

    public static async Task<string> StoplinkAsync(Invulvraag vraag, CancellationToken ct) =>
        vraag.Adres + await Stoplinken.MaakAsync((OversteekDb)vraag.Db, vraag.Account!.Value, ct);

    public static async Task<string> BevestigadresAsync(Invulvraag vraag, CancellationToken ct)
    {
        var geheim = Linkgeheim.Nieuw();
        var waarde = Linkgeheim.Waarde(geheim, Nu(vraag) + Emailwijziging.Bevestigbaar);
        await Wijziging(vraag).ExecuteUpdateAsync(s => s.SetProperty(w => w.Bevestiggeheim, waarde), ct);
        return Emaillink(vraag, geheim);
    }

    public static async Task<string> StopadresAsync(Invulvraag vraag, CancellationToken ct)
    {
        var geheim = Linkgeheim.Nieuw();
        var waarde = Linkgeheim.Waarde(geheim, Nu(vraag) + Emailwijziging.Terugdraaibaar);
        await Wijziging(vraag).ExecuteUpdateAsync(s => s.SetProperty(w => w.Stopgeheim, waarde), ct);
        return Emaillink(vraag, geheim);
    }

    private static string Emaillink(Invulvraag vraag, string geheim) => $"{vraag.Adres}/inloggen/e-mailadres/{vraag.Wijziging}/{geheim}";

    private static IQueryable<Emailwijziging> Wijziging(Invulvraag vraag) => vraag.Db.Set<Emailwijziging>().Where(w => w.Id == vraag.Wijziging);

    private static DateTimeOffset Nu(Invulvraag vraag) => ((OversteekDb)vraag.Db).Nu;

    private static Task<Account> AccountAsync(Invulvraag vraag, CancellationToken ct) =>
        vraag.Db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == vraag.Account!.Value.Waarde, ct);
}

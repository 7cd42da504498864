using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Post;

/// <summary>The outbox and its messages.</summary>
internal sealed class Postmodule : Featuremodule
{
    private static readonly TimeSpan Verzonden = TimeSpan.FromDays(183);

    protected override void Beschrijf(Modulebouwer module)
    {
        module.Recht(Recht.PostInzien, Rol.Regiocoordinator, Rol.Platformbeheerder);
        module.Model(new UitgaandBerichtConfiguration());
        module.Diensten(s => s.AddScoped<Accountpost>());
        module.Bericht<Proefmail>("procedure.proefmail", Ontvanger.Gebruiker, kader: "medewerker");
        module.Invulling("proef", (vraag, _) => Task.FromResult(vraag.Proef ?? ""));
        module.Invulling("link", (vraag, _) => Task.FromResult(vraag.Adres + "/"));
        // The first letters of a random id: enough for a helpdesk, and it says nothing about the child.
        module.Invulling("kenmerk", (vraag, _) => Task.FromResult(vraag.Bericht.ToString("N")[..8].ToUpperInvariant()));
        // It has most likely left since; from the page of the outgoing mail somebody may send one again.
        module.Verstilt("Wachtende berichten", (db, _, ct) => db.Set<UitgaandBericht>().Where(b => b.Status == Berichtstatus.Wacht)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, Berichtstatus.Vastgelopen).SetProperty(b => b.Fout, "HERSTELD"), ct));
        module.Ruimt("Verzonden berichten", (db, nu, ct) => db.Set<UitgaandBericht>()
            .Where(b => b.AangemaaktOp < nu - Verzonden && (b.Status == Berichtstatus.Verzonden || b.Status == Berichtstatus.NietNodig))
            .ExecuteDeleteAsync(ct));
    }
}

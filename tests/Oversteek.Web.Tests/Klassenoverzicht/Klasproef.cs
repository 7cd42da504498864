using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Klassenoverzicht;

/// <summary>A school with a class of its own per test.</summary>
internal sealed class Klasproef(Databasesoort soort = Databasesoort.Sqlite) : IAsyncLifetime
{
    public Proefserver Server { get; } = new() { Soort = soort };

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public Task<Webklant> PoAsync() => Server.LogInAsync(Rol.PoGebruiker, Server.Regio.PoSchool);

    public Task<LeerlingId> LeerlingAsync(string achternaam, Action<Leerling, Okr, Handeling>? meer = null, string groep = "8A") => Server.LeerlingAsync(
        Server.Regio.PoSchool, (l, o, h) =>
        {
            l.VulAan(new Leerlinggegevens { Groep = groep }, h);
            meer?.Invoke(l, o, h);
        }, achternaam);

    public Task<string?> WaardeAsync(LeerlingId id, string kolom) => Server.Systeem(async db =>
    {
        var leerling = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == id);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id);
        return kolom.StartsWith("Keuze", StringComparison.Ordinal)
            ? leerling.Ouders.Single(o => o.Volgnummer == kolom[^1] - '0').Communicatiekeuze is var k && k == Communicatiekeuze.NietVastgelegd ? null : k.ToString()
            : new Okrantwoorden(okr)[kolom];
    });
}

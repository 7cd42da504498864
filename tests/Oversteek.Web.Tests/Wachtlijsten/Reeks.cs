using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>One sequence of random acts of two schools after the result, each through its use case, and what must hold after every one.</summary>
internal sealed class Reeks(Proefserver server, int zaad)
{
    public static readonly DateOnly Geboren = new(2015, 3, 14);

    private readonly Random kans = new(zaad);
    private readonly List<string> verloop = [];
    private Stand? nu;

    public OrganisatieId[] Scholen { get; } = [OrganisatieId.Nieuw(), OrganisatieId.Nieuw()];

    public BrugklasId[] Klassen { get; } = new BrugklasId[2];

    public int[] Plaatsen { get; } = new int[2];

    /// <summary>The acts that were allowed; a test in which all is refused proves nothing.</summary>
    public HashSet<string> Gelukt { get; } = [];

    public Dictionary<LeerlingId, string> Codes { get; } = [];

    public async Task StapAsync()
    {
        var voor = nu ??= await Stand.LeesAsync(server, this);
        var (naam, uit) = await DoeAsync(voor);
        verloop.Add($"{naam}: {(uit is { } w ? w.Code : "gelukt")}");
        if (uit is null)
            Gelukt.Add(naam);
        nu = await Stand.LeesAsync(server, this);
        nu.Controleer(voor).ShouldBeNull($"zaad {zaad}: {string.Join(" | ", verloop)}");
    }

    /// <summary>After time passed for everybody: terms ended, places went to the next.</summary>
    public async Task ControleerAsync(string wat)
    {
        verloop.Add(wat);
        nu = await Stand.LeesAsync(server, this);
        nu.Controleer(null).ShouldBeNull($"zaad {zaad}: {string.Join(" | ", verloop)}");
    }

    private Task<(string Naam, Weigering? Uit)> DoeAsync(Stand stand)
    {
        var a = stand.Aanmeldingen.Count == 0 ? null : stand.Aanmeldingen[kans.Next(stand.Aanmeldingen.Count)];
        return kans.Next(11) switch
        {
            0 or 1 when a is not null => ToelatenAsync(a, kans.Next(2)),
            2 when a is not null => AlsAsync("afwijzen", a.OrganisatieId, (sp, h) => sp.GetRequiredService<LeerlingAfwijzen>().ExecuteAsync(new(a.Id, Reden(), "Toelichting", a.Versie), h, default)),
            3 when a is not null => AlsAsync("terugtrekken", a.OrganisatieId, (sp, h) => sp.GetRequiredService<AanmeldingTerugtrekken>().ExecuteAsync(new(a.Id, a.Versie), h, default)),
            4 when a is not null => AlsAsync("afzien", a.OrganisatieId, (sp, h) => sp.GetRequiredService<AfzienVanPlaats>().ExecuteAsync(new(a.Id, a.Versie), h, default)),
            5 when a is not null => AlsAsync("herstellen", a.OrganisatieId, (sp, h) => sp.GetRequiredService<BesluitHerstellen>().ExecuteAsync(new(a.Id, a.Versie), h, default)),
            6 when a is not null => AlsAsync("bevestigen", a.OrganisatieId, (sp, h) => sp.GetRequiredService<DoorschuivingBevestigen>().ExecuteAsync(new(a.Id, a.Versie), h, default)),
            7 => AanbodAsync(stand),
            8 => MeldAanAsync(stand),
            9 => VelenAsync(kans.Next(2)),
            _ => MeerPlaatsenAsync(stand, kans.Next(2)),
        };
    }

    private Task<(string, Weigering?)> ToelatenAsync(Aanmelding a, int k) => AlsAsync($"toelaten {k}", a.OrganisatieId, (sp, h) =>
        sp.GetRequiredService<LeerlingToelaten>().ExecuteAsync(new(a.Id, a.Plaatsing is { } plaats && kans.Next(3) > 0 ? plaats : Klassen[k], "De ouders vroegen dit.", a.Versie), h, default));

    private string Reden()
    {
        string[] redenen = [Afwijsgronden.GeenPlaatsLoting, Afwijsgronden.GeenPlaats, Afwijsgronden.GeenPlaats, "GRONDSLAG"];
        return redenen[kans.Next(redenen.Length)];
    }

    private Task<(string, Weigering?)> AanbodAsync(Stand stand)
    {
        if (stand.Wachtlijst.FindAll(w => w.Status is Wachtlijststatus.Aangeboden or Wachtlijststatus.Wacht) is not { Count: > 0 } rijen)
            return Task.FromResult<(string, Weigering?)>(("niemand wacht", null));
        var rij = rijen[kans.Next(rijen.Count)];
        var aannemen = kans.Next(3) > 0;
        return AlsAsync($"aanbod {(aannemen ? "aannemen" : "bedanken")} {rij.Status}", Scholen[Array.IndexOf(Klassen, rij.BrugklasId)], (sp, h) =>
            sp.GetRequiredService<AanbodBeantwoorden>().ExecuteAsync(new(rij.LeerlingId, rij.BrugklasId, aannemen, rij.Versie), h, default));
    }

    /// <summary>A child without a running application applies at one of the schools, for its class and perhaps the other.</summary>
    private async Task<(string, Weigering?)> MeldAanAsync(Stand stand)
    {
        var vrij = Codes.Keys.Where(l => !stand.Aanmeldingen.Exists(a => a.LeerlingId == l && !Aanmeldingstaten.Beeindigd.Contains(a.Status))).ToList();
        if (vrij.Count == 0)
            return ("iedereen is aangemeld", null);
        var (kind, k) = (vrij[kans.Next(vrij.Count)], kans.Next(2));
        AanmeldingId id = default;
        var (_, uit) = await AlsAsync("invoeren", Scholen[k], async (sp, h) =>
        {
            var ingevoerd = await sp.GetRequiredService<AanmeldingInvoeren>().ExecuteAsync(new(Codes[kind], Geboren, Guid.NewGuid(), null), h, default);
            id = ingevoerd.IsGelukt ? new AanmeldingId(Guid.Parse(ingevoerd.Waarde)) : default;
            return ingevoerd.Kaal;
        });
        if (uit is not null)
            return ("aanmelden", uit);
        BrugklasId[] lijst = kans.Next(2) == 0 ? [Klassen[k]] : [Klassen[k], Klassen[1 - k]];
        await AlsAsync("lijst", Scholen[k], async (sp, h) => await sp.GetRequiredService<VoorkeurslijstOpstellen>().ExecuteAsync(new(id, lijst, new Dictionary<BrugklasId, string>(), await VersieAsync(sp, id)), h, default));
        var (_, definitief) = await AlsAsync("definitief", Scholen[k], async (sp, h) => await sp.GetRequiredService<VoorkeurslijstDefinitiefMaken>().ExecuteAsync(new(id, null, await VersieAsync(sp, id)), h, default));
        return ("aanmelden", definitief);
    }

    /// <summary>All that a school can decide now, in one form.</summary>
    private Task<(string, Weigering?)> VelenAsync(int k) => AlsAsync("velen", Scholen[k], async (sp, h) =>
    {
        var (rijen, _) = await sp.GetRequiredService<Besluitvoorstelbron>().GeefAsync(Proefregio.Schooljaar, metBeletsel: true, h, default);
        var kan = rijen.Where(r => r.Beletsel is null).Select(r => r.Regel).ToList();
        var uit = (await sp.GetRequiredService<BesluitenNemen>().ExecuteAsync(kan, h, default)).Waarde;
        return uit.FirstOrDefault(u => !u.Uit.IsGelukt)?.Uit ?? Result.Gelukt;
    });

    private async Task<(string, Weigering?)> MeerPlaatsenAsync(Stand stand, int k)
    {
        var uit = await AlsAsync("meer plaatsen", Scholen[k], async (sp, h) =>
        {
            var beheer = await sp.GetRequiredService<OversteekDb>().Brugklasbeheren.AsNoTracking().SingleAsync(b => b.OrganisatieId == Scholen[k]);
            return await sp.GetRequiredService<ActueleCapaciteitWijzigen>().ExecuteAsync(
                new(Proefregio.Schooljaar, new Dictionary<BrugklasId, int> { [Klassen[k]] = stand.Actueel[k] + 1 }, beheer.Versie), h, default);
        });
        if (uit.Uit is null)
            Plaatsen[k]++;
        return uit;
    }

    private static Task<int> VersieAsync(IServiceProvider sp, AanmeldingId id) =>
        sp.GetRequiredService<OversteekDb>().Aanmeldingen.Where(a => a.Id == id).Select(a => a.Versie).SingleAsync();

    private async Task<(string Naam, Weigering? Uit)> AlsAsync(string naam, OrganisatieId school, Func<IServiceProvider, Handeling, Task<Result>> werk)
    {
        var wie = new AccountId(Guid.NewGuid());
        var handeling = server.Handeling(school, Rol.VoGebruiker, "Reden") with { Wie = wie };
        var uit = await server.InScopeAsync(sp => werk(sp, handeling), t => t.Gebruik(school, null, Rol.VoGebruiker));
        return (naam, uit.IsGelukt ? null : uit.Weigeringen[0]);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Lotingen;

/// <summary>The figures of last year tell next year's visitors no more than the public report of that lottery.</summary>
public sealed class VorigjaarTests
{
    /// <summary>Seven lists name the class, five of them first: the report hides both numbers, because one of them is small and the total is known.</summary>
    [Theory, Databases, Regel("D-78", "D-62", "PRIV-16")]
    public async Task Een_aantal_dat_het_verslag_verbergt_staat_ook_niet_bij_de_cijfers_van_vorig_jaar(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, elders) = (await wereld.VoAsync(), await wereld.VoAsync(wereld.AndereSchool));
        for (var i = 0; i < 5; i++)
        {
            await wereld.AangemeldAsync(vo, wereld.Havo);
            await wereld.AangemeldAsync(vo, wereld.HavoTweetalig);
        }
        for (var i = 0; i < 2; i++)
            await wereld.AangemeldAsync(elders, wereld.HavoElders, wereld.Havo);
        await new Coordinatoren(wereld).LootAsync();

        var cijfers = await wereld.Server.InScopeAsync(
            sp => sp.GetRequiredService<Vorigjaarbron>().GeefAsync([wereld.School], Proefregio.Schooljaar.Volgende, new Procedureregels(), default),
            t => t.Gebruik(wereld.School, null, Rol.VoGebruiker));

        var namen = await wereld.Server.Systeem(db => db.Brugklassen.AsNoTracking().ToDictionaryAsync(k => k.Id, k => k.Naam));
        cijfers.Van(wereld.School, namen[wereld.Havo]).ShouldBeNull("2 van de 7 lijsten zou uit 5 eerste keuzes volgen");
        cijfers.Van(wereld.School, namen[wereld.HavoTweetalig])!.Eerste.ShouldBe(5);
    }
}

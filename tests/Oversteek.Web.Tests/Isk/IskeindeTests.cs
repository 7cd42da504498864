using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Isk;

/// <summary>What ended is closed for the desk, and who has no authority does not consent.</summary>
public sealed class IskeindeTests
{
    [Theory, Databases, Regel("SEC-5", "SEC-7", "ISK-02")]
    public async Task Na_elk_einde_noemt_de_aanmelding_geen_loket_meer(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var einden = new Dictionary<string, Func<LeerlingId, Task>>(StringComparer.Ordinal)
        {
            ["Uitslag"] = async id =>
            {
                await wereld.GetestAsync(id);
                await wereld.UitslagAsync(id);
            },
            ["Toestemming"] = async id => await wereld.ToestemmingAsync(id, 2, "Toestemming intrekken"),
        };
        foreach (var (naam, einde) in einden)
        {
            var id = await wereld.IngediendAsync(naam);
            (await TellingAsync(wereld)).ShouldBe(1);

            await einde(id);

            var nu = await wereld.NuAsync(id);
            (nu.IsBijLoket, nu.LoketId, nu.Behandelaar).ShouldBe((false, null, wereld.LoketId), naam);
            (await wereld.Po.GetAsync(Iskwereld.Url(id))).Tekst.ShouldContain("Testloket Noord", customMessage: "de school leest waar het lag");
            // Another access to the same child opens nothing of it.
            DateTimeOffset? tot = wereld.Server.Klok.GetUtcNow().AddDays(30);
            (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.IskTest).ExecuteUpdateAsync(s => s.SetProperty(i => i.Tot, tot)))).ShouldBe(1);
            (await TellingAsync(wereld)).ShouldBe(0, naam);
        }
    }

    [Theory, Databases, Regel("D-06", "ISK-04")]
    public async Task Een_ouder_zonder_gezag_geeft_geen_toestemming(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#begin").VerstuurAsync();
        var open = (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#geven").Zet("Toestemming.Ouder", "2");
        await wereld.Server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id);
            leerling.WijzigOuder(2, leerling.Ouders.Single(o => o.Volgnummer == 2).Gegevens with { Gezag = Gezag.Nee }, wereld.Server.Handeling(leerling.OrganisatieId));
            await db.SaveChangesAsync();
        });

        var geweigerd = await open.VerstuurAsync("Toestemming vastleggen");

        geweigerd.Tekst.ShouldContain(AfspraakWeigeringen.GeenGezag.Met(2).Zin());
        (await wereld.NuAsync(id)).Toestemmingen.ShouldBeEmpty();
    }

    private static Task<int> TellingAsync(Iskwereld wereld) => wereld.Server.InScopeAsync(
        sp => sp.GetRequiredService<OversteekDb>().IskTestaanmeldingen.CountAsync(), toegang => toegang.Gebruik(wereld.LoketId, null, Rol.IskTestloket));
}

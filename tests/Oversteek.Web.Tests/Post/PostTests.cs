using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Tests.Post;

public sealed class PostTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static int volgnummer;

    [Fact]
    public async Task De_regio_ziet_een_vastgelopen_bericht_en_verstuurt_het_opnieuw()
    {
        var bericht = await VastgelopenAsync();
        var klant = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

        var pagina = await klant.GetAsync("/post?status=Vastgelopen");
        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("SMTP-550");
        pagina.Tekst.ShouldNotContain("@proef.example");

        var na = await pagina.Formulier($"form:has(input[value='{bericht}'])").VerstuurAsync();
        na.Tekst.ShouldContain("staat weer klaar");
        var rij = await server.Systeem(db => db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht));
        (rij.Status, rij.Pogingen).ShouldBe((Berichtstatus.Wacht, 0));
    }

    [Fact]
    public async Task De_demo_toont_de_tekst_van_een_bericht()
    {
        var bericht = await VastgelopenAsync();
        var klant = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

        var pagina = await klant.GetAsync($"/post/{bericht}");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("Havencollege");
    }

    [Fact]
    [Regel("KEU-04")]
    public async Task Een_bericht_aan_een_ouder_die_geen_mail_wil_zegt_dat_het_niet_weggaat()
    {
        var bericht = await VastgelopenAsync();
        var kind = await server.Systeem(db => db.UitgaandeBerichten.Where(b => b.Id == bericht).Select(b => b.LeerlingId).SingleAsync());
        var tweede = await server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == kind && b.Ouder == 2).Select(b => b.Id).FirstAsync());
        var klant = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

        var pagina = await klant.GetAsync($"/post/{tweede}");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("Dit bericht gaat niet weg");
    }

    [Fact]
    [Regel("B-60")]
    public async Task De_demo_toont_wat_is_verstuurd_en_niet_wat_er_nu_zou_staan()
    {
        var bericht = await VastgelopenAsync();
        var kind = await server.Systeem(async db =>
        {
            var rij = await db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht);
            (rij.Status, rij.Pogingen) = (Berichtstatus.Wacht, 0);
            await db.SaveChangesAsync();
            return rij.LeerlingId;
        });
        await server.InScopeAsync(sp => sp.GetRequiredService<BerichtenVersturen>().ExecuteAsync(CancellationToken.None), _ => { });
        await server.Systeem(async db =>
        {
            (await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind)).LegKeuzeVast(1, Communicatiekeuze.Nee, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        var klant = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.Regio);

        var pagina = await klant.GetAsync($"/post/{bericht}");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("zoals die is verstuurd op");
        pagina.Tekst.ShouldContain("havo 1");
        (await server.Systeem(db => db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht))).Status.ShouldBe(Berichtstatus.Verzonden);
    }

    [Fact]
    public async Task Een_school_en_een_andere_regio_zien_de_post_niet()
    {
        var bericht = await VastgelopenAsync();

        (await (await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool)).GetAsync("/post")).Status.ShouldNotBe(HttpStatusCode.OK);
        var elders = await server.LogInAsync(Rol.Regiocoordinator, server.Regio.AndereRegio);
        (await elders.GetAsync("/post")).Tekst.ShouldContain("Er zijn geen berichten");
        (await elders.GetAsync($"/post/{bericht}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Systeem(db => db.UitgaandeBerichten.SingleAsync(b => b.Id == bericht))).Status.ShouldBe(Berichtstatus.Vastgelopen);
    }

    [Fact]
    public async Task Vastgelopen_post_is_zichtbaar_in_de_gezondheid_zonder_gegevens()
    {
        await VastgelopenAsync();
        var meting = server.Diensten.GetRequiredService<Bedrijfsmeting>();
        await meting.MeetAsync(TestContext.Current.CancellationToken);
        await meting.MeetAsync(TestContext.Current.CancellationToken);

        var antwoord = await server.Anoniem().Client.GetAsync("/gezond", TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Degraded");
    }

    private async Task<Guid> VastgelopenAsync()
    {
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var nummer = Interlocked.Increment(ref volgnummer);
        return await server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == kind);
            leerling.LegKeuzeVast(1, Communicatiekeuze.Ja, server.Handeling(server.Regio.PoSchool)).IsGelukt.ShouldBeTrue();
            var beheer = new Brugklasbeheer(server.Regio.VoSchool, Schooljaar.Beginnend(2030 + nummer));
            var klas = beheer.VoegToe(new Brugklasgegevens("havo 1", ["60"], false, 30, null), server.Handeling(server.Regio.VoSchool)).Waarde;
            var procedure = await db.Procedures.SingleAsync();
            var handeling = server.Handeling(server.Regio.VoSchool, Rol.VoGebruiker);
            var aanmelding = Aanmelding.Voer(kind, server.Regio.VoSchool, Proefregio.Schooljaar, procedure, handeling);
            aanmelding.StelLijstOp([new Voorkeurkeuze(klas.Id, server.Regio.VoSchool)], new Procedureregels(), handeling).IsGelukt.ShouldBeTrue();
            aanmelding.MaakLijstDefinitief(nummer, new Procedureregels(), handeling).IsGelukt.ShouldBeTrue();
            db.AddRange(beheer, aanmelding);
            await db.SaveChangesAsync();
            var bericht = await db.UitgaandeBerichten.SingleAsync(b => b.LeerlingId == kind && b.Ouder == 1);
            (bericht.Status, bericht.Pogingen, bericht.Fout) = (Berichtstatus.Vastgelopen, 3, "SMTP-550");
            await db.SaveChangesAsync();
            return bericht.Id;
        });
    }
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Ouderportaal;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Somebody's functie ends while a request of hers is still on its way (B-06).</summary>
public sealed class FunctieTijdensVerzoekTests
{
    public static TheoryData<Databasesoort, bool> Gevallen => new()
    {
        { Databasesoort.Sqlite, true }, { Databasesoort.Sqlite, false }, { Databasesoort.Postgres, true }, { Databasesoort.Postgres, false },
    };

    [Theory, Regel("B-06", "SEC-8"), MemberData(nameof(Gevallen))]
    public async Task Een_bestand_onderweg_wordt_niet_bewaard_als_de_functie_intussen_eindigt(Databasesoort soort, bool eindigt)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/6")).Formulier("#toevoegen")
            .Zet("Invoer.Type", "OPP").MetBestand("Invoer.Bestand", "opp.pdf", Pdf(), "application/pdf");

        await OnderwegAsync(server, klant, formulier, eindigt);

        (await server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == kind))).ShouldBe(eindigt ? 0 : 1);
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(eindigt ? 0 : 1);
    }

    /// <summary>It is no row of a child yet, and would wait twelve hours for a confirmation.</summary>
    [Theory, Regel("B-06", "SEC-8"), MemberData(nameof(Gevallen))]
    public async Task Een_OSO_bestand_onderweg_wacht_niet_op_wie_geen_functie_meer_heeft(Databasesoort soort, bool eindigt)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await klant.GetAsync("/oso/importeren")).Formulier("main form")
            .MetBestand("Invoer.Bestanden", "dossier.xml", Osobestanden.Eigen().Inhoud.ToArray(), "text/xml");

        await OnderwegAsync(server, klant, formulier, eindigt);

        (await server.Systeem(db => db.Set<Wachtgroep>().CountAsync())).ShouldBe(eindigt ? 0 : 1);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(eindigt ? 0 : 1);
    }

    /// <summary>An application touches rows of two schools: the platform writes them on behalf of the user.</summary>
    [Theory, Regel("B-06", "SEC-8"), MemberData(nameof(Gevallen))]
    public async Task Wat_het_platform_namens_iemand_doet_gebeurt_niet_als_de_functie_intussen_eindigt(Databasesoort soort, bool eindigt)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (kind, code) = await wereld.LeerlingAsync();
        var formulier = (await Vowereld.ZoekAsync(vo, code, Vowereld.Geboren)).Formulier("#bevestigen");

        await OnderwegAsync(wereld.Server, vo, formulier, eindigt);

        (await wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.LeerlingId == kind))).ShouldBe(eindigt ? 0 : 1);
        (await wereld.Server.Systeem(db => db.UniekeCodes.Where(c => c.LeerlingId == kind).Select(c => c.Status).SingleAsync()))
            .ShouldBe(eindigt ? UniekeCodestatus.Vrij : UniekeCodestatus.Bezet);
    }

    /// <summary>An account is no aggregate: what is done to it registers no event.</summary>
    [Theory, Regel("B-06", "SEC-8"), MemberData(nameof(Gevallen))]
    public async Task Wie_zelf_geen_functie_meer_heeft_beeindigt_er_geen_van_een_ander(Databasesoort soort, bool eindigt)
    {
        await using var server = await Proefserver.StartAsync(soort);
        var collega = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var klant = await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool);
        var functie = await server.Systeem(db => db.Functies.Where(f => f.AccountId == collega.Account).Select(f => f.Id).SingleAsync());
        var formulier = (await klant.GetAsync($"/beheer/accounts/{functie}/beeindigen")).Formulier();

        await OnderwegAsync(server, klant, formulier, eindigt);

        (await server.Systeem(db => db.Functies.Where(f => f.Id == functie).Select(f => f.Tot).SingleAsync())).HasValue.ShouldBe(!eindigt);
    }

    [Theory, Regel("B-06", "SEC-8", "D-06"), MemberData(nameof(Gevallen))]
    public async Task Een_bestand_van_een_ouder_onderweg_wordt_niet_bewaard_als_de_inzage_intussen_eindigt(Databasesoort soort, bool eindigt)
    {
        var (server, post) = await Ouderproef.ServerAsync(soort);
        await using var weg = server;
        var kind = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var ouder = await Ouderproef.BinnenAsync(server, post, kind);
        await (await ouder.GetAsync("/ouders/zienswijze")).Formulier("#zienswijze").Zet("Tekst", "Wij zien meer in haar.").VerstuurAsync();
        var formulier = (await ouder.GetAsync("/ouders/zienswijze")).Formulier("#document").MetBestand("Bestand", "brief.pdf", Pdf(), "application/pdf");

        var pagina = await OnderwegAsync(ouder, formulier, () => eindigt
            ? server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == kind && i.Houdersoort == Houdersoort.Ouder)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.Tot, server.Klok.GetUtcNow()))) : Task.CompletedTask);

        (pagina.Status, pagina.Pad).ShouldBe((HttpStatusCode.OK, eindigt ? "/ouders" : "/ouders/zienswijze"));
        (await server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == kind))).ShouldBe(eindigt ? 0 : 1);
        (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(eindigt ? 0 : 1);
    }

    /// <summary>Sends the form half, ends the functie or not, sends the rest. Half is so much that the server reads: it knows by then who asks.</summary>
    private static async Task OnderwegAsync(Proefserver server, Webklant klant, Formulier formulier, bool eindigt)
    {
        var pagina = await OnderwegAsync(klant, formulier, () => eindigt
            ? server.Systeem(db => db.Functies.Where(f => f.AccountId == klant.Account)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.Tot, server.Klok.GetUtcNow()))) : Task.CompletedTask);

        pagina.Status.ShouldBe(eindigt ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
    }

    private static async Task<Pagina> OnderwegAsync(Webklant klant, Formulier formulier, Func<Task> halverwege)
    {
        var verzoek = formulier.Smokkel("Opvulling", new string('x', 600_000)).Verzoek();
        using var traag = new TraagVerzonden(await verzoek.Content!.ReadAsByteArrayAsync(), verzoek.Content.Headers.ContentType!);
        verzoek.Content = traag;
        var onderweg = klant.VerstuurAsync(verzoek);
        await traag.Halverwege.WaitAsync(TimeSpan.FromSeconds(60));
        await halverwege();
        traag.GaVerder();
        return await onderweg;
    }

    private static byte[] Pdf() => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%" + new string('x', 2_000_000) + "\n%%EOF");

    /// <summary>Sends the first half, and the rest when it is told to: the server has read the first half before it can be told.</summary>
    private sealed class TraagVerzonden : HttpContent
    {
        private readonly byte[] bytes;
        private readonly TaskCompletionSource halverwege = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource verder = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TraagVerzonden(byte[] bytes, System.Net.Http.Headers.MediaTypeHeaderValue soort)
        {
            this.bytes = bytes;
            Headers.ContentType = soort;
        }

        public Task Halverwege => halverwege.Task;

        public void GaVerder() => verder.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var helft = bytes.Length / 2;
            await stream.WriteAsync(bytes.AsMemory(0, helft));
            await stream.FlushAsync();
            halverwege.SetResult();
            await verder.Task;
            await stream.WriteAsync(bytes.AsMemory(helft));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}

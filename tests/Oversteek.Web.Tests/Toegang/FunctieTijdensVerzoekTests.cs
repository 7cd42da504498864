using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Somebody's functie ends while a file of hers is still on its way (B-06).</summary>
public sealed class FunctieTijdensVerzoekTests
{
    public static TheoryData<Databasesoort, bool> Gevallen => new()
    {
        { Databasesoort.Sqlite, true }, { Databasesoort.Sqlite, false }, { Databasesoort.Postgres, true }, { Databasesoort.Postgres, false },
    };

    [Theory, Regel("B-06", "SEC-8"), MemberData(nameof(Gevallen))]
    public async Task Een_bestand_onderweg_wordt_niet_bewaard_als_de_functie_intussen_eindigt(Databasesoort soort, bool eindigt)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await klant.GetAsync($"/leerlingen/{kind.Waarde}/okr/6")).Formulier("#toevoegen")
            .Zet("Invoer.Type", "OPP").MetBestand("Invoer.Bestand", "opp.pdf", Pdf(), "application/pdf");
        var verzoek = formulier.Verzoek();
        using var traag = new TraagVerzonden(await verzoek.Content!.ReadAsByteArrayAsync(), verzoek.Content.Headers.ContentType!);
        verzoek.Content = traag;

        var onderweg = klant.VerstuurAsync(verzoek);
        await traag.Halverwege.WaitAsync(TimeSpan.FromSeconds(60));
        if (eindigt)
            await server.Systeem(db => db.Functies.Where(f => f.AccountId == klant.Account).ExecuteUpdateAsync(f => f.SetProperty(x => x.Tot, server.Klok.GetUtcNow())));
        traag.GaVerder();
        var antwoord = await onderweg;

        (await server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == kind))).ShouldBe(eindigt ? 0 : 1);
        antwoord.Status.ShouldBe(eindigt ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        if (eindigt)
            (await server.Systeem(db => db.Bijlageinhouden.CountAsync())).ShouldBe(0);
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

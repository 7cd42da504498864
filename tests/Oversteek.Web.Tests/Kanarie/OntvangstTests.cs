using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Ontvangst;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>The open files of the whole process are looked at, so nothing else may receive one meanwhile.</summary>
[CollectionDefinition(nameof(Ontvangstproef), DisableParallelization = true)]
public sealed class Ontvangstproef;

/// <summary>A file of a child while it arrives: looked for on disk half-way, afterwards, and after the browser went away.</summary>
[Collection(nameof(Ontvangstproef))]
[Regel("B-14", "SEC-53")]
public sealed class OntvangstTests
{
    private const string Merk = "Kanarieregel over dit kind, die nergens leesbaar mag staan. ";

    [Theory]
    [Databases]
    public async Task Een_bijlage_staat_ook_tijdens_het_versturen_nergens_leesbaar_op_schijf(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var sinds = DateTime.UtcNow.AddSeconds(-1);
        var (po, leerling, stroom, bezig) = await HalverwegeAsync(server);

        await NergensAsync(server, sinds);
        Openstaand().ShouldHaveSingleItem().Length.ShouldBeGreaterThan(1_000_000, "wat al binnen is, staat versleuteld");
        stroom.Verder();
        (await bezig).Tekst.ShouldContain("De bijlage is toegevoegd");
        Openstaand().ShouldBeEmpty();
        await NergensAsync(server, sinds);
        var bijlage = await server.Systeem(db => db.Bijlagen.SingleAsync(b => b.LeerlingId == leerling));
        Encoding.UTF8.GetString((await po.GetAsync($"/leerlingen/{leerling.Waarde}/bijlagen/{bijlage.Id.Waarde}")).Bytes).ShouldBe(stroom.Inhoud);
    }

    [Theory]
    [Databases]
    public async Task Een_OSO_bestand_staat_ook_tijdens_het_versturen_nergens_leesbaar_op_schijf(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var (sinds, stroom) = (DateTime.UtcNow.AddSeconds(-1), new Stapvoets(Merk, keren: 60_000));

        var verzoek = (await po.GetAsync("/oso/importeren")).Formulier("main form").Verzoek();
        var bezig = po.VerstuurAsync(Met(verzoek, stroom, "Invoer.Bestanden", "dossier.xml"));
        await stroom.Halverwege;

        await NergensAsync(server, sinds);
        Openstaand().ShouldHaveSingleItem().Length.ShouldBeGreaterThan(1_000_000);
        stroom.Verder();
        (await bezig).Tekst.ShouldContain("dossier.xml");
        Openstaand().ShouldBeEmpty();
        await NergensAsync(server, sinds);
    }

    [Fact]
    public async Task Van_wie_halverwege_weggaat_blijft_niets_over()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var sinds = DateTime.UtcNow.AddSeconds(-1);
        var (_, _, stroom, bezig) = await HalverwegeAsync(server);

        stroom.Breek();

        await Should.ThrowAsync<Exception>(() => bezig);
        for (var i = 0; i < 200 && Openstaand().Count > 0; i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Openstaand().ShouldBeEmpty();
        await NergensAsync(server, sinds);
        (await server.Systeem(db => db.Bijlagen.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Regel("B-20", "SEC-37")]
    public async Task Een_gebruiker_verstuurt_twee_bestanden_tegelijk_en_het_derde_wacht()
    {
        using var beurten = new Ontvangstbeurt();
        var (een, ander) = (new AccountId(Guid.NewGuid()), new AccountId(Guid.NewGuid()));
        List<IDisposable> bezig = [];
        for (var i = 0; i < Ontvangstbeurt.Tegelijk; i++)
            bezig.Add(await beurten.NeemAsync(een, TestContext.Current.CancellationToken));

        var derde = beurten.NeemAsync(een, TestContext.Current.CancellationToken).AsTask();

        derde.IsCompleted.ShouldBeFalse();
        (await beurten.NeemAsync(ander, TestContext.Current.CancellationToken)).IsAcquired.ShouldBeTrue("een ander hoeft niet te wachten");
        bezig[0].Dispose();
        (await derde).IsAcquired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [Regel("SEC-37")]
    public async Task Een_formulier_zonder_rand_wordt_geweigerd(string soort)
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var verzoek = new HttpRequestMessage(HttpMethod.Post, "/oso/importeren") { Content = new ByteArrayContent([1, 2, 3]) };
        verzoek.Content.Headers.TryAddWithoutValidation("Content-Type", soort);

        (await po.VerstuurAsync(verzoek)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>An attachment of which half has left the browser.</summary>
    private static async Task<(Webklant Po, LeerlingId Leerling, Stapvoets Stroom, Task<Pagina> Bezig)> HalverwegeAsync(Proefserver server)
    {
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        var po = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var stroom = new Stapvoets(Merk, keren: 60_000);
        var verzoek = (await po.GetAsync($"/leerlingen/{leerling.Waarde}/okr/6")).Formulier("#toevoegen").Zet("Invoer.Type", "PORTFOLIO").Verzoek();
        var bezig = po.VerstuurAsync(Met(verzoek, stroom, "Invoer.Bestand", "verslag.txt"));
        await stroom.Halverwege;
        return (po, leerling, stroom, bezig);
    }

    private static HttpRequestMessage Met(HttpRequestMessage verzoek, HttpContent inhoud, string veld, string naam)
    {
        ((MultipartFormDataContent)verzoek.Content!).Add(inhoud, veld, naam);
        return verzoek;
    }

    private static async Task NergensAsync(Proefserver server, DateTime sinds)
    {
        foreach (var (pad, bytes) in await Opslag.BestandenAsync(server, sinds))
            Merkwaarden.Bevat(bytes, Merk[..40]).ShouldBeFalse($"leesbaar in {pad}");
        foreach (var bytes in Openstaand())
            Merkwaarden.Bevat(bytes, Merk[..40]).ShouldBeFalse("leesbaar in een bestand zonder naam");
        Directory.EnumerateFiles(Path.GetTempPath(), "oversteek-*").ShouldBeEmpty("een bestand met een naam blijft na een stroomstoring achter");
    }

    /// <summary>Files of the program that have no name any more; a thief of the disk finds their blocks.</summary>
    private static List<byte[]> Openstaand()
    {
        List<byte[]> uit = [];
        foreach (var pad in Directory.EnumerateFiles("/proc/self/fd"))
        {
            try
            {
                if (new FileInfo(pad).LinkTarget is not { } doel || !doel.Contains("/oversteek-", StringComparison.Ordinal) || !doel.EndsWith(" (deleted)", StringComparison.Ordinal) || doel.Contains(".db", StringComparison.Ordinal))
                    continue;
                using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var kopie = new MemoryStream();
                stroom.CopyTo(kopie);
                uit.Add(kopie.ToArray());
            }
            catch (IOException)
            {
                // Closed between listing and reading.
            }
        }
        return uit;
    }

    /// <summary>A file that stops half-way until the test says so.</summary>
    private sealed class Stapvoets(string regel, int keren) : HttpContent
    {
        private readonly TaskCompletionSource halverwege = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource verder = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Halverwege => halverwege.Task;

        public string Inhoud { get; } = string.Concat(Enumerable.Repeat(regel, keren));

        public void Verder() => verder.SetResult();

        public void Breek() => verder.SetException(new IOException("De verbinding is weg."));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = Encoding.UTF8.GetBytes(Inhoud);
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            halverwege.SetResult();
            await verder.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

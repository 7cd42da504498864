using Oversteek.Documenten.Pdf;
using Oversteek.Documenten.Tests.Hulp;

namespace Oversteek.Documenten.Tests.Pdf;

public sealed class GeheugenTests
{
    /// <summary>Without eviction the worker grows by about 2 MB per document: 300 documents would then pass the limit by far.</summary>
    [Fact]
    public async Task Het_geheugen_blijft_begrensd_na_honderden_documenten()
    {
        await using var werker = new TypstWerker(new WerkerOpties { MaxGeheugenMb = 4000 });
        var stop = TestContext.Current.CancellationToken;

        for (var n = 0; n < 300; n++)
            await werker.MaakAsync("adviesformulier.typ", Adviesgegevens.Van(Voorbeelden.Adviesformulier($"Leerling {n}", klassen: 60)), stop);

        var status = await werker.ControlerenAsync(stop);
        status.Documenten.ShouldBe(300);
        status.Herstarts.ShouldBe(0);
        (status.Geheugen / 1024 / 1024).ShouldBeLessThan(450);
        TestContext.Current.SendDiagnosticMessage($"{status.Geheugen / 1024 / 1024} MB after 300 documents");
    }
}

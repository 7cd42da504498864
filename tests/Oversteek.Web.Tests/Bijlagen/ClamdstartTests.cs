namespace Oversteek.Web.Tests.Bijlagen;

public sealed class ClamdstartTests
{
    [Fact(Timeout = 300_000)]
    public async Task Een_scanner_die_niet_start_zegt_waarom_en_houdt_de_proef_niet_op()
    {
        EchteClamdTests.Eis();
        await using var clamd = new Echteclamd();

        var fout = await Should.ThrowAsync<InvalidOperationException>(() => clamd.StartAsync("BestaatNiet ja"));

        fout.Message.ShouldContain("BestaatNiet");
    }
}

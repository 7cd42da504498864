using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitdraai;

/// <summary>PRIV-9 (AVG 15 and 20): all that the school of the pupil keeps about it, to read and for programs, with the documents; who made it stands in the log.</summary>
public sealed class UitdraaiMaken(OversteekDb db, Uitdraaibron bron, Bijlagekluis kluis, Leeslogboek logboek)
{
    public async Task<Result<byte[]>> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == leerling && l.OrganisatieId == handeling.Namens, ct) is not { } kind)
            return AlgemeneWeigeringen.NietGevonden;
        var tabellen = await bron.LeesAsync(kind, ct);
        var zip = await Zipbundel.MaakAsync(DelenAsync(leerling, tabellen, handeling, ct), handeling.Op, ct);
        await logboek.LeesAsync(leerling, Leessoort.Afgedrukt, handeling, """{"onderdeel":"uitdraai"}""", ct);
        return zip;
    }

    /// <summary>A file that waits for the scanner, or may not be opened, is named in the tables and handed out to nobody (SEC-51).</summary>
    private async IAsyncEnumerable<(string Naam, byte[] Inhoud)> DelenAsync(
        LeerlingId leerling, IReadOnlyList<Uitdraaitabel> tabellen, Handeling handeling, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return ("uitdraai.html", Encoding.UTF8.GetBytes(Uitdraaipagina.Schrijf(tabellen, handeling)));
        yield return ("uitdraai.json", Encoding.UTF8.GetBytes(Uitdraaijson.Schrijf(tabellen)));
        var bijlagen = await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == leerling).OrderBy(b => b.ToegevoegdOp).ThenBy(b => b.Id).ToListAsync(ct);
        foreach (var (nummer, bijlage) in bijlagen.Where(b => b.IsTeOpenen).Index())
        {
            var inhoud = await db.Bijlageinhouden.AsNoTracking().SingleAsync(i => i.BijlageId == bijlage.Id, ct);
            yield return ($"bijlagen/{nummer + 1:00} {Zipbundel.Veilig(bijlage.Bestandsnaam)}", await kluis.OpenAsync(inhoud, ct));
        }
    }
}

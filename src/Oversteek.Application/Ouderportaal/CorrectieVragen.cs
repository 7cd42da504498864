using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>A parent says what is wrong; it waits as a task at the po school of the child.</summary>
public sealed class CorrectieVragen(Systeemtoegang systeem, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Result> ExecuteAsync(string? tekst, Portaalbezoek bezoek, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(tekst))
            return OuderportaalWeigeringen.TekstOntbreekt;
        if (tekst.Trim().Length > Correctieverzoek.Langst)
            return OuderportaalWeigeringen.TekstTeLang.Met(Correctieverzoek.Langst);
        var kind = await kinderen.LeesAsync(bezoek.Kind!, ct);
        return await systeem.VoerUitAsync(Systeemgrond.Ouderportaal, async db =>
        {
            db.Add(Correctieverzoek.Doe(kind.Id, kind.Ouder, tekst.Trim(), bezoek.Handeling(klok)));
            return await db.BewaarAsync(Result.Gelukt, OuderportaalWeigeringen.Gewijzigd, ct);
        });
    }
}

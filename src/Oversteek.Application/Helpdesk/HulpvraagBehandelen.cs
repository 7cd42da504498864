using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Helpdesk;

namespace Oversteek.Application.Helpdesk;

public sealed record HulpvraagstapOpdracht(HulpvraagId Id, Hulpvraagactie Stap, string? Tekst, int Versie);

/// <summary>
/// One step by one of the two: who asked goes on asking or closes, the helpdesk takes up, answers or closes. The row is of who asked, so that
/// the helpdesk writes through the platform, after this guard.
/// </summary>
public sealed class HulpvraagBehandelen(Systeemtoegang systeem, Toegangscontext toegang)
{
    public async Task<Result> ExecuteAsync(HulpvraagstapOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return HulpvraagWeigeringen.Onbekend;
        var helpdesk = Rechtentabel.Heeft(handeling.Rol, Recht.HulpvragenBeantwoorden);
        return await systeem.VoerUitAsync(Systeemgrond.Hulpvraag, async db =>
        {
            if (await db.Hulpvragen.SingleOrDefaultAsync(h => h.Id == opdracht.Id, ct) is not { } vraag || !MagStap(vraag, opdracht.Stap, helpdesk, handeling))
                return HulpvraagWeigeringen.Onbekend;
            var uit = vraag.Versie == opdracht.Versie ? Doe(vraag, opdracht, handeling) : HulpvraagWeigeringen.Gewijzigd;
            return await db.BewaarAsync(uit, HulpvraagWeigeringen.Gewijzigd, ct);
        });
    }

    private static bool MagStap(Hulpvraag vraag, Hulpvraagactie stap, bool helpdesk, Handeling handeling)
    {
        var (steller, beantwoordt) = (vraag.AccountId == handeling.Wie, helpdesk && vraag.HelpdeskId == handeling.Namens);
        return stap switch
        {
            Hulpvraagactie.VerderVragen => steller,
            Hulpvraagactie.Sluiten => steller || beantwoordt,
            _ => beantwoordt,
        };
    }

    private static Result Doe(Hulpvraag vraag, HulpvraagstapOpdracht opdracht, Handeling handeling) => opdracht.Stap switch
    {
        Hulpvraagactie.Oppakken => vraag.PakOp(handeling),
        Hulpvraagactie.Beantwoorden => vraag.Beantwoord(opdracht.Tekst, handeling),
        Hulpvraagactie.VerderVragen => vraag.VraagVerder(opdracht.Tekst, handeling),
        Hulpvraagactie.Sluiten => vraag.Sluit(handeling),
        _ => throw new ArgumentOutOfRangeException(nameof(opdracht), opdracht.Stap, "Een stap zonder werk."),
    };
}

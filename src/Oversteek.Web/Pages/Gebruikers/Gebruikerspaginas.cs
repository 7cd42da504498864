using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;
using Oversteek.Web.Pages.Gebruikers.Beheer;

namespace Oversteek.Web.Pages.Gebruikers;

internal sealed class Gebruikerspaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<AccountsModel>(Doelgroep.Overig, 30, "Accounts", "users", Recht.AccountsBeheren)
        .Taken(Doelgroep.Po, BevestigenAsync)
        .Taken(Doelgroep.Vo, BevestigenAsync)
        .Taken(Doelgroep.Regio, BevestigenAsync);

    private static async Task<IReadOnlyList<Taak>> BevestigenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Functieaanboden.Open(vraag.Db.Nu)
            .CountAsync(a => a.OrganisatieId == vraag.Organisatie && a.VraagtBevestiging && a.BevestigdOp == null, ct);
        var naar = Paginalink.Naar<UitgenodigdModel>();
        return aantal == 0
            ? []
            : [new Taak(5, "Functies bevestigen die een ander aanbood", naar, $"{aantal} te bevestigen", LetOp: true, Recht.AccountsBeheren)];
    }
}

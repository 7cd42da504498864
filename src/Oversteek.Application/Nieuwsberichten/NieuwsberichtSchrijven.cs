using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;

namespace Oversteek.Application.Nieuwsberichten;

/// <param name="Id">Null for a new one.</param>
public sealed record NieuwsberichtOpdracht(NieuwsberichtId? Id, Nieuwsinhoud Inhoud, int Versie);

/// <summary>Writes one of the own organisation; nobody reads it until it is published.</summary>
public sealed class NieuwsberichtSchrijven(OversteekDb db)
{
    public async Task<Result<NieuwsberichtId>> ExecuteAsync(NieuwsberichtOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (!Rechtentabel.Heeft(handeling.Rol, Recht.NieuwsSchrijven))
            return AlgemeneWeigeringen.NietGevonden;
        if (opdracht.Id is not { } id)
        {
            var nieuw = Nieuwsbericht.Schrijf(opdracht.Inhoud, handeling);
            if (nieuw.IsGelukt)
                db.Add(nieuw.Waarde);
            return (await db.BewaarAsync(nieuw.Kaal, NieuwsberichtWeigeringen.Gewijzigd, ct)).Then<NieuwsberichtId>(() => nieuw.Waarde.Id);
        }
        if (await db.Nieuwsberichten.SingleOrDefaultAsync(n => n.Id == id && n.OrganisatieId == handeling.Namens, ct) is not { } bericht)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = bericht.Versie == opdracht.Versie ? bericht.Wijzig(opdracht.Inhoud, handeling) : NieuwsberichtWeigeringen.Gewijzigd;
        return (await db.BewaarAsync(uit, NieuwsberichtWeigeringen.Gewijzigd, ct)).Then<NieuwsberichtId>(() => id);
    }
}

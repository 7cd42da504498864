using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties;

public sealed record ContactpersonenOpdracht(IReadOnlyList<Contactpersoon> Personen, int Versie);

/// <summary>Whom others can ask at this organisation (GEN-10).</summary>
public sealed class ContactpersonenWijzigen(OversteekDb db, Toegangscontext toegang)
{
    public const int Hoogstens = 10;

    public async Task<Result> ExecuteAsync(ContactpersonenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (toegang.AlleenLezen || !Rechtentabel.Heeft(handeling.Rol, Recht.SchoolgegevensBeheren))
            return ContactWeigeringen.GeenRecht;
        if (opdracht.Personen.Count > Hoogstens || opdracht.Personen.Any(p => string.IsNullOrWhiteSpace(p.Naam) || string.IsNullOrWhiteSpace(p.Taak)))
            return ContactWeigeringen.PersoonOnvolledig;
        var organisatie = await db.Organisaties.SingleAsync(o => o.Id == handeling.Namens, ct);
        if (organisatie.Versie != opdracht.Versie)
            return ContactWeigeringen.Intussen;
        organisatie.WijzigContactpersonen(opdracht.Personen, handeling);
        return await db.BewaarAsync(Result.Gelukt, ContactWeigeringen.Intussen, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Organisaties;

public sealed record Contactwijziging(Contactgegevens Contact, string? Plaats, int Versie);

/// <summary>Changes the contact block of the own organisation (GEN-03, GEN-10); the right is asked again here, forms may be forged.</summary>
public sealed class ContactgegevensWijzigen(OversteekDb db, Toegangscontext toegang)
{
    public async Task<Result> ExecuteAsync(Contactwijziging wijziging, Handeling handeling, CancellationToken ct)
    {
        if (toegang.AlleenLezen || !Rechtentabel.Heeft(handeling.Rol, Recht.SchoolgegevensBeheren))
            return ContactWeigeringen.GeenRecht;
        var organisatie = await db.Organisaties.SingleAsync(o => o.Id == handeling.Namens, ct);
        if (organisatie.Versie != wijziging.Versie)
            return ContactWeigeringen.Intussen;
        organisatie.WijzigContact(wijziging.Contact, wijziging.Plaats, handeling);
        return await db.BewaarAsync(Result.Gelukt, ContactWeigeringen.Intussen, ct);
    }
}

public static class ContactWeigeringen
{
    public static readonly Weigering Intussen = new("ORG-001", Weigeringsoort.Intussen);
    public static readonly Weigering GeenRecht = new("ORG-002");
    public static readonly Weigering PersoonOnvolledig = new("ORG-005", Veld: "Personen");
}

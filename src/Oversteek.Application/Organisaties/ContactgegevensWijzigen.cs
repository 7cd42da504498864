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
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ContactWeigeringen.Intussen;
        }
        return Result.Gelukt;
    }
}

public static class ContactWeigeringen
{
    public static readonly Weigering Intussen = new("ORG-001", "Een collega heeft deze gegevens intussen gewijzigd. Er is niets opgeslagen. Laad de pagina opnieuw en vul uw wijziging nog een keer in.");
    public static readonly Weigering GeenRecht = new("ORG-002", "Alleen een beheerder kan deze gegevens wijzigen.");
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;

namespace Oversteek.Application.Klassenoverzicht;

/// <param name="Versie">The version that the form was made from; null when there was none.</param>
public sealed record SchoolstandaardOpdracht(Schooljaar Jaar, int? Versie, Invulling Invoer);

/// <summary>The school says what is the same for most of its pupils; no OKR changes by it.</summary>
public sealed class SchoolstandaardWijzigen(OversteekDb db)
{
    public Task<Result> ExecuteAsync(SchoolstandaardOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.HerhaalAsync(() => WijzigAsync(opdracht, handeling, ct));

    private async Task<Result> WijzigAsync(SchoolstandaardOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var standaard = await db.Set<Schoolstandaard>().SingleOrDefaultAsync(s => s.OrganisatieId == handeling.Namens && s.Schooljaar == opdracht.Jaar, ct);
        if (standaard?.Versie != opdracht.Versie)
            return FormulierWeigeringen.Ingehaald;
        if (standaard is null)
            db.Add(standaard = new Schoolstandaard(handeling.Namens, opdracht.Jaar));
        var uit = standaard.Wijzig(opdracht.Invoer, handeling);
        if (uit.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uit;
    }
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

/// <summary>One parent of one pupil as the school invites it.</summary>
/// <param name="Weigering">Why this parent cannot be invited now, whatever the way.</param>
public sealed record Ouderuitnodigingrij(LeerlingId Leerling, Personalia Personalia, string? Groep, Ouder Ouder, Ouderportaalcode? Code, Weigering? Weigering)
{
    public Ouderportaalcodestatus Status => Code?.Status ?? Ouderportaalcodestatus.NogNiet;

    public string? Adres => Ouder.Contact?.Email;

    /// <summary>Why not in this way.</summary>
    public Weigering? Waarom(Uitnodigingswijze wijze) => Weigering
        ?? (wijze == Uitnodigingswijze.Email && !Emailadres.TryParse(Adres, out _) ? OuderportaalWeigeringen.GeenEmailadres : null);
}

/// <summary>Reads who of a school was invited, and who may be.</summary>
public sealed class Ouderuitnodigingbron(OversteekDb db)
{
    /// <param name="groep">Null for the whole school.</param>
    public Task<IReadOnlyList<Ouderuitnodigingrij>> VanGroepAsync(OrganisatieId school, Schooljaar jaar, string? groep, CancellationToken ct) =>
        LeesAsync(db.Leerlingen.Where(l => l.OrganisatieId == school && l.Schooljaar == jaar && (groep == null || l.Groep == groep)), ct);

    public Task<IReadOnlyList<Ouderuitnodigingrij>> VanLeerlingAsync(OrganisatieId school, LeerlingId leerling, CancellationToken ct) =>
        LeesAsync(db.Leerlingen.Where(l => l.OrganisatieId == school && l.Id == leerling), ct);

    private async Task<IReadOnlyList<Ouderuitnodigingrij>> LeesAsync(IQueryable<Leerling> keuze, CancellationToken ct)
    {
        var leerlingen = await keuze.AsNoTracking().Include(l => l.Ouders).ToListAsync(ct);
        var codes = await keuze.Join(db.Ouderportaalcodes.AsNoTracking(), l => l.Id, c => c.LeerlingId, (_, c) => c).ToDictionaryAsync(c => c.OuderId, ct);
        return [.. from leerling in leerlingen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde)
                   from ouder in leerling.Ouders.OrderBy(o => o.Volgnummer)
                   let code = codes.GetValueOrDefault(ouder.Id)
                   select new Ouderuitnodigingrij(leerling.Id, leerling.Personalia, leerling.Groep, ouder, code, Waarom(leerling, ouder, code))];
    }

    internal static Weigering? Waarom(Leerling leerling, Ouder ouder, Ouderportaalcode? code)
    {
        if (leerling.AlternatieveStatus is not null)
            return OuderportaalWeigeringen.DoetNietMee;
        if (ouder.Gegevens.Gezag == Gezag.Nee)
            return OuderportaalWeigeringen.GeenGezag;
        return code?.IsGebruikt == true ? OuderportaalWeigeringen.AlIngeschreven : null;
    }
}

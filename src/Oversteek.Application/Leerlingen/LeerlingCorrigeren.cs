using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Leerlingen;

/// <summary>
/// B-31: personal data (OKR-22) and the e-mail choice of a parent (D-17) can be put right at any time, also when the OKR is closed. It leaves a
/// trace and the school that holds the dossier is told. The answers of the OKR stay as they were seen by the parents.
/// </summary>
public sealed class LeerlingCorrigeren(OversteekDb db, Dubbelcontrole dubbel)
{
    private static readonly Inzagegrond[] Gronden = [Inzagegrond.EersteVoorkeur, Inzagegrond.Doorgeschoven, Inzagegrond.Zorgplichtinzage];

    public Task<Result> ExecuteAsync(LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.HerhaalAsync(() => CorrigeerAsync(opdracht, handeling, ct));

    private async Task<Result> CorrigeerAsync(LeerlingWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var bron = db.Leerlingen.Include(l => l.Ouders);
        if (await bron.SingleOrDefaultAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == handeling.Namens, ct) is not { } leerling)
            return LeerlingWeigeringen.NietGevonden;
        if (leerling.Versie != opdracht.Versie)
            return FormulierWeigeringen.Ingehaald;
        if (await dubbel.BezwaarAsync(leerling, opdracht.Gegevens, ct) is { } bezwaar)
            return bezwaar;
        var voor = Correctiebeeld.Van(leerling);
        if (LeerlingWijzigen.Neem(leerling, opdracht, handeling) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (leerling.Ouders.FirstOrDefault(o => o.Communicatiekeuze == Communicatiekeuze.NietVastgelegd) is { } zonder)
            return LeerlingWeigeringen.KeuzeOntbreekt.Met(zonder.Volgnummer).BijVeld($"Ouders[{zonder.Volgnummer - 1}].Keuze");
        return await BewaarAsync(leerling, voor.Verschillen(Correctiebeeld.Van(leerling)), handeling, ct);
    }

    private async Task<Result> BewaarAsync(Leerling leerling, IReadOnlyList<Correctie> correcties, Handeling handeling, CancellationToken ct)
    {
        if (correcties.Count == 0)
            return Result.Gelukt;
        if (handeling.Reden is null && correcties.Any(c => !c.IsKeuze))
            return LeerlingWeigeringen.CorrectieZonderReden;
        leerling.MeldCorrectie([.. correcties.Select(c => c.Woord)], await HoudersAsync(leerling, handeling, ct), handeling);
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }

    private async Task<IReadOnlyList<OrganisatieId>> HoudersAsync(Leerling leerling, Handeling handeling, CancellationToken ct)
    {
        var rechten = await db.Inzagerechten.AsNoTracking()
            .Where(i => i.LeerlingId == leerling.Id && i.Reikwijdte == Inzagereikwijdte.Dossier && Gronden.Contains(i.Grond)).ToListAsync(ct);
        return [.. rechten.Where(i => i.Geldt(handeling.Op)).Select(i => i.Organisatie).OfType<OrganisatieId>().Distinct()];
    }
}

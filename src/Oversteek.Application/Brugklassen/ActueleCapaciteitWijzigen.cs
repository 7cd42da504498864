using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Brugklassen;

public sealed record ActueleCapaciteitWijzigenOpdracht(Schooljaar Schooljaar, IReadOnlyDictionary<BrugklasId, int> Plaatsen, int Versie);

/// <summary>The school says how many places are free now, or that nothing changed (CAP-01, CAP-03, D-30); the original number stays.</summary>
public sealed class ActueleCapaciteitWijzigen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(ActueleCapaciteitWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => WijzigAsync(db, opdracht, handeling, ct));

    private static async Task<Result> WijzigAsync(OversteekDb db, ActueleCapaciteitWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer is null)
            return BrugklasWeigeringen.Leeg;
        if (beheer.Versie != opdracht.Versie)
            return BrugklasWeigeringen.Gewijzigd;
        var procedure = await db.ProcedureVanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (procedure is not null && handeling.Vandaag > Capaciteitsweek.Einde(procedure))
            return BrugklasWeigeringen.JaarVoorbij.Met(Capaciteitsweek.Einde(procedure));
        if (await TeVeelAsync(db, beheer, opdracht, ct) is { } teVeel)
            return teVeel;
        if (await TeWeinigAsync(db, beheer, opdracht, ct) is { } teWeinig)
            return teWeinig;
        var uit = beheer.BevestigCapaciteit(handeling);
        foreach (var (klas, plaatsen) in opdracht.Plaatsen.Where(p => beheer.Klassen.FirstOrDefault(k => k.Id == p.Key)?.ActueleCapaciteit != p.Value))
            uit = uit.Then(() => beheer.WijzigActueleCapaciteit(klas, plaatsen, handeling));
        if (uit.IsGelukt)
            await db.VulWachtlijstenAsync(opdracht.Plaatsen.Keys, handeling, ct);
        return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
    }

    /// <summary>D-67: what is placed or offered is not the school's to give; when one of them goes, the place must come back.</summary>
    private static async Task<Weigering?> TeWeinigAsync(OversteekDb db, Brugklasbeheer beheer, ActueleCapaciteitWijzigenOpdracht opdracht, CancellationToken ct)
    {
        foreach (var klas in beheer.Klassen.Where(k => opdracht.Plaatsen.TryGetValue(k.Id, out var aantal) && aantal < k.ActueleCapaciteit))
        {
            var boek = await db.KlassenboekAsync(klas, ct);
            if (opdracht.Plaatsen[klas.Id] < boek.Toegezegd)
                return BrugklasWeigeringen.MinderDanToegezegd.Met(klas.Naam, boek.Toegezegd).BijVeld(Brugklasbeheer.Plaatsveld(klas.Id));
        }
        return null;
    }

    /// <summary>Until the result a class has no more places than the region accepted (CAP-01); afterwards a school may find extra ones.</summary>
    private static async Task<Weigering?> TeVeelAsync(OversteekDb db, Brugklasbeheer beheer, ActueleCapaciteitWijzigenOpdracht opdracht, CancellationToken ct)
    {
        if (beheer.Klassen.FirstOrDefault(k => k.OorspronkelijkeCapaciteit > 0
            && opdracht.Plaatsen.GetValueOrDefault(k.Id) > k.OorspronkelijkeCapaciteit) is not { } klas)
            return null;
        var regio = await db.Organisaties.Where(o => o.Id == beheer.OrganisatieId).Select(o => o.RegioId).SingleAsync(ct);
        return regio is { } id && await db.Lotingen.Lopend(id, opdracht.Schooljaar).Select(l => (Lotingstatus?)l.Status)
            .SingleOrDefaultAsync(ct) == Lotingstatus.Gepubliceerd
            ? null
            : BrugklasWeigeringen.MeerDanOorspronkelijk.Met(klas.Naam, klas.OorspronkelijkeCapaciteit).BijVeld(Brugklasbeheer.Plaatsveld(klas.Id));
    }
}

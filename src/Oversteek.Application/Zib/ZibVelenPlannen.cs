using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Keuzes">In the order of the day.</param>
/// <param name="Eerste">Of the first pupil.</param>
/// <param name="Minuten">Until the next one; 0 when all come at the same time.</param>
public sealed record ZibVelenPlannenOpdracht(IReadOnlyList<Zibkeuze> Keuzes, Afspraak Eerste, int Minuten)
{
    /// <summary>Null when the day is over before it is this one's turn.</summary>
    public Afspraak? Voor(int plaats)
    {
        var tijd = Eerste.Tijd.AddMinutes(Minuten * plaats, out var dagen);
        return dagen == 0 ? Eerste with { Tijd = tijd } : null;
    }
}

/// <summary>A pupil in the preview.</summary>
/// <param name="Oud">What it has now.</param>
/// <param name="Bezwaar">Why nothing happens to it.</param>
public sealed record Zibplanregel(ZibAanmelding Aanmelding, Afspraak? Nieuw, Afspraak? Oud, Weigering? Bezwaar);

/// <summary>
/// Many pupils on one day in one room (D-73): the same steps as one at a time, who is new is taken in hand by it. One that is refused keeps none
/// of the others back, and keeps its time, so that each comes when the preview said.
/// </summary>
public sealed class ZibVelenPlannen(OversteekDb db, Zibbron bron)
{
    /// <summary>What lies with this bureau and can be planned, by school.</summary>
    public async Task<IReadOnlyList<ZibAanmelding>> KandidatenAsync(OrganisatieId bureau, CancellationToken ct) =>
        [.. (await bron.BijBureauAsync(bureau, ct)).OrderBy(z => z.Inhoud.Kind?.School, Naamvorm.Volgorde).ThenBy(z => z.Inhoud.Kind?.Naam, Naamvorm.Volgorde)];

    /// <summary>What would happen, row by row; nothing is saved.</summary>
    public async Task<IReadOnlyList<Zibplanregel>> VoorbeeldAsync(ZibVelenPlannenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var rijen = (await bron.BijBureauAsync(handeling.Namens, ct)).ToDictionary(z => z.LeerlingId);
        return [.. opdracht.Keuzes.Index().Where(k => rijen.ContainsKey(k.Item.Leerling)).Select(k =>
        {
            var (aanmelding, nieuw) = (rijen[k.Item.Leerling], opdracht.Voor(k.Index));
            var bezwaar = Zibbron.Stempel(aanmelding) != k.Item.Stempel ? ZibWeigeringen.Gewijzigd
                : nieuw is null ? AfspraakWeigeringen.DagVol : nieuw.Bezwaar(handeling.Vandaag);
            return new Zibplanregel(aanmelding, nieuw, aanmelding.Afspraak, bezwaar);
        })];
    }

    public async Task<IReadOnlyList<Rijuitkomst<LeerlingId>>> ExecuteAsync(ZibVelenPlannenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var plekken = opdracht.Keuzes.Index().DistinctBy(k => k.Item.Leerling)
            .ToDictionary(k => k.Item.Leerling, k => (k.Item.Stempel, Afspraak: opdracht.Voor(k.Index)));
        return await db.ElkApartAsync(plekken.Keys, leerling => EenAsync(leerling, plekken[leerling].Stempel, plekken[leerling].Afspraak, handeling, ct));
    }

    private async Task<Result> EenAsync(LeerlingId leerling, string stempel, Afspraak? afspraak, Handeling handeling, CancellationToken ct)
    {
        if (await Zibbron.VanBureauAsync(db.ZibAanmeldingen, leerling, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zibbron.Stempel(aanmelding) != stempel)
            return ZibWeigeringen.Gewijzigd;
        if (afspraak is null)
            return AfspraakWeigeringen.DagVol;
        // Asked first: a refused time does not take it in hand either.
        if (afspraak.Bezwaar(handeling.Vandaag) is { } bezwaar)
            return bezwaar;
        var uit = aanmelding.Kan(ZibAanmeldingactie.NemenInBehandeling) ? aanmelding.NeemInBehandeling(handeling) : Result.Gelukt;
        return await db.BewaarAsync(uit.Then(() => aanmelding.Plan(afspraak, handeling)), ZibWeigeringen.Gewijzigd, ct);
    }
}

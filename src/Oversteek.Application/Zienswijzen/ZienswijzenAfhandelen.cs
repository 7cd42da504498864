using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

/// <summary>What a school does for many parents at once (D-73).</summary>
public enum Zienswijzestap
{
    Uitnodigen,
    Herinneren,
    NietTijdig,
    Afzien,
}

/// <summary>One parent of one pupil, as it was chosen.</summary>
public sealed record Zienswijzekeuze(LeerlingId Leerling, int Ouder);

public sealed record ZienswijzenOpdracht(Zienswijzestap Stap, Schooljaar Schooljaar, IReadOnlyCollection<Zienswijzekeuze> Keuzes);

/// <summary>Invites, reminds, or closes; each by itself and by the same rules, so that one that cannot holds up no other (ADR 0044).</summary>
public sealed class ZienswijzenAfhandelen(OversteekDb db, Zienswijzebron bron)
{
    /// <summary>The preview: tried on rows that are read apart and thrown away, so that the page shows how it stands now.</summary>
    public async Task<IReadOnlyList<Rijuitkomst<Zienswijzerij>>> BekijkAsync(Zienswijzestap stap, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var uiterlijk = await bron.UiterlijkAsync(handeling.Namens, jaar, handeling, ct);
        var (nu, proef) = (await bron.VanSchoolAsync(handeling.Namens, jaar, ct), await bron.VanSchoolAsync(handeling.Namens, jaar, ct));
        var perOuder = proef.ToDictionary(r => (r.Leerling, r.Ouder.Volgnummer), r => r.Laatste);
        return [.. nu.Select(r => new Rijuitkomst<Zienswijzerij>(r, Probeer(
            r, perOuder.GetValueOrDefault((r.Leerling, r.Ouder.Volgnummer)) ?? new Zienswijze(r.Leerling, r.Ouder.Id, r.Ouder.Volgnummer, 1),
            stap, uiterlijk, handeling)))];
    }

    public async Task<Result<IReadOnlyList<Rijuitkomst<Zienswijzerij>>>> ExecuteAsync(ZienswijzenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var uiterlijk = await bron.UiterlijkAsync(handeling.Namens, opdracht.Schooljaar, handeling, ct);
        var gekozen = opdracht.Keuzes.ToHashSet();
        var rijen = (await bron.VanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct))
            .Where(r => gekozen.Contains(new(r.Leerling, r.Ouder.Volgnummer))).ToList();
        if (rijen.Count != gekozen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        return Result<IReadOnlyList<Rijuitkomst<Zienswijzerij>>>.Van(
            await db.ElkApartAsync(rijen, rij => DoeAsync(rij, opdracht.Stap, uiterlijk, handeling, ct)));
    }

    private async Task<Result> DoeAsync(Zienswijzerij rij, Zienswijzestap stap, DateOnly uiterlijk, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteOfNieuweAsync(rij.Leerling, rij.Ouder.Volgnummer, handeling.Namens, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        return await bron.BewaarAsync(zienswijze, Probeer(rij, zienswijze, stap, uiterlijk, handeling), ct);
    }

    private static Result Probeer(Zienswijzerij rij, Zienswijze zienswijze, Zienswijzestap stap, DateOnly uiterlijk, Handeling handeling)
    {
        if (!rij.DoetMee)
            return ZienswijzeWeigeringen.DoetNietMee;
        if (stap == Zienswijzestap.Herinneren && !rij.KrijgtMail)
            return ZienswijzeWeigeringen.GeenBericht.Met(rij.Ouder.Volgnummer);
        return stap switch
        {
            Zienswijzestap.Uitnodigen => zienswijze.NodigUit(handeling),
            Zienswijzestap.Herinneren => zienswijze.Herinner(handeling),
            Zienswijzestap.NietTijdig => zienswijze.MeldNietTijdig(uiterlijk, handeling),
            Zienswijzestap.Afzien => zienswijze.ZieAf(handeling),
            _ => throw new ArgumentOutOfRangeException(nameof(stap), stap, "Een stap zonder werk."),
        };
    }
}

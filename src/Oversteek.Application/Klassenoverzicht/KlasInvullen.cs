using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>What became of one pupil.</summary>
public sealed record Klasuitkomst(LeerlingId Leerling, IReadOnlyList<Weigering> Weigeringen)
{
    public bool IsGelukt => Weigeringen.Count == 0;
}

/// <summary>Gives answers to many pupils, each saved by itself: who was overtaken or refused is named, the others are done (D-73).</summary>
public sealed class KlasInvullen(Klasbron bron, KlascelOpslaan opslaan)
{
    public async Task<Result<IReadOnlyList<Klasuitkomst>>> ExecuteAsync(IReadOnlyList<KlascelOpdracht> opdrachten, Handeling handeling, CancellationToken ct)
    {
        var uit = new List<Klasuitkomst>();
        foreach (var opdracht in opdrachten.Where(o => o.Cellen.Count > 0))
        {
            var weigeringen = new List<Weigering>();
            foreach (var tab in await PerTabAsync(opdracht, handeling, ct))
                weigeringen.AddRange((await opslaan.ExecuteAsync(tab, handeling, ct)).Weigeringen);
            uit.Add(new(opdracht.Leerling, weigeringen));
        }
        return Result<IReadOnlyList<Klasuitkomst>>.Van(uit);
    }

    private async Task<IReadOnlyList<KlascelOpdracht>> PerTabAsync(KlascelOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await bron.LeesAsync(opdracht.Leerling, handeling, ct) is { } klas
            ? [.. opdracht.Cellen.GroupBy(c => (klas.Velden.MetVraag(c.Sleutel) ?? klas.Velden.Leerling).Nummer).Select(g => opdracht with { Cellen = [.. g] })]
            : [opdracht];
}

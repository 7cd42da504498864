using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen;

/// <summary>What the primary school put right last, when and why.</summary>
public sealed record Laatstecorrectie(DateTimeOffset Op, string Velden, string? Reden);

/// <summary>Reads it from the log, where the reason stands once and encrypted.</summary>
public sealed class Correctiebron(OversteekDb db, Waardereden redenen)
{
    public async Task<Laatstecorrectie?> LaatsteAsync(LeerlingId leerling, CancellationToken ct) =>
        await db.LaatsteAsync(leerling, nameof(GegevensGecorrigeerd), ct) is { } regel && Logboeklezer.Lees(regel) is GegevensGecorrigeerd gelezen
            ? new Laatstecorrectie(Nederland.Tijd(regel.Op), gelezen.Velden, redenen.Lees(regel))
            : null;
}

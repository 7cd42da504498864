using Oversteek.Application.Persistence;

namespace Oversteek.Application.Logboek;

/// <summary>Every event gets its place in the chain, in the commit of the change itself (SEC-60).</summary>
internal sealed class Logboekgevolg(Ketensluiter keten) : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Logboek;

    public Task WerkAsync(Opslag opslag, CancellationToken ct) => keten.VoegToeAsync(opslag.Db, [.. opslag.Gebeurtenissen, .. opslag.Gevolgen], ct);
}

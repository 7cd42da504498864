using Oversteek.Application.Persistence;

namespace Oversteek.Application.Post;

/// <summary>Puts the mails that follow from what happened into the outbox, in the same commit (REL-14).</summary>
internal sealed class Berichtgevolg : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        opslag.Db.UitgaandeBerichten.AddRange(opslag.Gebeurtenissen.Concat(opslag.Gevolgen).SelectMany(Postregels.Voor));
        return Task.CompletedTask;
    }
}

using Oversteek.Application.Lotingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The steps of the ceremony, each one use case.</summary>
public sealed class Lotingwerk(
    LotingVoorbereiden voorbereiden, LotingVastleggen vastleggen, BevindingenErkennen erkennen,
        LotingBevriezen bevriezen, ToevalInvoeren toeval, GeheimOpenen openen,
    LotingTrekken trekken, LotingPubliceren publiceren, LotingOntdooien ontdooien, LotingsvoorstelIntrekken intrekken)
{
    public Task<Result> BereidVoorAsync(Schooljaar jaar, Lotinginvoer invoer, Handeling h, CancellationToken ct) => voorbereiden.ExecuteAsync(
        new LotingVoorbereidenOpdracht(
            jaar, [.. invoer.Houders.Select(o => new Houderopgave(o.Organisatie, o.Vingerafdruk))],
                new Toevalskeuze(invoer.Baken, invoer.Dobbelstenen, invoer.Ballen), invoer.Laat),
        h, ct);

    public Task<Result> LegVastAsync(Schooljaar jaar, Handeling h, CancellationToken ct) => vastleggen.ExecuteAsync(new LotingVastleggenOpdracht(jaar), h, ct);

    public Task<Result> ErkenAsync(Schooljaar jaar, IReadOnlyList<string> sleutels, Handeling h, CancellationToken ct) =>
        erkennen.ExecuteAsync(new BevindingenErkennenOpdracht(jaar, sleutels), h, ct);

    public Task<Result> BevriesAsync(Schooljaar jaar, Handeling h, CancellationToken ct) => bevriezen.ExecuteAsync(new LotingBevriezenOpdracht(jaar), h, ct);

    public Task<Result> VoerToevalInAsync(Schooljaar jaar, IReadOnlyList<string?> waarden, Handeling h, CancellationToken ct) =>
        toeval.ExecuteAsync(new ToevalInvoerenOpdracht(jaar, waarden), h, ct);

    public Task<Result> OpenAsync(Schooljaar jaar, Lotinginvoer invoer, Handeling h, CancellationToken ct) =>
        openen.ExecuteAsync(
            new GeheimOpenenOpdracht(
                jaar, invoer.Nummer, invoer.Geheimen.GetValueOrDefault(invoer.Nummer), invoer.UitKopie.GetValueOrDefault(invoer.Nummer)),
            h, ct);

    public Task<Result> TrekAsync(Schooljaar jaar, IReadOnlyList<int> zonder, Handeling h, CancellationToken ct) =>
        trekken.ExecuteAsync(new LotingTrekkenOpdracht(jaar, zonder), h, ct);

    public Task<Result> PubliceerAsync(Schooljaar jaar, Handeling h, CancellationToken ct) =>
        publiceren.ExecuteAsync(new LotingPublicerenOpdracht(jaar), h, ct);

    public Task<Result> OntdooiAsync(Schooljaar jaar, Handeling h, CancellationToken ct) => ontdooien.ExecuteAsync(new LotingOntdooienOpdracht(jaar), h, ct);

    public Task<Result> TrekVoorstelInAsync(Schooljaar jaar, Handeling h, CancellationToken ct) =>
        intrekken.ExecuteAsync(new LotingsvoorstelIntrekkenOpdracht(jaar), h, ct);
}

using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>What is true now, the one thing to do, and the way that is still to go.</summary>
[OuderVereist]
public sealed class StartModel(Portaalstandbron standen, Portaaltaken taken, Portaalkindbron kinderen) : Portaalpagina
{
    private static readonly string[] Nieuwsdagen =
        [Mijlpalen.VoorlopigAdvies, Mijlpalen.Toetsuitslag, Mijlpalen.DefinitiefAdvies, Mijlpalen.Aanmeldperiode, Mijlpalen.Loting, Mijlpalen.Beslistermijn];

    public override string Titelsleutel => "start.titel";

    public Portaalstand Stand { get; private set; } = null!;

    public Portaaltaak? Taak { get; private set; }

    public IReadOnlyList<Portaalkind> Kinderen { get; private set; } = [];

    /// <summary>On which there is news at the latest.</summary>
    public DateOnly? Nieuws => Nieuwsdagen.Select(d => Stand.Dag(d)?.Tot).Where(d => d >= Stand.Vandaag).Min();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stand = await standen.LeesAsync(Kind, ct);
        Taak = await taken.EersteAsync(Stand, ct);
        var alle = new List<Portaalkind>();
        foreach (var kind in Bezoek!.Kinderen)
            alle.Add(await kinderen.LeesAsync(kind, ct));
        Kinderen = alle;
    }

    public string? Wanneer(Portaalstap stap) => stap switch
    {
        { Van: { } van, Tot: { } tot } when van != tot => $"{Dag(van)} – {Dag(tot)}",
        { Tot: { } tot } => Dag(tot),
        _ => null,
    };
}

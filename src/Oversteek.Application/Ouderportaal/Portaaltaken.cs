using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The one thing that the card on top of the start page asks.</summary>
/// <param name="Volgorde">The lowest wins: an offer with a term goes before anything else.</param>
/// <param name="Sleutel">Of the sentence; with _t behind it the explanation and with _k the words of the button.</param>
/// <param name="Adres">Null when there is nothing to press.</param>
public sealed record Portaaltaak(int Volgorde, string Sleutel, string? Adres, DateOnly? Uiterlijk = null);

/// <summary>A feature that can have something to do for a parent. Register it and the start page asks it.</summary>
public interface IPortaaltakenbron
{
    Task<Portaaltaak?> GeefAsync(Portaalstand stand, CancellationToken ct);
}

/// <summary>Exactly one thing, or nothing (null) with the day on which there is news.</summary>
public sealed class Portaaltaken(IEnumerable<IPortaaltakenbron> bronnen)
{
    public async Task<Portaaltaak?> EersteAsync(Portaalstand stand, CancellationToken ct)
    {
        if (stand.Kind.AlternatieveStatus is not null)
            return new Portaaltaak(0, "start.nu_bel", null);
        var taken = new List<Portaaltaak>();
        foreach (var bron in bronnen)
        {
            if (await bron.GeefAsync(stand, ct) is { } taak)
                taken.Add(taak);
        }
        return taken.MinBy(t => t.Volgorde);
    }
}

/// <summary>Reading the report, and finishing what was begun about it.</summary>
internal sealed class Okrtaken : IPortaaltakenbron
{
    public Task<Portaaltaak?> GeefAsync(Portaalstand stand, CancellationToken ct)
    {
        var tot = stand.Dag(Mijlpalen.Zienswijze)?.Tot;
        Portaaltaak? taak = stand switch
        {
            { Okr: null } => null,
            _ when tot < stand.Vandaag => null,
            { Zienswijze.Status: Zienswijzestatus.Concept } => new Portaaltaak(30, "start.nu_zw", "/ouders/zienswijze", tot),
            { Zienswijze.Status: Zienswijzestatus.Definitief or Zienswijzestatus.Afgezien } => null,
            _ => new Portaaltaak(40, "start.nu_lezen", "/ouders/rapport", tot),
        };
        return Task.FromResult(taak);
    }
}

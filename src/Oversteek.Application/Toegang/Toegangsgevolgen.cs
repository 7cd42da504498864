using Oversteek.Application.Persistence;

namespace Oversteek.Application.Toegang;

/// <summary>Writes access that is new, before the rows that nobody could write without it.</summary>
internal sealed class ToegangGeven : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.ToegangGeven;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var boek = opslag.Deel(() => new Toegangsboek(opslag));
        return boek.Stappen.Any(s => !s.Wijziging.IsEinde) ? boek.MetSysteemAsync(Geef, ct) : Task.CompletedTask;
    }

    private static Task Geef(Toegangsboek boek, CancellationToken ct)
    {
        foreach (var stap in boek.Stappen.Where(s => s.Wijziging is { IsEinde: false, AlleenBestaand: false }))
        {
            if (stap.Wijziging.Ouder is not null)
                Ouderstappen.Geef(boek, stap);
            else if (boek.Ontvanger(stap) is { } organisatie && boek.Lopend(stap, organisatie).Count == 0)
                boek.Geef(stap, organisatie);
        }
        return Task.CompletedTask;
    }
}

/// <summary>Ends access and changes its reach, after the rows themselves.</summary>
internal sealed class ToegangBeeindigen : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.ToegangBeeindigen;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var boek = opslag.Deel(() => new Toegangsboek(opslag));
        return boek.IsLeeg ? Task.CompletedTask : boek.MetSysteemAsync(WerkBijAsync, ct);
    }

    private static Task WerkBijAsync(Toegangsboek boek, CancellationToken ct)
    {
        foreach (var stap in boek.Stappen)
        {
            if (stap.Wijziging.Ouder is not null)
                Ouderstappen.WerkBij(boek, stap);
            else if (boek.Ontvanger(stap) is { } organisatie)
                WerkBij(boek, stap, organisatie);
        }
        return boek.HerstelAsync(ct);
    }

    private static void WerkBij(Toegangsboek boek, Toegangsstap stap, Domain.Bouwstenen.OrganisatieId organisatie)
    {
        var lopend = boek.Lopend(stap, organisatie);
        // What was given before the changes stands already; one that ends earlier makes room for the longer one.
        if (stap.Wijziging.Reikwijdte is { } reikwijdte && lopend.Exists(i => i.Reikwijdte == reikwijdte && !(i.Tot < stap.Wijziging.Tot)))
            return;
        if (stap.Wijziging.AlleenBestaand && lopend.Count == 0)
            return;
        lopend.ForEach(i => boek.Beeindig(i, stap.Gebeurtenis));
        if (!stap.Wijziging.IsEinde)
            boek.Geef(stap, organisatie);
    }
}

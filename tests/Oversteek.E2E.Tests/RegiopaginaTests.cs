using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>A parent who looks around before anybody invited him: no account, an old phone, a dark screen.</summary>
[Collection(Gedeeldedemo.Naam)]
public sealed class RegiopaginaTests(Demoserver server)
{
    [Fact, Regel("D-78", "BRK-13", "VSO-03")]
    public async Task Van_de_voordeur_naar_elke_openbare_pagina_van_de_regio()
    {
        await using var bezoeker = await server.BezoekerAsync();
        await bezoeker.GaAsync("/inloggen");
        await bezoeker.LinkAsync("per regio");
        await bezoeker.LinkAsync("Regio Waardenburgh");
        foreach (var tab in new[] { "Scholen en klassen", "Vso-voorkeurslijst", "Vrije plaatsen", "E-mails aan ouders", "Kalender en regels" })
        {
            await bezoeker.LinkAsync(tab);
            await bezoeker.OpBreedteAsync(320);
            await bezoeker.OpBreedteAsync(390);
            await bezoeker.OpBreedteAsync(1280);
            await bezoeker.DonkerAsync();
        }
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>B-08: which child a page is about stands in its address, and nowhere else.</summary>
public sealed class RoutebindingTests(Vowereld wereld) : IClassFixture<Vowereld>
{
    [Fact, Regel("B-08")]
    public async Task Wat_in_het_adres_staat_komt_op_elke_pagina_alleen_uit_het_adres()
    {
        var lader = wereld.Server.Diensten.GetRequiredService<PageLoader>();
        List<string> fout = [];
        foreach (var eindpunt in Eindpunten.Van(wereld.Server).Where(e => e.RoutePattern.Parameters.Count > 0))
        {
            if (eindpunt.Metadata.GetMetadata<PageActionDescriptor>() is not { } pagina)
                continue;
            var namen = eindpunt.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var gebonden = await GebondenAsync(lader, pagina, eindpunt);
            fout.AddRange(gebonden.Where(g => namen.Contains(g.Naam) && g.Bron != BindingSource.Path).Select(g => $"{Eindpunten.Route(eindpunt)}: {g.Naam}"));
            fout.AddRange(gebonden.Where(g => !namen.Contains(g.Naam) && IsIdentificatie(Nullable.GetUnderlyingType(g.Soort) ?? g.Soort)).Select(g => $"{Eindpunten.Route(eindpunt)}: {g.Naam} staat niet in het adres"));
        }

        fout.ShouldBeEmpty();
    }

    [Theory, Regel("B-08")]
    [InlineData("/aanmeldingen/{0}/voorkeurslijst")]
    [InlineData("/aanmeldingen/{0}/voorkeurslijst/definitief")]
    [InlineData("/aanmeldingen/{0}/fout-herstellen")]
    [InlineData("/aanmeldingen/{0}/andere-school")]
    [InlineData("/aanmeldingen/{0}/terugtrekken")]
    [InlineData("/aanmeldingen/{0}/okr-terugzetten")]
    [InlineData("/aanmeldingen/{0}")]
    [InlineData("/aanmeldingen/{0}/oso")]
    public async Task Een_andere_aanmelding_in_het_formulier_raakt_die_andere_niet(string route)
    {
        var vo = await wereld.VoAsync();
        var (_, mijn) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (ander, anderId) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var voor = await StandAsync(ander);

        await VerstuurAllesAsync(vo, string.Format(null, route, mijn.Waarde), anderId.Waarde);

        (await StandAsync(ander)).ShouldBe(voor);
    }

    [Theory, Regel("B-08")]
    [InlineData("/leerlingen/{0}/okr/1")]
    [InlineData("/leerlingen/{0}/okr/2")]
    [InlineData("/leerlingen/{0}/okr/4")]
    [InlineData("/leerlingen/{0}/okr/6")]
    [InlineData("/leerlingen/{0}/okr/controle")]
    [InlineData("/leerlingen/{0}/okr/heropenen")]
    [InlineData("/leerlingen/{0}/adviesformulier")]
    [InlineData("/leerlingen/{0}/oso")]
    [InlineData("/leerlingen/{0}/oso/klaarzetten")]
    [InlineData("/aanmeldstatus/{0}")]
    public async Task Een_andere_leerling_in_het_formulier_raakt_die_andere_niet(string route)
    {
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var (mijn, _) = await wereld.LeerlingAsync(okrDefinitief: route.EndsWith("heropenen", StringComparison.Ordinal));
        var (ander, _) = await wereld.LeerlingAsync(okrDefinitief: route.EndsWith("heropenen", StringComparison.Ordinal));
        var voor = await StandAsync(ander);

        await VerstuurAllesAsync(po, string.Format(null, route, mijn.Waarde), ander.Waarde);

        (await StandAsync(ander)).ShouldBe(voor);
    }

    [Fact, Regel("B-08")]
    public async Task Het_adres_wint_ook_als_het_formulier_werkt()
    {
        var vo = await wereld.VoAsync();
        var (mijn, mijnId) = await wereld.AangemeldAsync(vo);
        var (ander, anderId) = await wereld.AangemeldAsync(vo);

        var pagina = await vo.GetAsync($"/aanmeldingen/{mijnId.Waarde}/andere-school");
        await pagina.Formulier().Smokkel("Id", anderId.Waarde.ToString()).VerstuurAsync();

        (await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.LeerlingId == mijn).Select(a => a.Status).SingleAsync())).ShouldBe(Domain.Aanmeldingen.Aanmeldingstatus.Vervallen);
        (await wereld.AanmeldingVanAsync(ander)).Status.ShouldBe(Domain.Aanmeldingen.Aanmeldingstatus.Nieuw);
    }

    private static bool IsIdentificatie(Type soort) => soort.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentificatie<>));

    private static async Task<IReadOnlyList<(string Naam, Type Soort, BindingSource? Bron)>> GebondenAsync(PageLoader lader, PageActionDescriptor pagina, RouteEndpoint eindpunt)
    {
        var geladen = await lader.LoadAsync(pagina, eindpunt.Metadata);
        var eigenschappen = (geladen.BoundProperties ?? []).Where(p => p.BindingInfo is not null).Select(p => (p.Name, p.ParameterType, p.BindingInfo!.BindingSource));
        var parameters = (geladen.HandlerMethods ?? []).SelectMany(h => h.Parameters).Select(p => (p.Name!, p.ParameterType, p.BindingInfo?.BindingSource));
        return [.. eigenschappen, .. parameters];
    }

    /// <summary>Every form of the page, filled in as it stands, with the id of another under each name that once worked.</summary>
    private static async Task VerstuurAllesAsync(Webklant klant, string url, Guid ander)
    {
        var pagina = await klant.GetAsync(url);
        var formulieren = pagina.Document.QuerySelectorAll("main form[method=post]").Length;
        for (var i = 0; i < formulieren; i++)
        {
            pagina = await klant.GetAsync(url);
            if (pagina.Document.QuerySelectorAll("main form[method=post]") is not { Length: > 0 } nu || nu.Length <= i)
                return;
            nu[i].SetAttribute("data-proef", "");
            await pagina.Formulier("[data-proef]").Smokkel("Id", ander.ToString()).Smokkel("id", ander.ToString()).VerstuurAsync();
        }
    }

    private Task<string> StandAsync(LeerlingId leerling) => wereld.Server.Systeem(async db =>
    {
        var aanmelding = await db.Aanmeldingen.Where(a => a.LeerlingId == leerling).Select(a => (int?)a.Versie).SingleOrDefaultAsync();
        var okr = await db.Okrs.Where(o => o.LeerlingId == leerling).Select(o => o.Versie).SingleAsync();
        var kind = await db.Leerlingen.Where(l => l.Id == leerling).Select(l => l.Versie).SingleAsync();
        var klaar = await db.KlaargezetteDossiers.CountAsync(k => k.LeerlingId == leerling);
        var log = await db.Logboek.CountAsync(l => l.LeerlingId == leerling);
        return $"{aanmelding}-{okr}-{kind}-{klaar}-{log}";
    });
}

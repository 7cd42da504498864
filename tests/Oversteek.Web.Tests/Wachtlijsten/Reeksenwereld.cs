using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Wachtlijsten;

/// <summary>
/// One region with many pairs of schools that have nothing to do with each other, drawn in one lottery through the use cases. Each pair is the ground
/// of one sequence: two classes with too few places, pupils who want both, and children who come later.
/// </summary>
internal sealed class Reeksenwereld(Proefserver server, int zaad)
{
    private const int Ronde1 = 4;
    private const int Later = 2;
    private readonly Random kans = new(zaad);
    private Procedureregels regels = null!;

    public List<Reeks> Reeksen { get; } = [];

    public async Task MaakAsync(int aantal)
    {
        server.Klok.ZetOp(new DateOnly(2027, 3, 25));
        regels = await server.Systeem(db => db.Procedures.AsNoTracking().Select(p => p.Regels).SingleAsync());
        for (var i = 0; i < aantal; i++)
            Reeksen.Add(new Reeks(server, kans.Next()));
        foreach (var deel in Reeksen.Chunk(25))
            await server.Systeem(db => VulAsync(db, deel));
        await LootAsync();
    }

    private async Task VulAsync(OversteekDb db, Reeks[] reeksen)
    {
        var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == server.Regio.Regio);
        foreach (var reeks in reeksen)
        {
            for (var k = 0; k < 2; k++)
                Klas(db, reeks, k);
            for (var i = 0; i < Ronde1 + Later; i++)
                Kind(db, reeks, procedure, i < Ronde1);
        }
        await db.SaveChangesAsync();
    }

    private void Klas(OversteekDb db, Reeks reeks, int k)
    {
        var school = new Organisatie(reeks.Scholen[k], Organisatiesoort.VoSchool, $"Vo {Guid.NewGuid():N}") { RegioId = server.Regio.Regio, BestuurId = server.Regio.Bestuur, Schoolsoort = Schoolsoort.Voortgezet };
        var beheer = new Brugklasbeheer(school.Id, Proefregio.Schooljaar);
        var handeling = server.Handeling(school.Id, Rol.VoBeheerder);
        reeks.Plaatsen[k] = kans.Next(1, 3);
        reeks.Klassen[k] = beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, reeks.Plaatsen[k], null), handeling).Waarde.Id;
        beheer.Verstuur(handeling);
        beheer.Accepteer(server.Handeling(server.Regio.Regio, Rol.Regiocoordinator)).IsGelukt.ShouldBeTrue();
        db.AddRange(school, beheer);
    }

    private void Kind(OversteekDb db, Reeks reeks, Procedure procedure, bool ronde1)
    {
        var handeling = server.Handeling(server.Regio.PoSchool);
        var leerling = Leerling.VoegToe(server.Regio.PoSchool, Proefregio.Schooljaar, new Personalia($"Kind {Guid.NewGuid():N}", null, "Sam", null, Reeks.Geboren, Geslacht.Onbekend), handeling);
        var okr = new Okr(leerling.Id);
        okr.StelAdviesVast(new Schooladvies { Definitief = "60", DefinitiefOp = handeling.Vandaag }, handeling).IsGelukt.ShouldBeTrue();
        okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        var code = Codegever.NieuweUniekeCode();
        var sleutel = server.Diensten.GetRequiredService<BlindeIndex>().Zoeksleutel(code, Reeks.Geboren);
        var uniek = new UniekeCode(leerling.Id, code.Waarde, sleutel, handeling);
        db.AddRange(leerling, okr, uniek);
        reeks.Codes[leerling.Id] = code.Gegroepeerd;
        if (ronde1)
            Meld(db, reeks, leerling.Id, uniek, procedure);
    }

    private void Meld(OversteekDb db, Reeks reeks, LeerlingId leerling, UniekeCode code, Procedure procedure)
    {
        code.Gebruik().IsGelukt.ShouldBeTrue();
        var handeling = server.Handeling(reeks.Scholen[0], Rol.VoGebruiker);
        var aanmelding = Aanmelding.Voer(leerling, reeks.Scholen[0], Proefregio.Schooljaar, procedure, handeling);
        aanmelding.StelLijstOp([new(reeks.Klassen[0], reeks.Scholen[0]), new(reeks.Klassen[1], reeks.Scholen[1])], regels, handeling).IsGelukt.ShouldBeTrue();
        var nummer = reeks.Codes.Count;
        aanmelding.MaakLijstDefinitief(nummer, regels, handeling).IsGelukt.ShouldBeTrue();
        db.AddRange(aanmelding, new Uitgegevennummer(reeks.Scholen[0], Proefregio.Schooljaar, nummer));
    }

    private async Task LootAsync()
    {
        await RegioAsync((sp, h) => sp.GetRequiredService<LotingVoorbereiden>()
            .ExecuteAsync(Proefceremonie.Plan(server.Regio.Regio, Proefregio.Schooljaar), h, default));
        await SamenAsync((sp, h) => sp.GetRequiredService<LotingVastleggen>().ExecuteAsync(new LotingVastleggenOpdracht(Proefregio.Schooljaar), h, default));
        server.Klok.ZetOp(new DateOnly(2027, 4, 8), 13);
        await ErkenAsync();
        await SamenAsync((sp, h) => sp.GetRequiredService<LotingBevriezen>().ExecuteAsync(new LotingBevriezenOpdracht(Proefregio.Schooljaar), h, default));
        server.Klok.ZetOp(new DateOnly(2027, 4, 9), 11);
        var ronde = Lotingsgang.Ronde(server.Regio.Regio, Proefregio.Schooljaar, 1);
        var toeval = await server.Systeem(async db => Proefceremonie.Toeval(await db.Lotingen.SingleAsync(), zaad));
        await SamenAsync((sp, h) => sp.GetRequiredService<ToevalInvoeren>()
            .ExecuteAsync(new ToevalInvoerenOpdracht(Proefregio.Schooljaar, toeval), h, default));
        await RegioAsync((sp, h) => sp.GetRequiredService<GeheimOpenen>()
            .ExecuteAsync(new GeheimOpenenOpdracht(Proefregio.Schooljaar, 2, Proefceremonie.Geheim(ronde), false), h, default));
        await SamenAsync((sp, h) => sp.GetRequiredService<LotingTrekken>().ExecuteAsync(new LotingTrekkenOpdracht(Proefregio.Schooljaar, []), h, default));
        await SamenAsync((sp, h) => sp.GetRequiredService<LotingPubliceren>().ExecuteAsync(new LotingPublicerenOpdracht(Proefregio.Schooljaar), h, default));
    }

    private async Task ErkenAsync()
    {
        var sleutels = await server.InScopeAsync(async sp =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var (loting, procedure) = (await db.Lotingen.Lopend(server.Regio.Regio, Proefregio.Schooljaar).SingleAsync(), await db.ProcedureVanRegioAsync(server.Regio.Regio, Proefregio.Schooljaar, default));
            return (await sp.GetRequiredService<Bevrieslijst>().GeefAsync(loting, procedure!, default)).Select(b => b.Sleutel).ToList();
        }, t => t.Gebruik(server.Regio.Regio, null, Rol.Regiocoordinator));
        await RegioAsync((sp, h) => sp.GetRequiredService<BevindingenErkennen>().ExecuteAsync(new BevindingenErkennenOpdracht(Proefregio.Schooljaar, sleutels), h.Met("Proef."), default));
    }

    private async Task SamenAsync<T>(Func<IServiceProvider, Handeling, Task<T>> stap)
    {
        await RegioAsync(stap);
        await RegioAsync(stap);
    }

    private async Task RegioAsync<T>(Func<IServiceProvider, Handeling, Task<T>> stap)
    {
        var wie = new AccountId(Guid.NewGuid());
        var uit = await server.InScopeAsync(sp => stap(sp, server.Handeling(server.Regio.Regio, Rol.Regiocoordinator) with { Wie = wie }), t => t.Gebruik(server.Regio.Regio, null, Rol.Regiocoordinator));
        var weigeringen = uit switch { Result r => r.Weigeringen, Result<string> r => r.Weigeringen, _ => [] };
        weigeringen.Select(w => w.Zin()).ShouldBeEmpty();
    }
}

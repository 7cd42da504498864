using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zib;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Whose the object in an address is, seen from the one who asks.</summary>
internal enum Relatie
{
    Eigen,
    VorigJaar,
    AndereOrganisatie,
    AndereRegio,
}

internal sealed record Matrixkind(Guid Leerling, Guid Aanmelding, Guid Bijlage, Guid Bericht, Guid Klas, Guid School);

/// <summary>A child with all that hangs on it, in each relation to the two schools of the test, and a second region.</summary>
internal sealed class Matrixwereld(Proefserver server)
{
    private static readonly Schooljaar VorigJaar = Schooljaar.Beginnend(2025);

    private readonly Dictionary<Relatie, Matrixkind> kinderen = [];
    private readonly Dictionary<(Rol, Relatie), Guid> functies = [];
    private readonly OrganisatieId anderBestuur = OrganisatieId.Nieuw();
    private readonly OrganisatieId poElders = OrganisatieId.Nieuw();
    private readonly OrganisatieId voElders = OrganisatieId.Nieuw();
    private int aanmeldnummer = 900;

    public static async Task<Matrixwereld> MaakAsync(Proefserver server)
    {
        var wereld = new Matrixwereld(server);
        await wereld.OrganisatiesAsync();
        var regio = server.Regio;
        wereld.kinderen[Relatie.Eigen] = await wereld.KindAsync(regio.PoSchool, regio.VoSchool, Proefregio.Schooljaar, regio.Regio);
        wereld.kinderen[Relatie.VorigJaar] = await wereld.KindAsync(regio.PoSchool, regio.VoSchool, VorigJaar, regio.Regio);
        wereld.kinderen[Relatie.AndereOrganisatie] = await wereld.KindAsync(regio.AnderePoSchool, regio.AndereVoSchool, Proefregio.Schooljaar, regio.Regio);
        wereld.kinderen[Relatie.AndereRegio] = await wereld.KindAsync(wereld.poElders, wereld.voElders, Proefregio.Schooljaar, regio.AndereRegio);
        foreach (var rol in Verwachting.AlleRollen)
            await wereld.FunctiesAsync(rol);
        return wereld;
    }

    public OrganisatieId Organisatie(Rol rol) => rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => server.Regio.PoSchool,
        Rol.VoGebruiker or Rol.VoBeheerder => server.Regio.VoSchool,
        Rol.Bestuurscontactpersoon or Rol.Beheerdersrol or Rol.Monitorrol or Rol.Helpdeskrol => server.Regio.Bestuur,
        Rol.Regiocoordinator => server.Regio.Regio,
        Rol.Platformbeheerder or Rol.Onderzoeksbureau or Rol.IskTestloket or Rol.Samenwerkingsverband => server.Regio.Platform,
        Rol.Platform or Rol.Ouder or _ => throw new ArgumentOutOfRangeException(nameof(rol), rol, null),
    };

    /// <summary>The address with an object in this relation; null when the relation does not exist for this role.</summary>
    public string? Adres(string route, Rol rol, Relatie relatie)
    {
        // For a region every school in it is its own; for the platform all mail and all accounts are.
        var kind = rol == Rol.Regiocoordinator && relatie == Relatie.AndereOrganisatie ? kinderen[Relatie.AndereRegio] : kinderen[relatie];
        var alles = rol == Rol.Platformbeheerder && relatie is Relatie.AndereOrganisatie or Relatie.AndereRegio;
        return route.Split('/')[1] switch
        {
            "aanmeldstatus" => Vul(route, kind.Leerling),
            "meekijken" => Vul(route, kind.Leerling),
            // Whose a text or a question is stands in NieuwsberichtenTests and HulpvragenTests; the id of something else is nobody's.
            "nieuws" => Vul(route, kind.Leerling),
            "hulp" when route.EndsWith("{thema}", StringComparison.Ordinal) =>
                relatie == Relatie.Eigen ? route.Replace("{thema}", "inloggen", StringComparison.Ordinal) : null,
            "hulp" => Vul(route, kind.Leerling),
            "leerlingen" => Vul(route.Replace("{ouder:int}", "1", StringComparison.Ordinal), kind.Leerling, kind.Bijlage),
            "gesprekken" or "onderzoeken" or "isk" => Vul(route, kind.Leerling),
            "klassenoverzicht" => Vul(route.Replace("{kolom}", "contactpersoon", StringComparison.Ordinal), kind.Leerling),
            // Who waits for which class stands in HardheidTests; a child that waits nowhere is on nobody's list.
            "wachtlijst" => Vul(route, kind.Klas, kind.Leerling),
            "aanmeldingen" => Vul(route, kind.Aanmelding),
            "aanvragen" or "swv" or "zorgroute" => Vul(route, kind.Leerling, kind.Bijlage),
            "brugklassen" => Vul(route, kind.Klas),
            "regio" => relatie == Relatie.VorigJaar ? null : Vul(route, kind.School),
            // Both schools of the region are of the one board.
            "bestuur" => relatie is Relatie.Eigen or Relatie.AndereRegio ? Vul(route, kind.School) : null,
            "post" => alles ? null : Vul(route, kind.Bericht),
            "beheer" => rol == Rol.Platformbeheerder && relatie is Relatie.AndereOrganisatie or Relatie.AndereRegio ? null : Vul(route, functies[(rol, relatie)]),
            // Only who put a file ready sees it; that stands in OsoPaginaTests.
            "oso" => relatie is Relatie.Eigen or Relatie.VorigJaar ? null : Vul(route, kind.Leerling),
            "procedure" => relatie == Relatie.Eigen
                ? route.Replace("{groep}", "loting", StringComparison.Ordinal).Replace("{bericht}", "ouder.afgewezen", StringComparison.Ordinal)
                    .Replace("{sleutel}", route.Contains("lijst", StringComparison.Ordinal) ? "afwijsredenen" : Mijlpalen.Loting, StringComparison.Ordinal)
                : null,
            var soort => throw new InvalidOperationException($"Matrixwereld kent geen voorwerp voor /{soort} ({route})."),
        };
    }

    private static string Vul(string route, Guid eerste, Guid? tweede = null)
    {
        var delen = route.Split('/');
        var eerder = false;
        for (var i = 0; i < delen.Length; i++)
        {
            if (!delen[i].StartsWith('{'))
                continue;
            delen[i] = !delen[i].Contains("guid", StringComparison.Ordinal) ? "3" : (eerder ? tweede!.Value : eerste).ToString();
            eerder = true;
        }
        return string.Join('/', delen);
    }

    private Task OrganisatiesAsync() => server.Systeem(async db =>
    {
        var elders = server.Regio.AndereRegio;
        db.AddRange(
            new Organisatie(anderBestuur, Organisatiesoort.Schoolbestuur, "Stichting Anders") { RegioId = server.Regio.Regio },
            new Organisatie(poElders, Organisatiesoort.PoSchool, "Basisschool Elders") { RegioId = elders, Schoolsoort = Schoolsoort.Basisonderwijs },
            new Organisatie(voElders, Organisatiesoort.VoSchool, "College Elders") { RegioId = elders, Schoolsoort = Schoolsoort.Voortgezet },
            new Procedure(server.Regio.Regio, VorigJaar, Mijlpalen.Standaard(VorigJaar), new Procedureregels()),
            new Procedure(elders, Proefregio.Schooljaar, Mijlpalen.Standaard(Proefregio.Schooljaar), new Procedureregels()));
        await db.SaveChangesAsync();
    });

    private async Task<Matrixkind> KindAsync(OrganisatieId po, OrganisatieId vo, Schooljaar jaar, OrganisatieId regio)
    {
        var leerling = await server.LeerlingAsync(po, (l, okr, handeling) =>
        {
            Proefgegevens.Compleet(l, okr, handeling);
            okr.MaakDefinitief([], handeling).IsGelukt.ShouldBeTrue();
        }, jaar: jaar);
        var bijlage = await server.InScopeAsync(
            sp => sp.GetRequiredService<BijlageToevoegen>().ExecuteAsync(new BijlageToevoegenOpdracht(leerling, "OPP", new Gekeurdbestand("opp.txt", "text/plain", "proef"u8.ToArray(), Bijlagetoestand.InOrde), true), server.Handeling(po), TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(po, null, Rol.PoGebruiker));
        bijlage.Weigeringen.ShouldBeEmpty();
        var (klas, aanmelding) = await AanmeldingAsync(leerling, vo, jaar, regio);
        var bericht = await server.Systeem(db => db.UitgaandeBerichten.Where(b => b.LeerlingId == leerling && b.Ouder == 1).Select(b => b.Id).FirstAsync());
        await ZibAsync(leerling, po, jaar);
        await IskAsync(leerling, po, jaar);
        await AanvraagAsync(leerling, po, vo, jaar);
        await ZorgaanmeldrouteAsync(leerling, po, jaar);
        return new Matrixkind(leerling.Waarde, aanmelding.Waarde, bijlage.Waarde.Waarde, bericht, klas.Waarde, vo.Waarde);
    }

    /// <summary>The bureau of the matrix has the applications of the own school, another one those of others.</summary>
    private Task ZibAsync(LeerlingId leerling, OrganisatieId po, Schooljaar jaar) => server.Systeem(async db =>
    {
        var (handeling, bureau) = (server.Handeling(po), po == server.Regio.PoSchool ? server.Regio.Platform : anderBestuur);
        var aanmelding = new ZibAanmelding(leerling, po, jaar);
        aanmelding.DienIn([], bureau, new AccountId(Guid.NewGuid()), new Testkind("Sanne Jansen", new DateOnly(2015, 3, 14), "8A", "School", null, ""), handeling.Vandaag, handeling)
            .IsGelukt.ShouldBeTrue();
        db.Add(aanmelding);
        await db.SaveChangesAsync();
    });

    private Task IskAsync(LeerlingId leerling, OrganisatieId po, Schooljaar jaar) => server.Systeem(async db =>
    {
        var (handeling, loket) = (server.Handeling(po), po == server.Regio.PoSchool ? server.Regio.Platform : anderBestuur);
        var aanmelding = new IskTestaanmelding(leerling, po, jaar);
        aanmelding.DienIn([], loket, new Testkind("Sanne Jansen", new DateOnly(2015, 3, 14), "8A", "School", null, ""), handeling.Vandaag, handeling).IsGelukt.ShouldBeTrue();
        db.Add(aanmelding);
        await db.SaveChangesAsync();
    });

    private Task AanvraagAsync(LeerlingId leerling, OrganisatieId po, OrganisatieId vo, Schooljaar jaar) => server.Systeem(async db =>
    {
        var (handeling, swv) = (server.Handeling(vo, Rol.VoGebruiker), po == server.Regio.PoSchool ? server.Regio.Platform : anderBestuur);
        var aanvraag = new Aanvraag(leerling, vo, po, jaar, Aanvraagsoort.TlvPro);
        aanvraag.DienIn([], swv, new Testkind("Sanne Jansen", new DateOnly(2015, 3, 14), "8A", "College", null, ""), handeling.Vandaag, handeling).IsGelukt.ShouldBeTrue();
        db.Add(aanvraag);
        await db.SaveChangesAsync();
    });

    private Task ZorgaanmeldrouteAsync(LeerlingId leerling, OrganisatieId po, Schooljaar jaar) => server.Systeem(async db =>
    {
        var (handeling, swv) = (server.Handeling(po), po == server.Regio.PoSchool ? server.Regio.Platform : anderBestuur);
        var route = new Zorgaanmeldroute(leerling, po, jaar);
        route.DienIn([], new Zorgontvanger(swv, "Samenwerkingsverband"), new Testkind("Sanne Jansen", new DateOnly(2015, 3, 14), "8A", "School", null, ""), [], handeling)
            .IsGelukt.ShouldBeTrue();
        db.Add(route);
        await db.SaveChangesAsync();
    });

    private Task<(BrugklasId Klas, AanmeldingId Aanmelding)> AanmeldingAsync(LeerlingId leerling, OrganisatieId vo, Schooljaar jaar, OrganisatieId regio) => server.Systeem(async db =>
    {
        var handeling = server.Handeling(vo, Rol.VoBeheerder);
        var beheer = new Brugklasbeheer(vo, jaar);
        var klas = beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 30, null), handeling).Waarde.Id;
        beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
        beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
        var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == regio && p.Schooljaar == jaar);
        var aanmelding = Aanmelding.Voer(leerling, vo, jaar, procedure, handeling);
        aanmelding.StelLijstOp([new Voorkeurkeuze(klas, vo)], procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
        aanmelding.MaakLijstDefinitief(++aanmeldnummer, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
        var lijst = new Keuzelijst(leerling, new Keuzeblad([new Keuzeregel(klas, vo)], new Keuzeschrijver(1), handeling.Op));
        lijst.Verstuur($"27-{aanmeldnummer:00000}-KD", new Keuzeschrijver(1), 2, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
        db.AddRange(beheer, aanmelding, lijst);
        await db.SaveChangesAsync();
        return (klas, aanmelding.Id);
    });

    private async Task FunctiesAsync(Rol rol)
    {
        var eigen = Organisatie(rol);
        functies[(rol, Relatie.Eigen)] = await FunctieAsync(rol, eigen);
        functies[(rol, Relatie.VorigJaar)] = await FunctieAsync(rol, eigen, beeindigd: true);
        functies[(rol, Relatie.AndereOrganisatie)] = await FunctieAsync(Rol.Helpdeskrol, anderBestuur);
        functies[(rol, Relatie.AndereRegio)] = await FunctieAsync(Rol.PoGebruiker, poElders);
    }

    private async Task<Guid> FunctieAsync(Rol rol, OrganisatieId organisatie, bool beeindigd = false)
    {
        var collega = await server.LogInAsync(rol, organisatie);
        return await server.Systeem(async db =>
        {
            var functie = await db.Functies.SingleAsync(f => f.AccountId == collega.Account);
            if (beeindigd)
                functie.Tot = server.Klok.GetUtcNow().AddHours(-1);
            await db.SaveChangesAsync();
            return functie.Id;
        });
    }
}

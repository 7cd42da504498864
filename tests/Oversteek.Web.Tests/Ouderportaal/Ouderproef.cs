using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Post;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Ouderportaal;

/// <summary>Parents at the door of the portal, with the mails they get.</summary>
internal static partial class Ouderproef
{
    /// <summary>What <see cref="Proefserver.LeerlingAsync"/> gives a pupil.</summary>
    public static async Task<(Proefserver Server, Brievenbus Post)> ServerAsync(Databasesoort soort = Databasesoort.Sqlite)
    {
        var post = new Brievenbus();
        var server = new Proefserver { Soort = soort, Aanpassing = s => s.Replace(ServiceDescriptor.Singleton<IPostbode>(post)) };
        await server.InitializeAsync();
        return (server, post);
    }

    /// <summary>A code as it stands on a letter.</summary>
    public static Task<string> CodeAsync(Proefserver server, LeerlingId leerling, int ouder = 1, string taal = "nl") => server.Systeem(async db =>
    {
        var nieuw = Codegever.NieuweOuderportaalcode();
        var kind = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == leerling);
        var rij = kind.Ouders.Single(o => o.Volgnummer == ouder);
        var code = await db.Ouderportaalcodes.SingleOrDefaultAsync(c => c.OuderId == rij.Id) ?? new Ouderportaalcode(leerling, rij.Id, ouder);
        var sleutel = server.Diensten.GetRequiredService<BlindeIndex>().Bereken("ouderportaalcode", "", nieuw.Waarde);
        code.GeefUit(new Ouderuitnodiging(Uitnodigingswijze.Brief, taal, null, sleutel), server.Handeling(kind.OrganisatieId)).IsGelukt.ShouldBeTrue();
        if (db.Entry(code).State == EntityState.Detached)
            db.Add(code);
        await db.SaveChangesAsync();
        return nieuw.Gegroepeerd;
    });

    public static async Task<Pagina> MetCodeAsync(Webklant klant, string code, DateOnly geboren) =>
        await (await klant.GetAsync("/ouders")).Formulier("#code").Zet("Code", code).Zet("Geboortedatum", $"{geboren:d-M-yyyy}").VerstuurAsync();

    /// <summary>The whole first visit: code, address, mail, button.</summary>
    public static async Task<Webklant> BinnenAsync(Proefserver server, Brievenbus post, LeerlingId leerling, int ouder = 1, string? email = null,
        string keuze = "nee")
    {
        var klant = server.Anoniem();
        var inschrijven = await MetCodeAsync(klant, await CodeAsync(server, leerling, ouder), await GeborenAsync(server, leerling));
        await inschrijven.Formulier("#inschrijven").Zet("Email", email ?? $"ouder{ouder}-{leerling.Waarde:N}@proef.example").Zet("Keuze", keuze)
            .VerstuurAsync();
        var start = await (await klant.GetAsync(await LinkAsync(server, post))).Formulier("#binnen").VerstuurAsync();
        start.Pad.ShouldBe("/ouders/start", start.Tekst);
        return klant;
    }

    public static Task<DateOnly> GeborenAsync(Proefserver server, LeerlingId leerling) =>
        server.Systeem(db => db.Leerlingen.Where(l => l.Id == leerling).Select(l => l.Personalia.Geboortedatum).SingleAsync());

    /// <summary>Subject of the mail to who was known by another address.</summary>
    public const string AnderAdres = "Ander e-mailadres voor Oversteek";

    /// <summary>The address behind the button of the last mail that has one; other mail may leave together with it.</summary>
    public static async Task<string> LinkAsync(Proefserver server, Brievenbus post)
    {
        await Brievenbus.VerzendAsync(server);
        return post.Ontvangen.Where(b => b.Onderwerp != AnderAdres).Select(b => Link().Matches(b.Tekst)).Last(m => m.Count > 0)[^1].Value;
    }

    public static string Stoplink(string mail) => Link().Match(mail).Value;

    [GeneratedRegex("/ouders/binnen/[0-9a-f-]{36}/[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

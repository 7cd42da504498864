using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Demo;

/// <summary>Somebody who can log in to the demo. These passwords exist nowhere else.</summary>
internal sealed record Demoaccount(string Naam, string Email, string Wachtwoord, Rol Rol, string Uitleg);

/// <summary>At least one account per role and per kind of organisation, made by the service that makes real accounts.</summary>
internal static class Demoaccounts
{
    private static readonly (string Naam, Rol Rol, Func<Regio, OrganisatieId> Waar, string Uitleg)[] Mensen =
    [
        ("Karin Hofstra", Rol.PoGebruiker, r => r.Poscholen[0].Id, "leerkracht groep 8"),
        ("Mehmet Aydin", Rol.PoBeheerder, r => r.Poscholen[0].Id, "directeur van dezelfde basisschool"),
        ("Ingrid Blok", Rol.PoGebruiker, r => r.Poscholen[1].Id, "intern begeleider van een andere basisschool"),
        ("Jan-Willem Prins", Rol.VoGebruiker, r => r.Voscholen[0].Id, "aanmeldcoördinator vo"),
        ("Samira Bennani", Rol.VoBeheerder, r => r.Voscholen[0].Id, "teamleider van dezelfde vo-school"),
        ("Piet Nauta", Rol.VoGebruiker, r => r.Voscholen[1].Id, "aanmeldcoördinator vo"),
        ("Wendy Kuiper", Rol.VoGebruiker, r => r.Voscholen[2].Id, "aanmeldcoördinator vmbo"),
        ("Tomasz Lis", Rol.VoGebruiker, r => r.Voscholen[3].Id, "aanmeldcoördinator vo"),
        ("Anneke Faber", Rol.VoGebruiker, r => r.Voscholen[4].Id, "aanmeldcoördinator praktijkonderwijs"),
        ("Robert Wessels", Rol.Bestuurscontactpersoon, r => r.Bestuur, "contactpersoon van het schoolbestuur"),
        ("Marleen Kok", Rol.Beheerdersrol, r => r.Bestuur, "beheert accounts voor het bestuur"),
        ("Soraya Gangapersad", Rol.Regiocoordinator, r => r.Id, "regiocoördinator: kalender, brugklassen, loting"),
        ("Erik van Dalen", Rol.Monitorrol, r => r.Id, "volgt de voortgang in de regio"),
        ("Linda Oosting", Rol.Helpdeskrol, r => r.Bestuur, "helpdesk: kijkt mee, wijzigt niets"),
        ("Bas de Ruiter", Rol.Platformbeheerder, r => r.Platform, "beheert het platform"),
        ("Mark Verhoeven", Rol.Regiocoordinator, r => r.Id, "tweede regiocoördinator: bevestigt elke stap van de loting"),
        ("Thea Wolters", Rol.PoGebruiker, r => r.Speciaal[0].Id, "leerkracht speciaal basisonderwijs"),
        ("Rik Boersma", Rol.PoBeheerder, r => r.Speciaal[1].Id, "directeur speciaal onderwijs"),
        ("Nadia Rahmani", Rol.VoBeheerder, r => r.Vo(Schoolsoort.Vso3), "teamleider vso cluster 3"),
        ("Paul Schipper", Rol.VoGebruiker, r => r.Vo(Schoolsoort.Vso4), "aanmeldcoördinator vso cluster 4"),
        ("Olga Petrenko", Rol.VoGebruiker, r => r.Vo(Schoolsoort.Isk), "aanmeldcoördinator internationale schakelklas"),
        ("Hanneke Vos", Rol.Onderzoeksbureau, r => r.Anderen[Demoplan.Onderzoeksbureau], "onderzoeker van het bureau"),
        ("Dilan Yildiz", Rol.IskTestloket, r => r.Anderen[Demoplan.Iskloket], "neemt ISK-toetsen af"),
        ("Gerard Smeets", Rol.Samenwerkingsverband, r => r.Anderen[Demoplan.Samenwerkingsverband], "commissie van het samenwerkingsverband"),
        ("Marijke Terpstra", Rol.Regiocoordinator, r => r.Anderen[Demoplan.Buurregio], "regiocoördinator van de buurregio"),
        ("Joris Admiraal", Rol.PoBeheerder, r => r.Anderen[Demoplan.Buurschoolpo], "directeur van een basisschool in de buurregio"),
        ("Els van Rijn", Rol.VoBeheerder, r => r.Anderen[Demoplan.Buurschoolvo], "teamleider vo in de buurregio"),
    ];

    public static IReadOnlyList<Demoaccount> Alle { get; } = [.. Mensen.Select((m, i) => new Demoaccount(m.Naam, Email(m.Naam), Wachtwoord(i), m.Rol, m.Uitleg))];

    public static async Task MaakAsync(IServiceProvider diensten, Regio regio, CancellationToken ct)
    {
        for (var i = 0; i < Mensen.Length; i++)
        {
            await using var scope = diensten.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Demo);
            var account = Alle[i];
            var uit = await scope.ServiceProvider.GetRequiredService<AccountInrichten>()
                .ExecuteAsync(new Inrichting(account.Naam, account.Email, account.Wachtwoord, account.Rol, Mensen[i].Waar(regio), Totp.NieuweSleutel()), ct);
            Demowerk.Eis(uit.Weigeringen);
        }
    }

    public static async Task<AccountId> ZoekAsync(IServiceProvider diensten, string email, CancellationToken ct) =>
        new(await diensten.AlsPlatformAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(ct)));

    private static string Email(string naam) => $"{naam.ToLowerInvariant().Replace(' ', '.')}@waardenburgh.example";

    private static string Wachtwoord(int plaats)
    {
        string[] dieren = ["egels", "zwanen", "otters", "eekhoorns", "spechten"];
        string[] dingen = ["fietsbel", "paraplu", "theepot"];
        return $"{plaats + 3} vrolijke {dieren[plaats % dieren.Length]} met een {dingen[plaats % dingen.Length]}";
    }
}

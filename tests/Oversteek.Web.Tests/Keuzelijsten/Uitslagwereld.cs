using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oversteek.Application.Post;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanmeldingen;
using Oversteek.Web.Tests.Gebruikers;

namespace Oversteek.Web.Tests.Keuzelijsten;

/// <summary>A family before and after the minute of publication: its child got the second class of the list and waits for the first.</summary>
internal static class Uitslagwereld
{
    public static async Task<(Vowereld Wereld, Brievenbus Post)> OpAsync(Databasesoort soort = Databasesoort.Sqlite)
    {
        var post = new Brievenbus();
        return (await Vowereld.OpAsync(new Proefserver { Soort = soort, Aanpassing = s => s.Replace(ServiceDescriptor.Singleton<IPostbode>(post)) }), post);
    }

    /// <summary>A drawn lottery, not published: the result of this child lies in the database.</summary>
    public static Task TrekAsync(this Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(async db =>
    {
        var aanmelding = await db.Aanmeldingen.SingleAsync(a => a.LeerlingId == kind && a.Status == Aanmeldingstatus.Actief);
        aanmelding.GeefLotingskenmerk();
        var (een, twee) = (wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator) with { Wie = new AccountId(Guid.NewGuid()) },
            wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator) with { Wie = new AccountId(Guid.NewGuid()) });
        var uitleg = $$"""{"School":"x","Klas":"Havo","Rang":2,"Woord":"Doorgeschoven","Lotnummer":1642,"Redenen":[{"School":"x","Klas":"y","Rang":1,"Code":"Lotnummer","EigenNiveau":9,"EigenLot":1642,"GrensNiveau":9,"GrensLot":640,"Plaatsen":1,"Aanmeldingen":30,"Ronde":1,"Wachtlijstplaats":1,"Eenheid":"{{wereld.HavoTweetalig.Waarde}}"}]}""";
        db.Add(Proefceremonie.Getrokken(wereld.Server.Regio.Regio, Proefregio.Schooljaar, een, twee,
            id => new Lotingsuitslag(id, kind, aanmelding.Lotingskenmerk!, wereld.HavoElders, 1642, uitleg, [(wereld.HavoTweetalig, 1, 1)])));
        await db.SaveChangesAsync();
    });

    public static Task PubliceerAsync(this Vowereld wereld, LeerlingId kind) => wereld.Server.Systeem(async db =>
    {
        var (een, twee) = (wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator) with { Wie = new AccountId(Guid.NewGuid()) },
            wereld.Server.Handeling(wereld.Server.Regio.Regio, Rol.Regiocoordinator) with { Wie = new AccountId(Guid.NewGuid()) });
        var loting = await db.Lotingen.SingleAsync();
        loting.StelVoor(Lotingsactie.Publiceren, null, een).IsGelukt.ShouldBeTrue();
        loting.Publiceer(twee).IsGelukt.ShouldBeTrue();
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.LeerlingId == kind && a.Status == Aanmeldingstatus.Actief);
        aanmelding.VerwerkLoting(wereld.HavoElders, wereld.AndereSchool, een).IsGelukt.ShouldBeTrue();
        await db.SaveChangesAsync();
    });
}

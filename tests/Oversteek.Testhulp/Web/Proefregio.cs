using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Testhulp.Web;

/// <summary>A small region: two po schools, two vo schools, a board, and a second region to prove the walls.</summary>
public sealed record Proefregio(
    OrganisatieId Regio, OrganisatieId AndereRegio, OrganisatieId Bestuur, OrganisatieId PoSchool, OrganisatieId AnderePoSchool,
    OrganisatieId VoSchool, OrganisatieId AndereVoSchool, OrganisatieId Platform)
{
    public static readonly Schooljaar Schooljaar = Schooljaar.Beginnend(2026);

    public static async Task<Proefregio> MaakAsync(OversteekDb db)
    {
        var regio = new Proefregio(
            OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(),
            OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw(), OrganisatieId.Nieuw());
        db.AddRange(
            new Organisatie(regio.Regio, Organisatiesoort.Regio, "Regio Proefstad"),
            new Organisatie(regio.AndereRegio, Organisatiesoort.Regio, "Regio Elders"),
            new Organisatie(regio.Bestuur, Organisatiesoort.Schoolbestuur, "Stichting Proef") { RegioId = regio.Regio },
            School(regio, regio.PoSchool, Organisatiesoort.PoSchool, Schoolsoort.Basisonderwijs, "Basisschool De Eik", "10AA"),
            School(regio, regio.AnderePoSchool, Organisatiesoort.PoSchool, Schoolsoort.Basisonderwijs, "Basisschool De Linde", "11BB"),
            School(regio, regio.VoSchool, Organisatiesoort.VoSchool, Schoolsoort.Voortgezet, "Havencollege", "20CC"),
            School(regio, regio.AndereVoSchool, Organisatiesoort.VoSchool, Schoolsoort.Voortgezet, "Parklyceum", "21DD"),
            new Organisatie(regio.Platform, Organisatiesoort.Platform, "Oversteek"),
            new Procedure(regio.Regio, Schooljaar, Mijlpalen.Standaard(Schooljaar), new Procedureregels()));
        await db.SaveChangesAsync();
        return regio;
    }

    private static Organisatie School(Proefregio regio, OrganisatieId id, Organisatiesoort soort, Schoolsoort schoolsoort, string naam, string brin)
    {
        var school = new Organisatie(id, soort, naam) { RegioId = regio.Regio, BestuurId = regio.Bestuur, Schoolsoort = schoolsoort, Brin = brin, Vestigingscode = "00" };
        school.WijzigContact(new Contactgegevens("010-1234567", "school@proef.example", null), "Proefstad", new Handeling(null, Rol.Platform, id, DateTimeOffset.UnixEpoch, Guid.NewGuid()));
        return school;
    }
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Brugklassen;

public sealed class KlaspassingTests
{
    private static readonly Handeling Nu = new(null, Rol.VoBeheerder, OrganisatieId.Nieuw(), Nederland.Moment(new DateOnly(2026, 10, 1), new TimeOnly(10, 0)), Guid.NewGuid(), null);

    [Theory, Regel("B-33", "D-36", "ADV-06")]
    [InlineData("60", false, "60", false, Passingsoort.Letterlijk)]
    [InlineData("50", false, "42", false, Passingsoort.Letterlijk)]
    [InlineData("61", false, "60 61", false, Passingsoort.Letterlijk)]
    [InlineData("61", false, "60", false, Passingsoort.Niveau)]
    [InlineData("61", false, "52", false, Passingsoort.Niveau)]
    [InlineData("60", false, "70", false, null)]
    [InlineData("30", false, "30", true, null)]
    [InlineData("30", true, "30", false, null)]
    [InlineData("30", true, "30", true, Passingsoort.Letterlijk)]
    [InlineData("30", true, "22", true, Passingsoort.Niveau)]
    [InlineData("30", true, "20", true, Passingsoort.Lwoo)]
    [InlineData("30", true, "42", true, Passingsoort.Lwoo)]
    [InlineData("01", true, "20", true, null)]
    [InlineData(null, false, "60", false, null)]
    public void Een_klas_past_met_een_reden_of_niet(string? advies, bool lwoo, string adviezen, bool klasLwoo, Passingsoort? soort)
    {
        var beheer = new Brugklasbeheer(OrganisatieId.Nieuw(), Schooljaar.Beginnend(2026));
        beheer.VoegToe(new Brugklasgegevens("Vmbo/Havo/Vwo", adviezen.Split(' '), klasLwoo, 10, null), Nu).IsGelukt.ShouldBeTrue();
        var schooladvies = new Schooladvies { Definitief = advies, Lwoo = lwoo };
        var klas = beheer.Klassen.ShouldHaveSingleItem();

        (klas.Passing(schooladvies)?.Soort).ShouldBe(soort);
        klas.PastBij(schooladvies).ShouldBe(soort is not null);
    }
}

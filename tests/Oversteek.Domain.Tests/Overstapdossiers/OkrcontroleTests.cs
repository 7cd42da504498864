using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Overstapdossiers;

/// <summary>What keeps an OKR from becoming definitive, by exit and by day.</summary>
public sealed class OkrcontroleTests
{
    private static readonly Handeling Nu = new(null, Rol.PoGebruiker, OrganisatieId.Nieuw(), DateTimeOffset.UnixEpoch, Guid.NewGuid());

    [Theory, Regel("D-13", "OKR-12")]
    [InlineData(Uitstroom.GespecialiseerdOnderwijs, "2027-02-28", false)]
    [InlineData(Uitstroom.GespecialiseerdOnderwijs, "2027-03-01", true)]
    [InlineData(Uitstroom.GespecialiseerdOnderwijs, "2027-06-01", true)]
    [InlineData(Uitstroom.Regulier, "2026-11-01", true)]
    [InlineData(Uitstroom.Isk, "2027-06-01", false)]
    public void De_toets_is_in_de_vsoroute_pas_vanaf_maart_nodig_en_voor_isk_nooit(Uitstroom uitstroom, string dag, bool nodig)
    {
        var kind = Leerling.VoegToe(Nu.Namens, Schooljaar.Beginnend(2026), new Personalia("Jansen", null, "Sanne", null, new DateOnly(2015, 3, 14), Geslacht.Vrouw), Nu);
        var okr = new Okr(kind.Id);
        okr.StelAdviesVast(new Schooladvies { Voorlopig = "20", Uitstroom = uitstroom }, Nu).IsGelukt.ShouldBeTrue();

        var open = Okrcontrole.Openstaand(kind, okr, Okrvelden.Voor(new()), DateOnly.ParseExact(dag, "yyyy-MM-dd"));

        open.Any(p => p.Veld == Okrvragen.Deelname.Sleutel && p.Blokkeert).ShouldBe(nodig);
    }
}

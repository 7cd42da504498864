using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Testhulp.Web;

/// <summary>Arranges pupils with valid, invented data; BSNs come from the test range and pass the eleven test.</summary>
public static class Proefgegevens
{
    private static int volgnummer;

    public static async Task<LeerlingId> LeerlingAsync(this Proefserver server, OrganisatieId school, Action<Leerling, Okr, Handeling>? meer = null, string achternaam = "Jansen", Schooljaar? jaar = null)
    {
        var handeling = server.Handeling(school);
        return await server.InScopeAsync(async sp =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var leerling = Leerling.VoegToe(school, jaar ?? Proefregio.Schooljaar, new Personalia(achternaam, null, "Sanne", "Sanne Maria", new DateOnly(2015, 3, 14), Geslacht.Vrouw), handeling);
            leerling.VulAan(Gegevens(), handeling);
            leerling.VoegOuderToe(Ouder("Jansen", 1), handeling);
            leerling.VoegOuderToe(Ouder("Bakker", 2), handeling);
            var okr = new Okr(leerling.Id);
            meer?.Invoke(leerling, okr, handeling);
            db.AddRange(leerling, okr);
            await db.SaveChangesAsync();
            return leerling.Id;
        }, toegang => toegang.Gebruik(school, null, Rol.PoGebruiker));
    }

    /// <summary>Everything that 'Definitief maken' asks for, with a havo advice.</summary>
    public static void Compleet(Leerling leerling, Okr okr, Handeling handeling)
    {
        leerling.LegKeuzeVast(1, Communicatiekeuze.Ja, handeling);
        leerling.LegKeuzeVast(2, Communicatiekeuze.Nee, handeling);
        okr.StelAdviesVast(new Schooladvies { Voorlopig = "60", VoorlopigOp = handeling.Vandaag, Definitief = "60", DefinitiefOp = handeling.Vandaag }, handeling);
        foreach (var tabblad in Okrvelden.Voor(new()).Tabbladen.Where(t => t.Nummer is not ("4b" or "4c" or "6")))
            okr.SlaOp(tabblad.Nummer, Ingevuld(tabblad), handeling);
    }

    public static string Bsn()
    {
        for (var nummer = 999_000_000 + (Interlocked.Increment(ref volgnummer) * 11); ; nummer++)
        {
            if (Domain.Bouwstenen.Bsn.TryParse(nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), out var bsn))
                return bsn.Waarde;
        }
    }

    private static Onderdeelinhoud Ingevuld(Okrtabblad tabblad)
    {
        var inhoud = new Onderdeelinhoud();
        foreach (var vraag in tabblad.Vragen.Where(v => v.Nodig == Nodig.VoorDefinitief && v.Wanneer is null))
            inhoud = inhoud.Met(vraag.Sleutel, vraag.Soort switch { Invoersoort.Keuze => vraag.Opties[^1].Waarde, Invoersoort.Datum => "2027-01-15", Invoersoort.Getal => "50", _ => "Geen bijzonderheden" });
        return tabblad.Formulier.Kent(Okrvragen.Deelname.Sleutel) ? inhoud.Met("b8NietAfgenomen", "Niet afgenomen in deze proef").Met("deelname", "niet deelgenomen") : inhoud;
    }

    private static Leerlinggegevens Gegevens() => new()
    {
        Groep = "8A",
        Leerlingcode = $"L{volgnummer:0000}",
        Bsn = Bsn(),
        InstroomOp = new DateOnly(2019, 8, 1),
        Adres = new Adresgegevens { Straat = "Kerkstraat", Huisnummer = "12", Postcode = "3011AB", Plaats = "Proefstad", Land = "NL" },
        Schoolloopbaan = [new Loopbaanregel("2026-2027", "10AA", "Basisschool De Eik", "8")],
    };

    private static Oudergegevens Ouder(string naam, int relatie) =>
        new(naam, null, "A.", relatie, Gezag.Ja, new Adresgegevens { Email = $"{naam.ToLowerInvariant()}@proef.example", Telefoon = "0101234567", Straat = "Kerkstraat", Huisnummer = "12", Postcode = "3011AB", Plaats = "Proefstad" });
}

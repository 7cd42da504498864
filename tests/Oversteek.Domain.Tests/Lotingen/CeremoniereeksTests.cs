using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests.Lotingen;

/// <summary>Whatever the order in which two coordinators and a notary press the buttons, the order of the ceremony holds.</summary>
public sealed class CeremoniereeksTests
{
    private static readonly OrganisatieId Regio = OrganisatieId.Nieuw();
    private static readonly Handeling[] Personen = [.. Enumerable.Range(0, 3).Select(_ => new Handeling(
        new AccountId(Guid.NewGuid()), Rol.Regiocoordinator, Regio, Nederland.Moment(new DateOnly(2027, 4, 9), new TimeOnly(11, 0)), Guid.NewGuid()))];

    [Fact, Regel("SEC-12", "D-42", "D-65")]
    public void In_elke_volgorde_is_elke_stap_van_twee_personen_en_verandert_niets_wat_openbaar_was()
    {
        var gepubliceerd = 0;
        for (var zaad = 0; zaad < 400; zaad++)
        {
            var reeks = new Reeks(zaad);
            for (var i = 0; i < 60; i++)
                reeks.Doe();
            gepubliceerd += reeks.Loting.Status == Lotingstatus.Gepubliceerd ? 1 : 0;
        }
        gepubliceerd.ShouldBeGreaterThan(20, "de reeksen komen ook tot het einde");
    }

    private sealed class Reeks(int zaad)
    {
        private readonly Random kans = new(zaad);

        public Loting Loting { get; } = Loting.Bereid(Regio, Schooljaar.Beginnend(2026), 1, "geheim", Personen[0]);

        public void Doe()
        {
            var (status, voorstel, stukken) = (Loting.Status, Loting.Voorstel, Stukken());
            var wie = Personen[kans.Next(Personen.Length)];
            var uit = Stap(wie);
            if (!uit.IsGelukt)
                (Loting.Status, Loting.Voorstel).ShouldBe((status, voorstel), $"reeks {zaad}: een weigering verandert niets");
            if (Loting.Status != status)
            {
                voorstel.ShouldNotBeNull($"reeks {zaad}: geen stap zonder voorstel");
                voorstel.Door.ShouldNotBe(wie.Wie!.Value, $"reeks {zaad}: nooit een persoon alleen");
                Loting.Voorstel.ShouldBeNull();
            }
            foreach (var (oud, nieuw) in stukken.Zip(Stukken()).Where(p => p.First is not null))
                nieuw.ShouldBe(oud, $"reeks {zaad}: wat openbaar was, blijft");
            if (Loting.Geopend.Count > 0)
                Loting.Toeval.ShouldNotBeEmpty($"reeks {zaad}: geen geheim open voor het toeval vastligt");
            if (Loting.GepubliceerdOp is not null)
                Loting.Status.ShouldBe(Lotingstatus.Gepubliceerd, $"reeks {zaad}: na de publicatie ligt alles vast");
        }

        private string?[] Stukken() => [Loting.Vastleggingstuk, Loting.Bevriezingstuk, Loting.OpenbareToevalsbron, Loting.Verslag, Loting.Openbaarverslag];

        // More often the step that can be taken, else a sequence hardly gets anywhere.
        private Result Stap(Handeling wie)
        {
            var acties = Enum.GetValues<Lotingsactie>().Where(a => kans.Next(4) == 0 || (Loting.Kan(a) && a != Lotingsactie.Ontdooien)).ToArray();
            var actie = acties.Length == 0 || kans.Next(25) == 0 ? Lotingsactie.Ontdooien : acties[kans.Next(acties.Length)];
            return kans.Next(7) switch
            {
                0 => Loting.BereidVoor(new Lotingsplan([new Geheimhouder(1, "Regio", "a"), new Geheimhouder(2, "Notaris", "b")],
                    ["dobbelstenen:20"], null), wie),
                1 => Loting.Open(new Geopendgeheim(2, "geheim", kans.Next(2) == 0, wie.Wie, wie.Op), wie),
                2 when kans.Next(4) == 0 => Loting.TrekVoorstelIn(wie),
                3 or 4 => Loting.StelVoor(actie, Inhoud(actie), wie),
                _ => Bevestig(Loting.Voorstel?.Actie ?? actie, wie),
            };
        }

        private string? Inhoud(Lotingsactie actie) => actie switch
        {
            Lotingsactie.Vastleggen => "plan",
            Lotingsactie.ToevalInvoeren => kans.Next(3) == 0 ? "42" : "24",
            Lotingsactie.Trekken => string.Join(',', Loting.NietGeopend.Select(h => h.Nummer)),
            Lotingsactie.Ontdooien => "Een school ontbrak.",
            _ => null,
        };

        private Result Bevestig(Lotingsactie actie, Handeling wie) => actie switch
        {
            Lotingsactie.Vastleggen => Loting.Leg(new Lotingsbelofte("stuk", "hash", "regels"), "plan", wie),
            Lotingsactie.Bevriezen => Loting.Bevries(new Bevroreninvoer("invoer", "zouten", "stuk", 1, "a", "b", "c"), [], wie),
            Lotingsactie.ToevalInvoeren => Loting.VoerToevalIn(["24"], "24", wie),
            Lotingsactie.Trekken => Loting.Trek(new Lotingsverslagen("a", "b", "c", "d"), string.Join(',', Loting.NietGeopend.Select(h => h.Nummer)), [], wie),
            Lotingsactie.Publiceren => Loting.Publiceer(wie),
            Lotingsactie.Ontdooien => Loting.Ontdooi(wie),
            _ => throw new InvalidOperationException($"Een stap zonder proef: {actie}."),
        };
    }
}

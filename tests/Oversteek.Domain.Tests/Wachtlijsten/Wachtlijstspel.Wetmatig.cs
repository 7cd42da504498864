using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Domain.Tests.Wachtlijsten;

/// <summary>What schools do about support and rejections, and what must hold after every step; counted here anew, not with the rules under test.</summary>
internal sealed partial class Wachtlijstspel
{
    private static Zorgplichtklok Klok(Aanmelding wie) =>
        Zorgplichtklok.Van(wie.Aanmelddatum, Procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), Termijnstart.EindeAanmeldperiode, wie.Onderzoek);

    private bool RondAf(Aanmelding wie)
    {
        var ander = wie.OrganisatieId == scholen[0] ? scholen[1] : scholen[0];
        return wie.RondOnderzoekAf("Andere school", nu.Vandaag, nu, ander).IsGelukt;
    }

    private bool PlaatsTijdelijk(Aanmelding wie)
    {
        var k = wie.Plaatsing is { } plaats ? Array.IndexOf(klassen, plaats) : kans.Next(Klassen);
        return geloot && wie.OrganisatieId == School(k) && wie.BeletselTijdelijk(Klok(wie), nu.Vandaag) is null && Boek(k).Beletsel(wie) is null
            && wie.PlaatsTijdelijk(klassen[k], Klok(wie), nu).IsGelukt;
    }

    private bool Bevestig(Aanmelding wie) =>
        wie.BevestigDoorschuiving(nummer++, nu, wie.StaatOpLijst ? null : klassen[Array.IndexOf(scholen, wie.OrganisatieId) * 2]).IsGelukt;

    private bool WijsAf(Aanmelding wie, string code)
    {
        var eigen = Enumerable.Range(0, Klassen).Where(k => School(k) == wie.OrganisatieId && (wie.Plaatsing == klassen[k] || wie.Voorkeuren.Any(v => v.BrugklasId == klassen[k])));
        var ruimte = new Afwijsruimte(true, eigen.Any(k => Boek(k).Beletsel(wie) is null), true) { Gepubliceerd = geloot };
        var (laat, school) = (wie.IsLaat, wie.OrganisatieId);
        if (!wie.WijsAf(Procedure.Regels.Afwijsredenen.Single(r => r.Code == code), "Toelichting", ruimte, nu).IsGelukt)
            return false;
        if (code == Afwijsgronden.GeenPlaats && laat)
            rijen.AddRange(wie.Voorkeuren.Where(v => v.SchoolId == school && !rijen.Exists(r => r.LeerlingId == wie.LeerlingId && r.BrugklasId == v.BrugklasId))
                .Select(v => Wachtlijstplaats.Laat(wie.LeerlingId, v.BrugklasId, wie.Aanmeldnummer ?? int.MaxValue, v.Rang, nu)).ToList());
        return true;
    }

    private bool Herstel(Aanmelding wie)
    {
        if (!wie.KanHerstellen || (wie.Hersteldeplaats is { } plaats && Boek(Array.IndexOf(klassen, plaats)).Vrij == 0))
            return false;
        var afgewezen = wie.Status == Aanmeldingstatus.Afgewezen;
        wie.HerstelBesluit(nu with { Wie = new AccountId(Guid.NewGuid()) });
        if (!Terug(wie, a => a.HerstelBesluit(nu with { Wie = new AccountId(Guid.NewGuid()) })))
            return false;
        if (afgewezen)
            rijen.FindAll(r => r.LeerlingId == wie.LeerlingId && !r.Uitgeloot && r.Status == Wachtlijststatus.Wacht).ForEach(r => r.Verval(nu));
        return true;
    }

    private bool DraagOver(Aanmelding wie)
    {
        wie.NeemOsobestand(nu);
        return wie.Status == Aanmeldingstatus.Toegelaten && wie.DraagOver(definitiefAdvies: true, nu).IsGelukt;
    }

    /// <summary>The region gives the class a place more, before the draw and after it.</summary>
    private bool GeefPlaats()
    {
        var k = kans.Next(Klassen);
        plaatsen[k]++;
        capaciteit[k]++;
        return true;
    }

    /// <summary>D-41: before the draw the family loses only what the school that let go had; the order of the rest stays.</summary>
    private string? Verloren(Aanmelding wie, List<BrugklasId> lijst, OrganisatieId school)
    {
        if (geloot)
            return null;
        var blijft = wie.OrganisatieId == school || Aanmeldingstaten.Beeindigd.Contains(wie.Status) ? lijst
            : lijst.FindAll(k => School(Array.IndexOf(klassen, k)) != school);
        var nu = wie.Voorkeuren.OrderBy(v => v.Rang).Select(v => v.BrugklasId).ToList();
        return blijft.Except(nu).Any() ? "een keuze van de ouders is weg" : null;
    }

    /// <summary>D-67: who has a claim that is older and no place yet, counted by hand.</summary>
    private string? Ingehaald(Aanmelding wie, int k)
    {
        if (wie.Plaatsing == klassen[k])
            return null;
        var boek = Boek(k);
        var anderen = aanmeldingen.Where(a => a != wie && a.OrganisatieId == School(k) && a.Plaatsing is null && a.Voorkeuren.Any(v => v.BrugklasId == klassen[k] && !v.Uitgeloot)
            && a.Status is Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.Doorgeschoven or Aanmeldingstatus.Plaatsbaar).ToList();
        var gekozen = wie.Plaatsing is null && wie.Voorkeuren.Any(v => v.BrugklasId == klassen[k]);
        bool Eerder(Aanmelding a) => (a.Aanmelddatum, a.Aanmeldnummer ?? int.MaxValue).CompareTo((wie.Aanmelddatum, wie.Aanmeldnummer ?? int.MaxValue)) < 0;
        var wacht = boek.Wachtenden.Count(w => !boek.Verhinderd.Contains(w.LeerlingId));
        var ouder = !wie.IsLaat && gekozen ? anderen.Count(a => !a.IsLaat && Eerder(a))
            : anderen.Count(a => !a.IsLaat) + wacht + (wie.IsLaat ? anderen.Count(a => a.IsLaat && (Eerder(a) || !gekozen)) : 0);
        return ouder >= boek.Vrij ? $"klas {k}: ingehaald, {ouder} ouder bij {boek.Vrij} vrij" : null;
    }

    private string? Controleer(HashSet<Wachtlijstplaats> wachtte)
    {
        for (var k = 0; k < Klassen; k++)
        {
            var boek = Boek(k);
            var toegelaten = aanmeldingen.Count(a => Aanmeldingstaten.Geplaatst.Contains(a.Status) && a.Besluit?.Brugklas == klassen[k]);
            if (toegelaten + boek.Geplaatst + boek.Aangeboden > plaatsen[k])
                return $"klas {k}: {toegelaten} toegelaten, {boek.Geplaatst} geplaatst, {boek.Aangeboden} aangeboden op {plaatsen[k]} plaatsen";
            if (!geloot && toegelaten + boek.Geplaatst + boek.Aangeboden > 0)
                return $"klas {k}: een plaats voor de uitslag";
            if (Wachten(k, boek, wachtte) is { } fout)
                return $"klas {k}: {fout}";
        }
        return null;
    }

    private string? Wachten(int k, Klassenboek boek, HashSet<Wachtlijstplaats> wachtte)
    {
        var kunnen = boek.Wachtenden.Where(w => !boek.Verhinderd.Contains(w.LeerlingId)).ToList();
        var voorgaand = aanmeldingen.Count(a => !a.IsLaat && a.Plaatsing is null && a.OrganisatieId == School(k)
            && a.Status is Aanmeldingstatus.Actief or Aanmeldingstatus.InOnderzoek or Aanmeldingstatus.Doorgeschoven or Aanmeldingstatus.Plaatsbaar);
        if (geloot && boek.Vrij > voorgaand && kunnen.Count > 0)
            return $"{boek.Vrij} vrij en toch wacht er iemand";
        var nieuw = rijen.Where(r => r.BrugklasId == klassen[k] && r.Status == Wachtlijststatus.Aangeboden && wachtte.Contains(r)).ToList();
        if (nieuw.Exists(n => boek.Verhinderd.Contains(n.LeerlingId)))
            return "een aanbod aan wie het niet kan aannemen";
        if (kunnen.Count > 0 && nieuw.Exists(n => Na(n, kunnen[0])))
            return "iemand is ingehaald op de wachtlijst";
        return boek.Wachtenden.Any(w => boek.Verhinderd.Contains(w.LeerlingId) && nieuw.Exists(n => Na(n, w))
            && !w.Gebeurtenissen.OfType<WachtlijstplaatsOvergeslagen>().Any()) ? "overgeslagen zonder regel" : null;
    }

    private static bool Na(Wachtlijstplaats een, Wachtlijstplaats ander) =>
        (een.Uitgeloot ? 0 : 1, een.Plaats).CompareTo((ander.Uitgeloot ? 0 : 1, ander.Plaats)) > 0;
}

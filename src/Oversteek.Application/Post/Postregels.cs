using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Post;

/// <summary>Which event leads to which mail (D-51). Parents get one row each; whether they want mail is decided when it leaves.</summary>
internal static class Postregels
{
    public static IEnumerable<UitgaandBericht> Voor(Gebeurtenis gebeurtenis) => gebeurtenis switch
    {
        VoorkeurslijstDefinitiefGemaakt g => Ouders("ouder.voorkeurslijst-controle", g, g.Aanmelding),
        AanmeldingVerwijderd g => Ouders("ouder.aanmelding-verwijderd", g, g.Aanmelding),
        AanmeldingDoorgeschoven g => [.. Ouders("ouder.doorgeschoven", g, g.Aanmelding), Organisatie("vo.doorgeschoven", g, g.School, g.Aanmelding)],
        LeerlingIngeloot g => Ouders("ouder.loting-uitslag", g, g.Aanmelding),
        LeerlingUitgeloot g => Ouders("ouder.loting-uitslag", g, g.Aanmelding),
        LeerlingToegelaten g => Ouders("ouder.toegelaten", g, g.Aanmelding),
        LeerlingAfgewezen g => Ouders("ouder.afgewezen", g, g.Aanmelding),
        OkrTeruggezet g => [Eigenaar("po.okr-teruggezet", g)],
        BrugklasbeheerGeaccepteerd g => [Organisatie("vo.brugklasbeheer-akkoord", g, g.School, null)],
        BrugklasbeheerTeruggezet g => [Organisatie("vo.brugklasbeheer-teruggezet", g, g.School, null)],
        BrugklasbeheerVerstuurd g => [Organisatie("regio.brugklasbeheer-ingediend", g, g.School, null)],
        _ => [],
    };

    private static IEnumerable<UitgaandBericht> Ouders(string sjabloon, Gebeurtenis gebeurtenis, AanmeldingId aanmelding) =>
        [Maak(sjabloon, gebeurtenis, aanmelding, 1, null), Maak(sjabloon, gebeurtenis, aanmelding, 2, null)];

    private static UitgaandBericht Organisatie(string sjabloon, Gebeurtenis gebeurtenis, OrganisatieId organisatie, AanmeldingId? aanmelding) =>
        Maak(sjabloon, gebeurtenis, aanmelding, null, organisatie);

    private static UitgaandBericht Eigenaar(string sjabloon, Gebeurtenis gebeurtenis) => Maak(sjabloon, gebeurtenis, null, null, null);

    private static UitgaandBericht Maak(string sjabloon, Gebeurtenis gebeurtenis, AanmeldingId? aanmelding, int? ouder, OrganisatieId? organisatie) => new()
    {
        Sjabloon = sjabloon,
        LeerlingId = gebeurtenis.Leerling,
        Ouder = ouder,
        OrganisatieId = organisatie,
        AangemaaktOp = gebeurtenis.Handeling.Op,
        VolgendePogingOp = gebeurtenis.Handeling.Op,
        Gegevens = Json.Schrijf(new Berichtgegevens(aanmelding)),
    };
}

/// <param name="Account">The user who is addressed, for mail about an account.</param>
public sealed record Berichtgegevens(AanmeldingId? Aanmelding, AccountId? Account = null);

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
        AanmeldingVerwijderd g => [.. Ouders("ouder.aanmelding-verwijderd", g, g.Aanmelding, g.School), Eigenaar("po.aanmelding-gewijzigd", g)],
        AanmeldingTeruggetrokken g => [Eigenaar("po.aanmelding-gewijzigd", g)],
        AanmeldingDoorgeschoven g =>
        [
            .. Ouders("ouder.doorgeschoven", g, g.Aanmelding, g.School), Organisatie("vo.doorgeschoven", g, g.School, g.Aanmelding), Eigenaar("po.aanmelding-gewijzigd", g),
        ],
        AanmeldingVervallen g => [Organisatie("vo.aanmelding-vervallen", g, g.School, g.Aanmelding)],
        LeerlingIngeloot g => Ouders("ouder.loting-uitslag", g, g.Aanmelding),
        LeerlingUitgeloot g => Ouders("ouder.loting-uitslag", g, g.Aanmelding),
        LeerlingToegelaten g => Ouders("ouder.toegelaten", g, g.Aanmelding),
        // The school and its reason are kept with the mail: the application may be with the next school when it leaves (D-38).
        LeerlingAfgewezen g => [.. Ouders("ouder.afgewezen", g, g.Aanmelding, g.School, g.Afwijsreden), Eigenaar("po.aanmelding-gewijzigd", g)],
        OkrTeruggezet g => [Eigenaar("po.okr-teruggezet", g)],
        BrugklasbeheerGeaccepteerd g => [Organisatie("vo.brugklasbeheer-akkoord", g, g.School, null)],
        BrugklasbeheerTeruggezet g => [Organisatie("vo.brugklasbeheer-teruggezet", g, g.School, null)],
        BrugklasbeheerVerstuurd g => [Organisatie("regio.brugklasbeheer-ingediend", g, g.School, null)],
        _ => [],
    };

    private static IEnumerable<UitgaandBericht> Ouders(string sjabloon, Gebeurtenis gebeurtenis, AanmeldingId aanmelding, OrganisatieId? school = null, string? reden = null) =>
        [Maak(sjabloon, gebeurtenis, aanmelding, 1, school, reden), Maak(sjabloon, gebeurtenis, aanmelding, 2, school, reden)];

    private static UitgaandBericht Organisatie(string sjabloon, Gebeurtenis gebeurtenis, OrganisatieId organisatie, AanmeldingId? aanmelding) =>
        Maak(sjabloon, gebeurtenis, aanmelding, null, organisatie);

    private static UitgaandBericht Eigenaar(string sjabloon, Gebeurtenis gebeurtenis) => Maak(sjabloon, gebeurtenis, null, null, null);

    private static UitgaandBericht Maak(string sjabloon, Gebeurtenis gebeurtenis, AanmeldingId? aanmelding, int? ouder, OrganisatieId? organisatie, string? reden = null) => new()
    {
        Sjabloon = sjabloon,
        LeerlingId = gebeurtenis.Leerling,
        Ouder = ouder,
        OrganisatieId = organisatie,
        AangemaaktOp = gebeurtenis.Handeling.Op,
        VolgendePogingOp = gebeurtenis.Handeling.Op,
        Gegevens = Json.Schrijf(new Berichtgegevens(aanmelding, reden)),
    };
}

/// <param name="Afwijsreden">Code of the rejection that the mail tells of.</param>
/// <param name="Account">The user who is addressed, for mail about an account.</param>
public sealed record Berichtgegevens(AanmeldingId? Aanmelding, string? Afwijsreden = null, AccountId? Account = null);

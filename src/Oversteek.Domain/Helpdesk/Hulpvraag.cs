using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Helpdesk;

public enum Hulpvraagstatus
{
    Nieuw,
    InBehandeling,
    Beantwoord,
    Gesloten,
}

public enum Hulpvraagactie
{
    Oppakken,
    Beantwoorden,
    VerderVragen,
    Sluiten,
}

public enum Hulponderwerp
{
    Inloggen,
    Inlezen,
    Okr,
    Aanmelden,
    Brugklassen,
    Loting,
    Anders,
}

/// <summary>What the one asked or the other answered.</summary>
public sealed record Hulpregel(bool VanHelpdesk, DateTimeOffset Op, string Tekst);

/// <summary>A question of a user to the helpdesk of his board, or else of the platform (GEN-06). Only the two read it.</summary>
[VanAccount(nameof(AccountId), Organisatie = nameof(HelpdeskId))]
public sealed class Hulpvraag : Toestandaggregaat<Hulpvraagstatus, Hulpvraagactie>
{
    public const int Tekstlengte = 4000;

    public static readonly Overgangstabel<Hulpvraagstatus, Hulpvraagactie> Overgangen = new("Hulpvraag", HulpvraagWeigeringen.VerkeerdeToestand)
    {
        { Hulpvraagstatus.Nieuw, Hulpvraagactie.Oppakken, Hulpvraagstatus.InBehandeling },
        { Hulpvraagstatus.Nieuw, Hulpvraagactie.Beantwoorden, Hulpvraagstatus.Beantwoord },
        { Hulpvraagstatus.Nieuw, Hulpvraagactie.VerderVragen, Hulpvraagstatus.Nieuw },
        { Hulpvraagstatus.Nieuw, Hulpvraagactie.Sluiten, Hulpvraagstatus.Gesloten },
        { Hulpvraagstatus.InBehandeling, Hulpvraagactie.Beantwoorden, Hulpvraagstatus.Beantwoord },
        { Hulpvraagstatus.InBehandeling, Hulpvraagactie.VerderVragen, Hulpvraagstatus.InBehandeling },
        { Hulpvraagstatus.InBehandeling, Hulpvraagactie.Sluiten, Hulpvraagstatus.Gesloten },
        { Hulpvraagstatus.Beantwoord, Hulpvraagactie.VerderVragen, Hulpvraagstatus.Nieuw },
        { Hulpvraagstatus.Beantwoord, Hulpvraagactie.Sluiten, Hulpvraagstatus.Gesloten },
    };

    private Hulpvraag() => Regels = [];

    protected override Overgangstabel<Hulpvraagstatus, Hulpvraagactie> Tabel => Overgangen;

    public HulpvraagId Id { get; private init; }

    public AccountId AccountId { get; private init; }

    /// <summary>For whom the user worked when he asked.</summary>
    public OrganisatieId VraagstellerId { get; private init; }

    /// <summary>Who answers.</summary>
    public OrganisatieId HelpdeskId { get; private init; }

    public Hulponderwerp Onderwerp { get; private init; }

    /// <summary>Encrypted at rest.</summary>
    public IReadOnlyList<Hulpregel> Regels { get; private set; }

    public DateTimeOffset GesteldOp { get; private init; }

    public DateTimeOffset LaatsteOp { get; private set; }

    public static Result<Hulpvraag> Stel(Hulponderwerp onderwerp, string? tekst, OrganisatieId helpdesk, Handeling handeling)
    {
        if (Klacht(tekst) is { } klacht)
            return klacht;
        var vraag = new Hulpvraag
        {
            Id = HulpvraagId.Nieuw(),
            AccountId = handeling.Wie!.Value,
            VraagstellerId = handeling.Namens,
            HelpdeskId = helpdesk,
            Onderwerp = onderwerp,
            GesteldOp = handeling.Op,
        };
        vraag.Voeg(vanHelpdesk: false, tekst!, handeling);
        vraag.Registreer(new HulpvraagGesteld(vraag.Id, handeling));
        return vraag;
    }

    public Result PakOp(Handeling handeling) => Zet(Hulpvraagactie.Oppakken, () => new HulpvraagOpgepakt(Id, handeling));

    public Result Beantwoord(string? tekst, Handeling handeling) => Klacht(tekst) is { } klacht ? klacht
        : Zet(Hulpvraagactie.Beantwoorden, () => new HulpvraagBeantwoord(Id, AccountId, handeling)).Then(() => Voeg(vanHelpdesk: true, tekst!, handeling));

    public Result VraagVerder(string? tekst, Handeling handeling) => Klacht(tekst) is { } klacht ? klacht
        : Zet(Hulpvraagactie.VerderVragen, () => new HulpvraagAangevuld(Id, handeling)).Then(() => Voeg(vanHelpdesk: false, tekst!, handeling));

    public Result Sluit(Handeling handeling) => Zet(Hulpvraagactie.Sluiten, () => new HulpvraagGesloten(Id, handeling));

    private static Weigering? Klacht(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) || tekst.Length > Tekstlengte ? HulpvraagWeigeringen.Tekst.Met(Tekstlengte) : null;

    private Result Voeg(bool vanHelpdesk, string tekst, Handeling handeling)
    {
        (Regels, LaatsteOp) = ([.. Regels, new Hulpregel(vanHelpdesk, handeling.Op, tekst.Trim())], handeling.Op);
        return Result.Gelukt;
    }
}

public sealed record HulpvraagGesteld(HulpvraagId Hulpvraag, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record HulpvraagOpgepakt(HulpvraagId Hulpvraag, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record HulpvraagBeantwoord(HulpvraagId Hulpvraag, AccountId Account, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record HulpvraagAangevuld(HulpvraagId Hulpvraag, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record HulpvraagGesloten(HulpvraagId Hulpvraag, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class HulpvraagWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("HLP-002", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering Tekst = new("HLP-003", Veld: "Tekst") { Namen = ["lengte"] };
    public static readonly Weigering Gewijzigd = new("HLP-004", Weigeringsoort.Intussen);
    public static readonly Weigering Onbekend = new("HLP-005", Weigeringsoort.NietGevonden);
}

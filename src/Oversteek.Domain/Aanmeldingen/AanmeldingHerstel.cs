using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>First of the two persons who correct a decision (D-70).</summary>
public sealed record Herstelvoorstel(AccountId Door, string Reden);

/// <summary>A decision that was a mistake, taken back.</summary>
public sealed partial class Aanmelding
{
    public const int Hersteldagen = 10;

    public Herstelvoorstel? Herstel { get; private set; }

    public bool KanHerstellen => Besluit is not null && Kan(Herstelactie);

    /// <summary>The place that comes back with a rejection that is taken back; it must be free.</summary>
    public BrugklasId? Hersteldeplaats => Status == Aanmeldingstatus.Afgewezen ? Besluit?.Voor?.Plaatsing : null;

    // Research that was not over goes on by itself afterwards.
    private Aanmeldingactie Herstelactie => Status != Aanmeldingstatus.Afgewezen ? Aanmeldingactie.Herstellen
        : (Besluit?.Voor?.Status ?? (IsNaLoting ? Aanmeldingstatus.Uitgeloot : Aanmeldingstatus.Actief)) switch
        {
            Aanmeldingstatus.Uitgeloot => Aanmeldingactie.AfwijzingHerstellenUitgeloot,
            Aanmeldingstatus.Actief => Aanmeldingactie.AfwijzingHerstellen,
            Aanmeldingstatus.Plaatsbaar => Aanmeldingactie.AfwijzingHerstellenNaLoting,
            _ => IsNaLoting || Hersteldeplaats is not null ? Aanmeldingactie.AfwijzingHerstellenNaLoting : Aanmeldingactie.AfwijzingHerstellen,
        };

    /// <summary>A decision by mistake: back to the state before it, within ten working days, by two persons (D-70).</summary>
    public Result HerstelBesluit(Handeling handeling)
    {
        if (Mag(Herstelactie) is { IsGelukt: false } geweigerd)
            return geweigerd;
        if (Besluit is null || handeling.Vandaag > Werkdagen.Na(Nederland.Datum(Besluit.Op), Hersteldagen))
            return AanmeldingWeigeringen.HerstelTeLaat.Met(Hersteldagen);
        if (handeling.Wie is not { } wie)
            return AanmeldingWeigeringen.TweedePersoon;
        if (Herstel is { } eerste)
            return eerste.Door == wie ? AanmeldingWeigeringen.TweedePersoon : VoltooiHerstel(eerste.Reden, handeling);
        if (string.IsNullOrWhiteSpace(handeling.Reden))
            return AanmeldingWeigeringen.RedenOntbreekt;
        Herstel = new Herstelvoorstel(wie, handeling.Reden.Trim());
        Registreer(new HerstelVoorgesteld(LeerlingId, Id, OrganisatieId, handeling));
        return Result.Gelukt;
    }

    private Result VoltooiHerstel(string reden, Handeling handeling) => Besluit is { Toegelaten: false }
        ? HerstelAfwijzing(reden, handeling)
        : Zet(Aanmeldingactie.Herstellen, () =>
        {
            // The place of the admission is the one that comes back; that of the draw may have gone to somebody who waited.
            (Plaatsing, Besluit) = (Besluit?.Brugklas ?? Plaatsing, null);
            VerlaatPlaats();
            return new BesluitHersteld(LeerlingId, Id, OrganisatieId, handeling.Met(reden));
        }).Then(HerneemOnderzoek);

    private Result HerstelAfwijzing(string reden, Handeling handeling)
    {
        var plaats = Hersteldeplaats;
        return Zet(Herstelactie, () =>
        {
            (Plaatsing, Besluit, Herstel) = (plaats, null, null);
            return new AfwijzingHersteld(LeerlingId, Id, OrganisatieId, handeling.Met(reden));
        }).Then(HerneemOnderzoek);
    }
}

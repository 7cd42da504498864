using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Leerlingen;

public sealed record LeerlingToegevoegd(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingGewijzigd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderToegevoegd(LeerlingId Kind, int Volgnummer, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderGewijzigd(LeerlingId Kind, int Volgnummer, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>D-06: without authority there is no portal.</summary>
public sealed record OudergezagVervallen(LeerlingId Kind, int Volgnummer, Guid OuderId, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record CommunicatiekeuzeVastgelegd(LeerlingId Kind, int Volgnummer, Communicatiekeuze Keuze, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AlternatieveStatusGezet(LeerlingId Kind, string? Code, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OsoOntvangen(LeerlingId Kind, string Hash, DateOnly Datum, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Velden">What was put right, in words and without the values.</param>
public sealed record GegevensGecorrigeerd(LeerlingId Kind, string Velden, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>A school that holds the dossier is told (B-31).</summary>
public sealed record CorrectieGemeld(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>D-11: a record that should not have been made. Names who saw its progress, because after this nobody can be looked up by it.</summary>
/// <param name="In">The record of the same child that stays; null when it was a mistake altogether.</param>
public sealed record LeerlingVerwijderd(
    LeerlingId Kind, OrganisatieId School, OrganisatieId? Bestuur, OrganisatieId? Regio, LeerlingId? In, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

/// <param name="Verdwenen">The record that went up in this one; its log is read with that of this one.</param>
public sealed record LeerlingSamengevoegd(LeerlingId Kind, LeerlingId Verdwenen, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class LeerlingWeigeringen
{
    public static readonly Weigering TweeOuders = new("LLN-001");
    public static readonly Weigering OuderOnbekend = new("LLN-002");
    public static readonly Weigering NietGevonden = new("LLN-004", Weigeringsoort.NietGevonden);
    public static readonly Weigering StatusOnbekend = new("LLN-008", Veld: "Status");
    public static readonly Weigering ToelichtingVerplicht = new("LLN-009", Veld: "Toelichting");
    public static readonly Weigering StatusIntussenGewijzigd = new("LLN-010", Weigeringsoort.Intussen);
    public static readonly Weigering AanmeldingLoopt = new("LLN-011", Veld: "AanmeldingVervalt");
    public static readonly Weigering OverlijdenNietBevestigd = new("LLN-012", Veld: "OverlijdenBevestigd");
    public static readonly Weigering CodeVanEenAnder = new("LLN-013", Veld: "Leerlingcode");
    public static readonly Weigering LijktEenBekende = new("LLN-014", Veld: "TochToevoegen");
    public static readonly Weigering NummerVanEenAnder = new("LLN-015");
    public static readonly Weigering StaatErAl = new("LLN-016", Veld: "Leerlingcode");
    public static readonly Weigering CorrectieZonderReden = new("LLN-017", Veld: "Reden");
    public static readonly Weigering KeuzeOntbreekt = new("LLN-018") { Namen = ["ouder"] };
    public static readonly Weigering WegDefinitief = new("LLN-019", Weigeringsoort.NietNu) { Namen = ["leerling"] };
    public static readonly Weigering WegAangemeld = new("LLN-020", Weigeringsoort.NietNu) { Namen = ["leerling"] };
    public static readonly Weigering WegFormulier = new("LLN-021", Weigeringsoort.NietNu) { Namen = ["leerling"] };
    public static readonly Weigering WegGedeeld = new("LLN-022", Weigeringsoort.NietNu) { Namen = ["leerling"] };
    public static readonly Weigering WegZonderReden = new("LLN-023", Veld: "Reden");
    public static readonly Weigering WegNietBevestigd = new("LLN-024", Veld: "Bevestigd");
    public static readonly Weigering BeideAangemeld = new("LLN-025", Weigeringsoort.NietNu);
    public static readonly Weigering LijkenNiet = new("LLN-026");
    public static readonly Weigering GeenProefnummer = new("LLN-028", Veld: "Bsn");
    public static readonly Weigering AnderSchooljaar = new("LLN-029", Veld: "Schoolloopbaan") { Namen = ["schooljaar"] };
    public static readonly Weigering AndereInschrijving = new("LLN-030", Veld: "InstroomOp");
    public static readonly Weigering SamenDefinitief = new("LLN-027", Weigeringsoort.NietNu) { Namen = ["leerling"] };
    public static readonly Weigering SamenVerliest = new("LLN-031", Weigeringsoort.NietNu) { Namen = ["leerling", "wat"] };
    public static readonly Weigering KeuzeZonderEmail = new("LLN-003", Veld: "Email") { Namen = ["ouder"] };
}

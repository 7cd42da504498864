using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>
/// What a rejection passed on (D-38), as it was before: kept with the letter of the school that decided, so that two persons can take it back (D-70)
/// and the next school reads nothing of it.
/// </summary>
/// <param name="Verder">What was left of the list; when parents or the next school changed it since, it is theirs.</param>
public sealed record Doorschuiving(OrganisatieId Naar, Besluit Besluit, Voorkeurslijststatus Lijststatus, int? Aanmeldnummer, bool VsoProcedure,
    Ondersteuningsonderzoek? Onderzoek, IReadOnlyList<Keuzestand> Lijst, IReadOnlyList<BrugklasId> Verder)
{
    /// <summary>The first of the two persons.</summary>
    public Herstelvoorstel? Herstel { get; init; }

    public bool IsNaLoting => Lijststatus.IsNaLoting();
}

public sealed record Keuzestand(Voorkeurkeuze Keuze, bool Uitgeloot);

/// <summary>A rejection that was passed on, taken back.</summary>
public sealed partial class Aanmelding
{
    /// <summary>What the rejection of this moment passed on. Not kept here: the next school handles the application from now on.</summary>
    public Doorschuiving? Doorgeschoven { get; private set; }

    private Doorschuiving Bewaar(OrganisatieId naar, Besluit besluit) => new(naar, besluit, Lijststatus, Aanmeldnummer, VsoProcedure, Onderzoek,
        [.. voorkeuren.OrderBy(v => v.Rang).Select(v => new Keuzestand(new Voorkeurkeuze(v.BrugklasId, v.SchoolId, v.Voorrangsregel), v.Uitgeloot))], []);

    /// <summary>Lawful as long as nothing was decided or given since, and the list and the draw are as they were.</summary>
    public Weigering? TerugneemBeletsel(Doorschuiving stand)
    {
        if (HoudtPlaats || Aanmeldingstaten.Geplaatst.Contains(Status))
            return AanmeldingWeigeringen.IntussenGeplaatst;
        if (IsNaLoting != stand.IsNaLoting)
            return AanmeldingWeigeringen.IntussenGeloot;
        if (OrganisatieId != stand.Naar || !Kan(Aanmeldingactie.DoorschuivingTerugnemen))
            return AanmeldingWeigeringen.IntussenVerder;
        // A willing school puts a class of its own before the list when it confirms (D-37).
        var lijst = voorkeuren.OrderBy(v => v.Rang).Select(v => v.BrugklasId).SkipWhile(k => !stand.Verder.Contains(k));
        return lijst.SequenceEqual(stand.Verder) ? null : AanmeldingWeigeringen.IntussenVerder;
    }

    /// <summary>Back to the school that decided, and there to what it was before the rejection.</summary>
    internal Result NeemDoorschuivingTerug(Doorschuiving stand, string reden, Handeling handeling)
    {
        if (TerugneemBeletsel(stand) is { } beletsel)
            return beletsel;
        var vorige = OrganisatieId;
        return Zet(Aanmeldingactie.DoorschuivingTerugnemen, handeling, () =>
        {
            (OrganisatieId, Aanmeldnummer, VsoProcedure, Onderzoek) = (handeling.Namens, stand.Aanmeldnummer, stand.VsoProcedure, stand.Onderzoek);
            (Lijststatus, Besluit, Herstel) = (stand.Lijststatus, stand.Besluit, null);
            voorkeuren.Clear();
            voorkeuren.AddRange(stand.Lijst.Select((k, i) => new Voorkeur(Id, LeerlingId, i + 1, k.Keuze, k.Uitgeloot)));
            return new DoorschuivingTeruggenomen(LeerlingId, Id, vorige, OrganisatieId, handeling.Met(reden));
        }).Then(() => HerstelAfwijzing(reden, handeling));
    }
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Brugklassen;

/// <summary>What a school fills in for a class (BRK-15).</summary>
/// <param name="NaastElkaar">The school says that it is another offer than a class with the same advices; the region sees that (D-27).</param>
public sealed record Brugklasgegevens(string Naam, IReadOnlyList<string> Adviezen, bool Lwoo, int Capaciteit, string? Opmerking, bool NaastElkaar = false);

/// <summary>Class or offer of year 1 with name, advices and capacity; the unit of the lottery.</summary>
[VanOrganisatie(nameof(OrganisatieId), Lezers.Iedereen)]
public sealed class Brugklas : IOrganisatiegebonden
{
    public const int HoogsteCapaciteit = 2000;

    internal Brugklas(Guid beheer, OrganisatieId school, Brugklasgegevens gegevens)
    {
        BeheerId = beheer;
        OrganisatieId = school;
        Naam = "";
        Vul(gegevens);
    }

    private Brugklas() => Naam = "";

    public BrugklasId Id { get; private init; } = BrugklasId.Nieuw();

    public Guid BeheerId { get; private init; }

    public OrganisatieId OrganisatieId { get; private init; }

    public string Naam { get; private set; }

    /// <summary>Advice codes (D-54).</summary>
    public IReadOnlyList<string> Adviezen { get; private set; } = [];

    public bool Lwoo { get; private set; }

    /// <summary>Frozen at acceptance; the lottery uses it (CAP-01).</summary>
    public int OorspronkelijkeCapaciteit { get; private set; }

    public int ActueleCapaciteit { get; private set; }

    public string? Opmerking { get; private set; }

    /// <inheritdoc cref="Brugklasgegevens.NaastElkaar"/>
    public bool NaastElkaar { get; private set; }

    /// <summary>Accepted by the region at least once. From then on the fields above are the accepted ones, whatever the school is changing (D-64).</summary>
    public bool Aangenomen { get; private set; }

    /// <summary>What the school wants it to become; counts nowhere until the region accepts.</summary>
    public Brugklasgegevens? Voorstel { get; private set; }

    /// <summary>The school wants it gone; it stays until the region accepts.</summary>
    public bool Vervalt { get; private set; }

    /// <summary>What the school works on: the proposal, or what stands.</summary>
    public Brugklasgegevens Werkversie => Voorstel ?? new(Naam, Adviezen, Lwoo, OorspronkelijkeCapaciteit, Opmerking, NaastElkaar);

    /// <summary>ADV-07: only accepted classes with places and at least one advice stand on the list.</summary>
    public bool OpVoorkeurslijst => Aangenomen && OorspronkelijkeCapaciteit > 0 && Adviezen.Count > 0;

    /// <summary>
    /// Free places as everybody may see them beside the original number: the difference is a count of pupils, so a small one is not told (PRIV-16).
    /// </summary>
    public int? OpenbaarVrij(int minimumCel) =>
        OorspronkelijkeCapaciteit - ActueleCapaciteit is var bezet && bezet > 0 && bezet < minimumCel ? null : ActueleCapaciteit;

    public bool PastBij(Schooladvies advies) => Passing(advies) is not null;

    /// <summary>
    /// Why the class may be chosen with this advice (D-36); null when it may not. ADV-06: with the lwoo box the lwoo classes, without it the others.
    /// </summary>
    public Klaspassing? Passing(Schooladvies advies)
    {
        // BRK-12: an ISK class has the advice "geen specifiek advies mogelijk", and a pupil who goes there may have none at all.
        if (advies.Uitstroom == Uitstroom.Isk && Adviezen.Contains(Advies.GeenSpecifiek))
            return Klaspassing.Letterlijk;
        if (advies.Geldend is not { } leerlingadvies || Lwoo != advies.Lwoo)
            return null;
        var klassen = Adviezen.Select(Advies.Zoek).OfType<Advies>().ToList();
        if (klassen.Exists(leerlingadvies.IsGelijk))
            return Klaspassing.Letterlijk;
        if (klassen.Find(leerlingadvies.PastBij) is { } klas)
            return new Klaspassing(Passingsoort.Niveau, klas, leerlingadvies.GedeeldeNiveaus(klas));
        // B-33: support is given in a class of its own, whatever the level of that class; a child with lwoo may choose any of them.
        return Lwoo && leerlingadvies.Trede is not null && klassen.Exists(k => k.Trede is not null) ? new Klaspassing(Passingsoort.Lwoo, null, null) : null;
    }

    internal void Vul(Brugklasgegevens gegevens)
    {
        Vervalt = false;
        if (Aangenomen)
            Voorstel = Zelfde(gegevens) ? null : gegevens with { Naam = Brugklasnaam.Net(gegevens.Naam) };
        else
            Neem(gegevens);
    }

    internal void LaatVervallen() => Vervalt = true;

    internal void NeemAan()
    {
        if (Voorstel is { } voorstel)
        {
            // The free places move with the original number; who was admitted stays admitted.
            var vrij = Math.Max(0, ActueleCapaciteit + voorstel.Capaciteit - OorspronkelijkeCapaciteit);
            Neem(voorstel);
            ActueleCapaciteit = vrij;
        }
        (Aangenomen, Voorstel) = (true, null);
    }

    private bool Zelfde(Brugklasgegevens gegevens) =>
        (Naam, Lwoo, OorspronkelijkeCapaciteit, Opmerking, NaastElkaar)
            == (Brugklasnaam.Net(gegevens.Naam), gegevens.Lwoo, gegevens.Capaciteit, gegevens.Opmerking, gegevens.NaastElkaar)
        && Adviezen.ToHashSet(StringComparer.Ordinal).SetEquals(gegevens.Adviezen);

    private void Neem(Brugklasgegevens gegevens)
    {
        (Naam, Adviezen, Lwoo, Opmerking) = (Brugklasnaam.Net(gegevens.Naam), gegevens.Adviezen, gegevens.Lwoo, gegevens.Opmerking);
        NaastElkaar = gegevens.NaastElkaar;
        (OorspronkelijkeCapaciteit, ActueleCapaciteit) = (gegevens.Capaciteit, gegevens.Capaciteit);
    }

    public void WijzigActueleCapaciteit(int plaatsen) => ActueleCapaciteit = Math.Max(0, plaatsen);
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>A tab: a row of its own, so that two people on two tabs never collide. Its content is encrypted at rest.</summary>
[Zichtbaar(Inzagereikwijdte.Dossier, VoorOuder = Ouderzicht.NaVrijgave)]
public sealed class OkrOnderdeel : ILeerlinggebonden
{
    internal OkrOnderdeel(Guid okr, LeerlingId leerling, string nummer)
    {
        OkrId = okr;
        LeerlingId = leerling;
        Nummer = nummer;
    }

    private OkrOnderdeel() => Nummer = "";

    public Guid Id { get; private init; } = Guid.NewGuid();

    public Guid OkrId { get; private init; }

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>1, 2, 3, 4, 4b, 4c, 5 or 6 (D-12).</summary>
    public string Nummer { get; private init; }

    public Onderdeelinhoud Inhoud { get; private set; } = new();

    public int Versie { get; private set; }

    public DateTimeOffset GewijzigdOp { get; private set; }

    public AccountId? GewijzigdDoor { get; private set; }

    internal OkrOnderdeel Zonder(IReadOnlyList<string> sleutels)
    {
        var kopie = (OkrOnderdeel)MemberwiseClone();
        kopie.Inhoud = sleutels.Aggregate(Inhoud, (i, s) => i.Met(s, null));
        return kopie;
    }

    internal void Vul(Onderdeelinhoud inhoud, Handeling handeling) =>
        (Inhoud, Versie, GewijzigdOp, GewijzigdDoor) = (inhoud, Versie + 1, handeling.Op, handeling.Wie);
}

/// <summary>LVS result as in tab 2 (OKR-18): the DLE is typed when it cannot be computed.</summary>
public sealed record Toetsresultaat(string Toets, string Domein, string Moment, DateOnly? Datum, string? Score, string? Niveau, int? Dle, int? Dl)
{
    /// <summary>Code of the test in the exchange standard; null when somebody typed the result.</summary>
    public string? Code { get; init; }

    /// <summary>What kind of level <see cref="Niveau"/> is: AE, IV, FN ...</summary>
    public string? Niveausoort { get; init; }
}

/// <summary>Answers of a tab as they are stored: by the key of the question (see <see cref="Okrvragen"/>), and its rows.</summary>
public sealed record Onderdeelinhoud : IAntwoorden
{
    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<Toetsresultaat> Toetsen { get; init; } = [];

    /// <summary>Where a value came from: the field key and the date of the OSO file.</summary>
    public IReadOnlyDictionary<string, DateOnly> UitOso { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>D-22: keys of which the parents do not agree that a vo school reads them.</summary>
    public IReadOnlyList<string> NietVoorVo { get; init; } = [];

    public string? this[string sleutel] => Velden.TryGetValue(sleutel, out var waarde) && waarde.Length > 0 ? waarde : null;

    /// <summary>A value that becomes another one no longer comes from the OSO file.</summary>
    public Onderdeelinhoud Met(string sleutel, string? waarde)
    {
        var velden = new Dictionary<string, string>(Velden, StringComparer.Ordinal);
        if (string.IsNullOrEmpty(waarde))
            velden.Remove(sleutel);
        else
            velden[sleutel] = waarde;
        return velden.GetValueOrDefault(sleutel) == Velden.GetValueOrDefault(sleutel) || !UitOso.ContainsKey(sleutel)
            ? this with { Velden = velden }
            : this with { Velden = velden, UitOso = UitOso.Where(u => u.Key != sleutel).ToDictionary(u => u.Key, u => u.Value, StringComparer.Ordinal) };
    }

    /// <summary>For the form of the tab.</summary>
    public Invulling NaarAntwoorden() => new Invulling { Velden = Velden }.MetRijen(Okrvragen.Toetsen.Sleutel, [.. Toetsen.Select(Toetskolommen.Rij)]);

    /// <summary>What the form of the tab made of it.</summary>
    public Onderdeelinhoud Met(Formulierdefinitie formulier, Invulling antwoorden)
    {
        var inhoud = formulier.Vragen.Where(v => v is not Lijstvraag && !Schooladvies.Kent(v.Sleutel)).Aggregate(this, (i, v) => i.Met(v.Sleutel, antwoorden[v.Sleutel]));
        return formulier.Kent(Okrvragen.Toetsen.Sleutel) ? inhoud with { Toetsen = Rijen(antwoorden) } : inhoud;
    }

    /// <summary>A row of which nothing changed keeps also what a form cannot hold.</summary>
    private List<Toetsresultaat> Rijen(Invulling antwoorden) =>
        [.. antwoorden.Rijen(Okrvragen.Toetsen.Sleutel).Select(r => Toetsen.FirstOrDefault(t => Toetskolommen.Rij(t).IsGelijk(r)) ?? Toetskolommen.Toetsresultaat(r))];
}

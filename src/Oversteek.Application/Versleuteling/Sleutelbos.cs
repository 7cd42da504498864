using System.Collections.Frozen;

namespace Oversteek.Application.Versleuteling;

/// <summary>Immutable content of the ring at one moment. The key with the highest id of a purpose is the active one.</summary>
internal sealed class Sleutelbos
{
    private static readonly Sleuteldoel[] Draaiend = [Sleuteldoel.Gegevens, Sleuteldoel.Bijlagen, Sleuteldoel.Gegevensbescherming];

    private readonly FrozenDictionary<(Sleuteldoel Doel, uint Id), Sleutel> sleutels;
    private readonly FrozenDictionary<Sleuteldoel, Sleutel> actief;

    public Sleutelbos(Guid kenmerk, IEnumerable<Sleutel> inhoud)
    {
        Kenmerk = kenmerk;
        sleutels = inhoud.ToFrozenDictionary(s => (s.Doel, s.Id));
        actief = sleutels.Values.GroupBy(s => s.Doel).ToFrozenDictionary(g => g.Key, g => g.MaxBy(s => s.Id)!);
    }

    public Guid Kenmerk { get; }

    public IEnumerable<Sleutel> Alle => sleutels.Values.OrderBy(s => s.Doel).ThenBy(s => s.Id);

    public IEnumerable<Sleuteldoel> Ontbrekend => Enum.GetValues<Sleuteldoel>().Where(doel => !actief.ContainsKey(doel));

    public static Sleutelbos Nieuw() => new(Guid.NewGuid(), Enum.GetValues<Sleuteldoel>().Select(doel => Sleutel.Nieuw(doel, 1)));

    public Sleutel Actief(Sleuteldoel doel) => actief[doel];

    public Sleutel? Zoek(Sleuteldoel doel, uint id) => sleutels.GetValueOrDefault((doel, id));

    /// <summary>A blind index and the audit chain cannot be re-encrypted, so only the encrypting purposes rotate.</summary>
    public Sleutelbos MetNieuweSleutels()
    {
        var id = Draaiend.Max(doel => Actief(doel).Id) + 1;
        return new Sleutelbos(Kenmerk, [.. sleutels.Values, .. Draaiend.Select(doel => Sleutel.Nieuw(doel, id))]);
    }

    public Sleutelbos Zonder(uint id)
    {
        if (Draaiend.Any(doel => Actief(doel).Id == id))
            throw new SleutelringFout("De actieve sleutel kan niet weg. Maak eerst een nieuwe sleutel en versleutel alles opnieuw.");
        return new Sleutelbos(Kenmerk, sleutels.Values.Where(s => s.Id != id || !Draaiend.Contains(s.Doel)));
    }
}

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// The keys of this installation, kept in a directory outside the database (SEC-54, SEC-56). Values name the key that
/// encrypted them, so after <see cref="VoegToe"/> old and new values are both readable.
/// </summary>
public sealed class Sleutelring
{
    private readonly Sleutelbestand bestand;
    private readonly Lock slot = new();
    private volatile Sleutelbos bos;

    private Sleutelring(Sleutelbestand bestand, Sleutelbos bos)
    {
        this.bestand = bestand;
        this.bos = bos;
    }

    /// <summary>Names this ring. A database that remembers it can refuse to start with the keys of another.</summary>
    public Guid Kenmerk => bos.Kenmerk;

    public uint ActiefId => bos.Actief(Sleuteldoel.Gegevens).Id;

    public IReadOnlyList<uint> Ids => [.. bos.Alle.Where(s => s.Doel == Sleuteldoel.Gegevens).Select(s => s.Id)];

    /// <summary>For production: a missing ring is an error, never a reason to make new keys.</summary>
    public static Sleutelring Laad(string map)
    {
        var opSchijf = new Sleutelbestand(map);
        return new Sleutelring(opSchijf, opSchijf.Lees());
    }

    public static bool IsEr(string map) => new Sleutelbestand(map).Bestaat;

    /// <summary>The keys of a new installation. A ring that is there stays: new keys would make every value unreadable.</summary>
    public static Sleutelring Maak(string map)
    {
        var opSchijf = new Sleutelbestand(map);
        opSchijf.MaakMap();
        using (opSchijf.Vergrendel())
        {
            if (opSchijf.Bestaat)
                throw new SleutelringFout($"In {map} staat al een sleutelring. Die blijft zoals hij is: met andere sleutels zijn de gegevens niet meer te lezen.");
            opSchijf.Schrijf(Sleutelbos.Nieuw());
        }
        return new Sleutelring(opSchijf, opSchijf.Lees());
    }

    /// <summary>For demo and development: makes the ring when there is none. A damaged ring stays an error.</summary>
    public static Sleutelring LaadOfMaak(string map)
    {
        var opSchijf = new Sleutelbestand(map);
        opSchijf.MaakMap();
        using (opSchijf.Vergrendel())
        {
            if (!opSchijf.Bestaat)
                opSchijf.Schrijf(Sleutelbos.Nieuw());
        }
        return new Sleutelring(opSchijf, opSchijf.Lees());
    }

    /// <summary>Adds keys and makes them active; returns their id. Other nodes see them after <see cref="Herlaad"/>.</summary>
    public uint VoegToe() => Wijzig(huidig => huidig.MetNieuweSleutels());

    /// <summary>Removes an old key, once everything has been encrypted again.</summary>
    public void Verwijder(uint id) => Wijzig(huidig => huidig.Zonder(id));

    public void Herlaad()
    {
        lock (slot)
            bos = bestand.Lees();
    }

    internal Sleutel Actief(Sleuteldoel doel) => bos.Actief(doel);

    /// <summary>An id that is not in memory may have been added by another node, so the file is read once more.</summary>
    internal Sleutel Zoek(Sleuteldoel doel, uint id)
    {
        if (bos.Zoek(doel, id) is { } bekend)
            return bekend;
        Herlaad();
        return bos.Zoek(doel, id) ?? throw new VersleutelingFout($"Deze waarde is versleuteld met sleutel {id}, maar die sleutel is er niet.") { SleutelOntbreekt = true };
    }

    private uint Wijzig(Func<Sleutelbos, Sleutelbos> wijziging)
    {
        lock (slot)
        {
            using var _ = bestand.Vergrendel();
            var nieuw = wijziging(bestand.Lees());
            bestand.Schrijf(nieuw);
            bos = nieuw;
            return nieuw.Actief(Sleuteldoel.Gegevens).Id;
        }
    }
}

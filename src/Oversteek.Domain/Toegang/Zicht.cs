namespace Oversteek.Domain.Toegang;

/// <summary>
/// Says on a type who sees and who changes its rows, and nowhere else: query filter, write guard and row policy are made from it. A type
/// of the database that says nothing is refused when the model is built.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class ZichtAttribute : Attribute;

/// <summary>What the access of a parent opens of a type.</summary>
public enum Ouderzicht
{
    Niet,

    /// <summary>As long as the parent has access to the child.</summary>
    Altijd,

    /// <summary>Only the row about this parent, never that of the other one (D-06).</summary>
    EigenRij,

    /// <summary>Only after the school showed the dossier to the parents.</summary>
    NaVrijgave,
}

/// <summary>Rows of a child: open to a holder with a running <see cref="Inzagerecht"/> of one of these reaches.</summary>
public sealed class ZichtbaarAttribute(params Inzagereikwijdte[] reikwijdten) : ZichtAttribute
{
    public IReadOnlyList<Inzagereikwijdte> Reikwijdten => reikwijdten;

    public Ouderzicht VoorOuder { get; init; }

    /// <summary>Added once and never changed.</summary>
    public bool Vast { get; init; }
}

public enum Lezers
{
    Eigenaar,
    Iedereen,
}

/// <summary>Rows of an organisation: it alone writes them.</summary>
public sealed class VanOrganisatieAttribute(string kolom, Lezers leesbaarVoor) : ZichtAttribute
{
    public string Kolom => kolom;

    public Lezers LeesbaarVoor => leesbaarVoor;
}

/// <summary>Rows of one log-in.</summary>
public sealed class VanAccountAttribute(string kolom) : ZichtAttribute
{
    public string Kolom => kolom;

    /// <summary>Also open while somebody logs in, and to who manages accounts.</summary>
    public bool Inlogdeel { get; init; }

    /// <summary>False for what others decide about somebody, such as a functie.</summary>
    public bool ZelfWijzigen { get; init; } = true;

    /// <summary>Column with the organisation that may read along.</summary>
    public string? Organisatie { get; init; }

    /// <summary>Readable for who has or had a functie at the same organisation.</summary>
    public bool VoorCollegas { get; init; }
}

/// <summary>Readable for the holders in these columns; written by the platform, from events.</summary>
public sealed class VanHouderAttribute(params string[] kolommen) : ZichtAttribute
{
    public IReadOnlyList<string> Kolommen => kolommen;
}

/// <summary>Audit trail: everybody adds to it, nobody changes it; read by who did it and by who has the dossier.</summary>
public sealed class SpoorAttribute(string namens, string leerling) : ZichtAttribute
{
    public string Namens => namens;

    public string Leerling => leerling;
}

/// <summary>Outgoing mail: who may write about the child adds to it; the platform alone reads it.</summary>
public sealed class UitgaandAttribute(string leerling) : ZichtAttribute
{
    public string Leerling => leerling;
}

/// <summary>Only the platform itself reads and writes this, on a named ground.</summary>
public sealed class PlatformAttribute(string reden) : ZichtAttribute
{
    public string Reden => reden;
}

/// <summary>Open for every unit of work. The list of these is approved by a test.</summary>
public sealed class OpenAttribute(string reden) : ZichtAttribute
{
    public string Reden => reden;
}

/// <summary>
/// Rows about a child between the organisations in these columns: one of them adds only with a running access to the child, and nobody
/// else with such an access reads along (AVT).
/// </summary>
public sealed class TussenAttribute(params string[] kolommen) : ZichtAttribute
{
    public IReadOnlyList<string> Kolommen => kolommen;

    /// <summary>
    /// Column of the one that wrote the row: it alone adds it, nobody changes it, and it reads it also when its access has ended. Without a
    /// writer the row is of all of them.
    /// </summary>
    public string? Schrijver { get; init; }

    /// <summary>
    /// The reach of a research bureau counts here beside those of who writes in a dossier, and the rows are read only while an access runs:
    /// what ends, ends at once.
    /// </summary>
    public bool VoorOnderzoek { get; init; }
}

using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Adviesformulieren;

public enum UniekeCodestatus
{
    Vrij,
    Bezet,
    Ingetrokken,
}

public enum UniekeCodeactie
{
    Gebruiken,
    Vrijgeven,
    Intrekken,
}

/// <summary>
/// The code with which a pupil can be actively applied once in the whole country (D-10, AAN-06). Found through a keyed hash of code and
/// birth date together, so that a wrong code and a wrong date look the same (SEC-25).
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier)]
public sealed class UniekeCode : Toestandaggregaat<UniekeCodestatus, UniekeCodeactie>, ILeerlinggebonden
{
    public static readonly Overgangstabel<UniekeCodestatus, UniekeCodeactie> Overgangen = new("UniekeCode", CodeWeigeringen.VerkeerdeToestand)
    {
        { UniekeCodestatus.Vrij, UniekeCodeactie.Gebruiken, UniekeCodestatus.Bezet },
        { UniekeCodestatus.Bezet, UniekeCodeactie.Vrijgeven, UniekeCodestatus.Vrij },
        { UniekeCodestatus.Vrij, UniekeCodeactie.Intrekken, UniekeCodestatus.Ingetrokken },
        { UniekeCodestatus.Bezet, UniekeCodeactie.Intrekken, UniekeCodestatus.Ingetrokken },
    };

    public UniekeCode(LeerlingId leerling, string code, byte[] zoeksleutel, Handeling handeling)
    {
        LeerlingId = leerling;
        Code = code;
        Zoeksleutel = zoeksleutel;
        Registreer(new UniekeCodeUitgegeven(leerling, handeling));
    }

    private UniekeCode() => (Code, Zoeksleutel) = ("", []);

    protected override Overgangstabel<UniekeCodestatus, UniekeCodeactie> Tabel => Overgangen;

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>Encrypted at rest; needed for a reprint.</summary>
    public string Code { get; private init; }

    public byte[] Zoeksleutel { get; private set; }

    public Result Gebruik() => Zet(UniekeCodeactie.Gebruiken);

    public Result GeefVrij() => Zet(UniekeCodeactie.Vrijgeven);

    public Result TrekIn(Handeling handeling) => Zet(UniekeCodeactie.Intrekken, () => new UniekeCodeIngetrokken(LeerlingId, handeling));

    /// <summary>The key holds the birth date, so a corrected date needs a new key; the printed code stays.</summary>
    public void VerlegZoeksleutel(byte[] zoeksleutel) => Zoeksleutel = zoeksleutel;
}

public sealed record UniekeCodeUitgegeven(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record UniekeCodeIngetrokken(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class CodeWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("COD-001", Weigeringsoort.NietNu);
    public static readonly Weigering NietGevonden = new("COD-002", Veld: "Code");
    public static readonly Weigering Typefout = new("COD-003", Veld: "Code");
    public static readonly Weigering Gepauzeerd = new("COD-004", Weigeringsoort.Gepauzeerd, "Code");
}

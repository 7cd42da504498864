using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>
/// The OKR as it was when it became definitive (REL-28): written in the same save, never changed, with a hash that also stands in the log. What the parents
/// inspected and a vo school decided on can be read back, whatever happened since.
/// </summary>
[Zichtbaar(Inzagereikwijdte.Dossier, VoorOuder = Ouderzicht.NaVrijgave, Vast = true)]
public sealed class OkrVersie : ILeerlinggebonden
{
    public OkrVersie(LeerlingId leerling, int nummer, string inhoud, DateTimeOffset op)
    {
        (LeerlingId, Nummer, Inhoud, Op) = (leerling, nummer, inhoud, op);
        Hash = Bereken();
    }

    private OkrVersie() => (Inhoud, Hash) = ("", "");

    public Guid Id { get; private init; } = Guid.NewGuid();

    public LeerlingId LeerlingId { get; private init; }

    /// <summary>From 1, per pupil.</summary>
    public int Nummer { get; private init; }

    public DateTimeOffset Op { get; private init; }

    /// <summary>The text that was hashed; encrypted at rest. Read it with <see cref="OkrVersieinhoud.Lees"/>.</summary>
    public string Inhoud { get; private set; }

    /// <summary>SHA-256 of pupil, number, moment and content.</summary>
    public string Hash { get; private init; }

    public bool Klopt => string.Equals(Hash, Bereken(), StringComparison.Ordinal);

    private string Bereken() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{LeerlingId.Waarde:N}|{Nummer}|{Op.ToUnixTimeMilliseconds()}|{Inhoud}"))));
}

public sealed record OkrVersieBewaard(LeerlingId Kind, int Nummer, string Hash, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

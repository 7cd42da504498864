using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Logboek;

/// <summary>Turns events into rows of the audit trail, inside the transaction of the change itself (SEC-60, SEC-61).</summary>
public sealed class Ketensluiter(Keten keten, Waardekluis kluis)
{
    public async Task VoegToeAsync(OversteekDb db, IReadOnlyList<Gebeurtenis> gebeurtenissen, CancellationToken ct)
    {
        if (gebeurtenissen.Count > 0)
            await SluitAsync(db, [.. gebeurtenissen.Select(Regel)], ct);
    }

    /// <summary>Takes the row lock (PostgreSQL) or the write lock (SQLite) of this transaction: until it ends nobody else saves.</summary>
    internal static Task WachtOpBeurtAsync(OversteekDb db, CancellationToken ct) =>
        db.Ketenstanden.Where(k => k.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, k => k.Nummer), ct);

    /// <summary>For what is no change: a dossier read, a denial, a log-in.</summary>
    public async Task SluitAsync(OversteekDb db, IReadOnlyList<Logboekregel> regels, CancellationToken ct)
    {
        var stand = await db.NeemBeurtAsync(ct);
        var schakel = stand.Nummer == 0 ? Keten.Begin : new Ketenschakel(stand.Nummer, [], stand.Hash);
        foreach (var regel in regels)
        {
            schakel = keten.Volgende(schakel, Inhoud(regel));
            db.Logboek.Add(Genummerd(regel, schakel));
        }
        await db.Ketenstanden.Where(k => k.Id == 1)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, schakel.Nummer).SetProperty(k => k.Hash, schakel.Hash), ct);
    }

    /// <summary>The bytes that the chain binds; also used by the check.</summary>
    public static byte[] Inhoud(Logboekregel regel) => Canoniek.Van(
        ("op", regel.Op.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        ("soort", regel.Soort),
        ("wie", regel.Wie?.Waarde.ToString()),
        ("rol", regel.Rol.ToString()),
        ("namens", regel.Namens?.Waarde.ToString()),
        ("leerling", regel.LeerlingId?.Waarde.ToString()),
        ("kenmerk", regel.Kenmerk.ToString()),
        ("gegevens", regel.Gegevens),
        ("reden", regel.Reden is null ? null : Convert.ToHexString(regel.Reden)));

    private Logboekregel Regel(Gebeurtenis gebeurtenis)
    {
        var handeling = gebeurtenis.Handeling;
        return new Logboekregel
        {
            Op = Microseconden(handeling.Op),
            Soort = Modules.Alle.Van(gebeurtenis).Soort,
            Wie = handeling.Wie,
            Rol = handeling.Rol,
            Namens = handeling.Namens,
            LeerlingId = gebeurtenis.Leerling,
            Kenmerk = handeling.Kenmerk,
            Gegevens = Gebeurtenistekst.Van(gebeurtenis),
            Reden = Reden(handeling),
        };
    }

    /// <summary>What the platform itself did, at the word of an operator on the server.</summary>
    public static Logboekregel Regel(string soort, DateTimeOffset nu, object gegevens) => new()
    {
        Op = Microseconden(nu),
        Soort = soort,
        Rol = Rol.Platform,
        Kenmerk = Guid.NewGuid(),
        Gegevens = Json.Schrijf(gegevens),
    };

    public static Logboekregel Lezing(string soort, Handeling handeling, LeerlingId? leerling, string gegevens) => new()
    {
        Op = Microseconden(handeling.Op),
        Soort = soort,
        Wie = handeling.Wie,
        Rol = handeling.Rol,
        Namens = handeling.Namens,
        LeerlingId = leerling,
        Kenmerk = handeling.Kenmerk,
        Gegevens = gegevens,
    };

    private byte[]? Reden(Handeling handeling) =>
        handeling.Reden is null ? null : kluis.Versleutel(Encoding.UTF8.GetBytes(handeling.Reden), Plaats.Van("logboekregel", "reden", handeling.Kenmerk));

    // PostgreSQL keeps microseconds; the chain must hash what comes back.
    internal static DateTimeOffset Microseconden(DateTimeOffset op) => new(op.UtcTicks / 10 * 10, TimeSpan.Zero);

    private static Logboekregel Genummerd(Logboekregel regel, Ketenschakel schakel) => new()
    {
        Nummer = schakel.Nummer,
        Vorige = schakel.Vorige,
        Hash = schakel.Hash,
        Op = regel.Op,
        Soort = regel.Soort,
        Wie = regel.Wie,
        Rol = regel.Rol,
        Namens = regel.Namens,
        LeerlingId = regel.LeerlingId,
        Kenmerk = regel.Kenmerk,
        Gegevens = regel.Gegevens,
        Reden = regel.Reden,
    };
}

using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Persistence;

/// <summary>What this installation is by its settings (PRIV-17).</summary>
public sealed record Installatie(Installatiesoort Soort)
{
    public bool IsProef => Soort == Installatiesoort.Proef;

    /// <summary>In a proef no number of a child that may exist.</summary>
    public Weigering? BezwaarTegen(string? bsn) =>
        IsProef && Bsn.TryParse(bsn, out var nummer) && !nummer.IsProefnummer ? LeerlingWeigeringen.GeenProefnummer : null;
}

/// <summary>Whether a database and this installation belong together, before anybody works on it (PRIV-17, SEC-56).</summary>
public sealed class Installatiekeuring(Installatie installatie, Sleutelring ring, TimeProvider klok)
{
    /// <summary>Why not, for the operator; null when they do.</summary>
    public async Task<string?> BezwaarAsync(OversteekDb db, CancellationToken ct)
    {
        var merk = await db.Set<Installatiemerk>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (merk is not null && merk.Sleutelring != ring.Kenmerk)
        {
            return "de database hoort bij andere sleutels dan die zijn ingesteld; wat erin staat is daarmee niet te lezen. Zet de goede sleutels terug: "
                + "zie beheer/storingen.md.";
        }
        return (merk?.Soort ?? Installatiesoort.Productie, installatie.Soort) switch
        {
            (Installatiesoort.Productie, Installatiesoort.Proef) =>
                "dit is een proef (Oversteek__Installatie), en de database is van een productie. Gegevens van kinderen horen niet in een proef.",
            (Installatiesoort.Proef, Installatiesoort.Productie) =>
                "dit is een productie (Oversteek__Installatie), en de database is van een proef. Wat iemand als proef invulde, mag niet gelden.",
            _ => null,
        };
    }

    /// <summary>Once, when the tables are made. Where people already worked there was no proef, so that is a productie.</summary>
    public async Task MerkAsync(OversteekDb db, CancellationToken ct)
    {
        if (await db.Set<Installatiemerk>().AnyAsync(ct))
            return;
        var leeg = !await db.Organisaties.AnyAsync(ct) && !await db.Users.AnyAsync(ct);
        db.Add(new Installatiemerk { Soort = leeg ? installatie.Soort : Installatiesoort.Productie, Sleutelring = ring.Kenmerk, Op = klok.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}

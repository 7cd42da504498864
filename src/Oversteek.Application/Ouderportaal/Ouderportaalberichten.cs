using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Ouderportaal;

/// <summary>The way in by mail instead of by letter; to the address that the school gave.</summary>
public sealed record OuderUitgenodigd(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School,
    [property: Geeft("portaalcode")] Guid Portaal) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To who was known: another address is used for this parent (B-02). One to the address of the school, one to the account of before.</summary>
public sealed record OuderAnderAdres(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School,
    [property: Geeft("portaalstop")] Guid Portaal, HouderId? Houder) : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To who came in: that is over (B-02).</summary>
public sealed record OuderToegangIngetrokken(LeerlingId Kind, [property: Geeft("school", "contact")] OrganisatieId School, Guid Portaal, HouderId? Houder)
    : Bericht
{
    public override LeerlingId? OverKind => Kind;

    public override OrganisatieId? OverSchool => School;
}

/// <summary>To the school: who reads the known address of a parent did not ask for another.</summary>
public sealed record PoOuderportaalcodeGestopt(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

/// <summary>The button of the first visit or of a later one.</summary>
public sealed record PortaallinkGevraagd([property: Geeft("portaallink")] Guid Portaal) : Bericht;

/// <summary>To the school: somebody guesses the birth date behind a code (SEC-28).</summary>
public sealed record PoOuderportaalcodeGepauzeerd(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

/// <summary>To the school: a parent says that something in the file is wrong.</summary>
public sealed record PoCorrectieGevraagd(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

/// <summary>What opens something is made when the mail leaves, so that no secret waits in the outbox (SEC-22).</summary>
internal static class Portaalinvulling
{
    /// <summary>The code stands behind the # of the address, which no browser sends to a server.</summary>
    public static async Task<string> CodeAsync(Invulvraag vraag, CancellationToken ct)
    {
        var db = (OversteekDb)vraag.Db;
        var nieuw = Codegever.NieuweOuderportaalcode();
        var code = await db.Ouderportaalcodes.SingleAsync(c => c.Id == vraag.Portaal, ct);
        code.VerlegZoeksleutel(db.Index.Portaalcode(nieuw));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return Adres(vraag.Adres, nieuw);
    }

    public static async Task<string> LinkAsync(Invulvraag vraag, CancellationToken ct)
    {
        var db = (OversteekDb)vraag.Db;
        var geheim = Linkgeheim.Nieuw();
        var link = await db.Portaallinks.SingleAsync(l => l.Id == vraag.Portaal, ct);
        link.Geheim = Linkgeheim.Waarde(geheim, db.Nu + Portaallink.Geldig);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return $"{vraag.Adres}/ouders/binnen/{link.Id}/{geheim}";
    }

    public static async Task<string> StopAsync(Invulvraag vraag, CancellationToken ct)
    {
        var (db, geheim) = ((OversteekDb)vraag.Db, Linkgeheim.Nieuw());
        var link = new Portaallink { Soort = Portaallinksoort.Stoppen, CodeId = vraag.Portaal, Email = "", Taal = vraag.Taal, Op = db.Nu };
        link.Geheim = Linkgeheim.Waarde(geheim, db.Nu + Portaallink.Stopbaar);
        db.Add(link);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return $"{vraag.Adres}/ouders/binnen/{link.Id}/{geheim}";
    }

    public static string Adres(string adres, Codetekst code) => $"{adres}/ouders#{code.Gegroepeerd}";
}

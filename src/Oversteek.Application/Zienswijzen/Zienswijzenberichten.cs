using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Zienswijzen;

/// <summary>To the one parent whom it is about; the other one may have answered already.</summary>
public abstract record Zienswijzebericht(LeerlingId Kind, int Ouder, [property: Geeft("school", "contact", "uiterlijk")] OrganisatieId School) : Bericht
{
    public sealed override LeerlingId? OverKind => Kind;

    public sealed override OrganisatieId? OverSchool => School;

    public sealed override int? AanOuder => Ouder;
}

/// <summary>MSG-06: come and look, and say it when you see it otherwise.</summary>
public sealed record OuderOkrTerInzage(LeerlingId Kind, int Ouder, OrganisatieId School) : Zienswijzebericht(Kind, Ouder, School);

public sealed record OuderZienswijzeHerinnering(LeerlingId Kind, int Ouder, OrganisatieId School) : Zienswijzebericht(Kind, Ouder, School);

/// <summary>To the school: a parent closed a view in the portal.</summary>
public sealed record PoZienswijzeOntvangen(LeerlingId Kind) : Bericht
{
    public override LeerlingId? OverKind => Kind;
}

internal static class Zienswijzeninvulling
{
    /// <summary>The last day, of the calendar of the region at the moment of sending.</summary>
    public static async Task<string> UiterlijkAsync(Invulvraag vraag, CancellationToken ct)
    {
        var jaar = Schooljaar.Van(Nederland.Datum(((OversteekDb)vraag.Db).Nu));
        var procedure = vraag.School is { } school ? await ((OversteekDb)vraag.Db).ProcedureVanSchoolAsync(school, jaar, ct) : null;
        return procedure?.Mijlpaal(Mijlpalen.Zienswijze).Tot.ToString("d-M-yyyy", CultureInfo.InvariantCulture) ?? "";
    }
}

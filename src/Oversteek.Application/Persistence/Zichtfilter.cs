using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Oversteek.Application.Gebruikers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>
/// Writes the rule of a type as the filter of its queries. The context stands in it as a constant, which EF replaces with the context of
/// each query; the reaches stand in it as values, so that the SQL is the same for everybody and is planned once.
/// </summary>
internal sealed class Zichtfilter(OversteekDb db)
{
    private static readonly Expression<Func<OversteekDb, bool>> Systeem = db => db.Systeem;
    private static readonly Expression<Func<OversteekDb, bool>> Toegangsbeheer = db => db.Toegangsbeheer;
    private static readonly Expression<Func<OversteekDb, IQueryable<Inzagerecht>>> Rechten = db => db.Inzagerechten;
    private static readonly Expression<Func<OversteekDb, OrganisatieId, bool>> VanOrganisatie = (db, id) => id == db.Organisatie;
    private static readonly Expression<Func<OversteekDb, HouderId, bool>> VanHouder = (db, id) => id == db.Houder;
    private static readonly Expression<Func<OversteekDb, AccountId, bool>> VanAccount = (db, id) => id == db.Account;
    private static readonly Expression<Func<OversteekDb, Guid, bool>> VanIdentiteit = (db, id) => id == db.Accountwaarde;
    private static readonly Expression<Func<OversteekDb, Guid, bool>> VanCollega = (db, id) => db.Functies.Any(f => (Guid)(object)f.AccountId == id && f.OrganisatieId == db.Organisatie);
    private static readonly Expression<Func<Inzagerecht, Guid, bool>> NoemtRij = (recht, id) => recht.OuderId == id;
    private static readonly Expression<Func<Inzagerecht, Inzagereikwijdte>> Reikwijdte = recht => recht.Reikwijdte;
    private static readonly Expression<Func<OversteekDb, Inzagerecht, LeerlingId, bool>> Loopt = (db, recht, kind) =>
        recht.LeerlingId == kind && recht.HouderId == db.Houder && recht.Van <= db.Nu && (recht.Tot == null || recht.Tot > db.Nu);

    private readonly ConstantExpression context = Expression.Constant(db);

    /// <summary>Null when everybody may read it.</summary>
    public LambdaExpression? Maak(IReadOnlyEntityType type)
    {
        var regel = Zichtregel.Van(type) ?? throw new InvalidOperationException($"{type.DisplayName()} zegt niet wie het ziet.");
        if (regel.Lezen.Any(v => v.Weg == Zichtweg.Iedereen))
            return null;
        var rij = Expression.Parameter(type.ClrType, "e");
        var open = regel.Lezen.Aggregate(Vul(Systeem, context), (tot, v) => Expression.OrElse(tot, Voorwaarde(type, rij, v)));
        return Expression.Lambda(open, rij);
    }

    private Expression Voorwaarde(IReadOnlyEntityType type, ParameterExpression rij, Voorwaarde voorwaarde) => voorwaarde.Weg switch
    {
        Zichtweg.Inzage => Inzage(Waarde(type, rij, voorwaarde.Kolom), voorwaarde, null),
        Zichtweg.EigenRij => Inzage(Waarde(type, rij, voorwaarde.Kolom), voorwaarde, Waarde(type, rij, Zichtmodel.Ouderkolom(type).Name)),
        Zichtweg.Partij => Expression.AndAlso(
            Gelijk(Waarde(type, rij, voorwaarde.Kolom)), Inzage(Waarde(type, rij, nameof(ILeerlinggebonden.LeerlingId)), voorwaarde, null)),
        Zichtweg.Houder or Zichtweg.Account => Gelijk(Waarde(type, rij, voorwaarde.Kolom)),
        Zichtweg.Collega => Vul(VanCollega, context, Waarde(type, rij, voorwaarde.Kolom)),
        Zichtweg.Toegangsbeheer => Vul(Toegangsbeheer, context),
        _ => throw new InvalidOperationException($"{voorwaarde.Weg} is geen manier om te lezen."),
    };

    private MethodCallExpression Inzage(Expression kind, Voorwaarde voorwaarde, Expression? id)
    {
        var recht = Expression.Parameter(typeof(Inzagerecht), "i");
        var reikwijdte = voorwaarde.Reikwijdten.Select(r => Expression.Equal(Vul(Reikwijdte, recht), Expression.Constant(Enum.Parse<Inzagereikwijdte>(r)))).Aggregate(Expression.OrElse);
        var eis = Expression.AndAlso(Vul(Loopt, context, recht, kind), reikwijdte);
        if (id is not null)
            eis = Expression.AndAlso(eis, Vul(NoemtRij, recht, id));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(Inzagerecht)], Vul(Rechten, context), Expression.Quote(Expression.Lambda(eis, recht)));
    }

    private Expression Gelijk(Expression waarde)
    {
        if (waarde.Type == typeof(OrganisatieId))
            return Vul(VanOrganisatie, context, waarde);
        if (waarde.Type == typeof(HouderId))
            return Vul(VanHouder, context, waarde);
        return waarde.Type == typeof(AccountId) ? Vul(VanAccount, context, waarde) : Vul(VanIdentiteit, context, waarde);
    }

    private static MemberExpression Waarde(IReadOnlyEntityType type, ParameterExpression rij, string kolom)
    {
        var waarde = Expression.Property(rij, Zichtmodel.Kolom(type, kolom).Name);
        return Nullable.GetUnderlyingType(waarde.Type) is null ? waarde : Expression.Property(waarde, nameof(Nullable<>.Value));
    }

    private static Expression Vul(LambdaExpression sjabloon, params ReadOnlySpan<Expression> waarden)
    {
        var lijf = sjabloon.Body;
        for (var i = 0; i < waarden.Length; i++)
            lijf = ReplacingExpressionVisitor.Replace(sjabloon.Parameters[i], waarden[i], lijf);
        return lijf;
    }
}

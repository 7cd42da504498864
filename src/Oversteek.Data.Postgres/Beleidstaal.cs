using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Data.Postgres;

/// <summary>
/// A rule in SQL, with the names of tables and columns of the model it is in. Conditions are written out instead of kept in a function, and
/// session values stand in a subselect, because PostgreSQL plans a subquery once and calls a function per row.
/// </summary>
internal sealed class Beleidstaal(IModel model)
{
    private const string Systeem = "(SELECT nullif(current_setting('app.systeem', true), '') IS NOT NULL)";
    private const string Toegangsbeheer = "(SELECT nullif(current_setting('app.toegangsbeheer', true), '') IS NOT NULL)";
    private const string Houder = "(SELECT nullif(current_setting('app.houder_id', true), '')::uuid)";
    private const string Account = "(SELECT nullif(current_setting('app.account_id', true), '')::uuid)";
    private const string Nu = "(SELECT nullif(current_setting('app.nu', true), '')::timestamptz)";

    public string Eis(IReadOnlyEntityType type, IReadOnlyList<Voorwaarde> voorwaarden)
    {
        if (voorwaarden.Any(v => v.Weg == Zichtweg.Niemand))
            return "false";
        return voorwaarden.Any(v => v.Weg == Zichtweg.Iedereen) ? "true" : string.Join(" OR ", voorwaarden.Select(v => Eis(type, v)).Prepend(Systeem));
    }

    private string Eis(IReadOnlyEntityType type, Voorwaarde voorwaarde)
    {
        var kolom = voorwaarde.Kolom.Length == 0 ? "" : $"{type.GetTableName()}.{Zichtmodel.Kolom(type, voorwaarde.Kolom).GetColumnName()}";
        return voorwaarde.Weg switch
        {
            Zichtweg.Inzage => Inzage(kolom, voorwaarde, ""),
            Zichtweg.EigenRij => Inzage(kolom, voorwaarde, $" AND i.{Van(nameof(Inzagerecht), nameof(Inzagerecht.OuderId))} = {type.GetTableName()}.{Zichtmodel.Ouderkolom(type).GetColumnName()}"),
            Zichtweg.Partij => $"({kolom} = {Houder} AND {Inzage(Kind(type), voorwaarde, "")})",
            Zichtweg.Houder => $"{kolom} = {Houder}",
            Zichtweg.Account => $"{kolom} = {Account}",
            Zichtweg.Collega => $"EXISTS (SELECT 1 FROM {Tabel(nameof(Functie))} f WHERE f.{Van(nameof(Functie), nameof(Functie.AccountId))} = {kolom} "
                + $"AND f.{Van(nameof(Functie), nameof(Functie.OrganisatieId))} = {Houder})",
            Zichtweg.Toegangsbeheer => Toegangsbeheer,
            Zichtweg.Leeg => $"{kolom} IS NULL",
            _ => throw new InvalidOperationException($"{voorwaarde.Weg} heeft geen vorm in SQL."),
        };
    }

    private static string Kind(IReadOnlyEntityType type) =>
        $"{type.GetTableName()}.{Zichtmodel.Kolom(type, nameof(ILeerlinggebonden.LeerlingId)).GetColumnName()}";

    private string Inzage(string kolom, Voorwaarde voorwaarde, string erbij)
    {
        string Recht(string naam) => "i." + Van(nameof(Inzagerecht), naam);
        var reikwijdten = string.Join(", ", voorwaarde.Reikwijdten.Select(r => $"'{r}'"));
        return $"EXISTS (SELECT 1 FROM {Tabel(nameof(Inzagerecht))} i WHERE {Recht(nameof(Inzagerecht.LeerlingId))} = {kolom} AND {Recht(nameof(Inzagerecht.HouderId))} = {Houder} "
            + $"AND {Recht(nameof(Inzagerecht.Van))} <= {Nu} AND ({Recht(nameof(Inzagerecht.Tot))} IS NULL OR {Recht(nameof(Inzagerecht.Tot))} > {Nu}) "
            + $"AND {Recht(nameof(Inzagerecht.Reikwijdte))} IN ({reikwijdten}){erbij})";
    }

    private string Tabel(string type) => Type(type).GetTableName()!;

    private string Van(string type, string eigenschap) => Type(type).FindProperty(eigenschap)!.GetColumnName();

    // By the short name: the model of a migration has no CLR types.
    private IEntityType Type(string naam) => model.GetEntityTypes().Single(t => t.ShortName() == naam);
}

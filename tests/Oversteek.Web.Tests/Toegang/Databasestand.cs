using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>A hash over all rows except those that record what was asked, to prove that nothing changed.</summary>
internal static class Databasestand
{
    private static readonly string[] Boekhouding = ["logboekregel", "ketenstand", "sessie", "teller", "sqlite_sequence", "sleutelregel"];

    public static Task<string> LeesAsync(Proefserver server) => server.Systeem(async db =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await db.Database.OpenConnectionAsync();
        foreach (var tabel in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Except(Boekhouding).Order(StringComparer.Ordinal))
        {
            await using var opdracht = db.Database.GetDbConnection().CreateCommand();
            opdracht.CommandText = $"select * from \"{tabel}\" order by 1, 2";
            await using var lezer = await opdracht.ExecuteReaderAsync();
            while (await lezer.ReadAsync())
            {
                for (var i = 0; i < lezer.FieldCount; i++)
                    hash.AppendData(Encoding.UTF8.GetBytes($"{tabel}|{i}|{(lezer.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : lezer.GetValue(i))}\n"));
            }
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    });
}

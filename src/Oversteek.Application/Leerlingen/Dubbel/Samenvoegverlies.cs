using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gesprekken;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Domain.Zib;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <summary>B-34: work of people that hangs on the record that goes and does not come over. Nothing of it is lost without a word.</summary>
public static class Samenvoegverlies
{
    private static readonly (Type Tabel, string Woord, Func<OversteekDb, LeerlingId, CancellationToken, Task<bool>> HeeftAsync)[] Werk =
    [
        Soort<Zienswijze>("een zienswijze"),
        Soort<Orientatieformulier>("een oriëntatieformulier"),
        Soort<IskTestaanmelding>("een aanmelding voor de ISK-test"),
        Soort<ZibAanmelding>("een aanmelding voor onderzoek"),
        Soort<Aanvraag>("een aanvraag bij het samenwerkingsverband"),
        Soort<Zorgaanmeldroute>("een zorgaanmeldroute"),
        Soort<Keuzelijst>("een keuzelijst"),
        Soort<Ouderbezwaar>("een bezwaar van een ouder"),
        Soort<Gesprek>("een gesprek met een vo-school"),
        Soort<Ouderportaalcode>("een uitnodiging voor het ouderportaal"),
        Soort<Correctieverzoek>("een verzoek om iets te verbeteren"),
    ];

    public static IEnumerable<Type> Tabellen => Werk.Select(w => w.Tabel);

    internal static async Task<IReadOnlyList<string>> ZoekAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct)
    {
        var uit = new List<string>();
        foreach (var soort in Werk)
        {
            if (await soort.HeeftAsync(db, leerling, ct))
                uit.Add(soort.Woord);
        }
        return uit;
    }

    private static (Type, string, Func<OversteekDb, LeerlingId, CancellationToken, Task<bool>>) Soort<T>(string woord)
        where T : class =>
        (typeof(T), woord, (db, leerling, ct) => db.Set<T>().AnyAsync(r => EF.Property<LeerlingId>(r, "LeerlingId") == leerling, ct));
}

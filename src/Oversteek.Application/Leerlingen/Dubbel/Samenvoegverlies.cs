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
    private static readonly Soort[] Werk =
    [
        new Soort<Zienswijze>("een zienswijze"),
        new Soort<Orientatieformulier>("een oriëntatieformulier"),
        new Soort<IskTestaanmelding>("een aanmelding voor de ISK-test"),
        new Soort<ZibAanmelding>("een aanmelding voor onderzoek"),
        new Soort<Aanvraag>("een aanvraag bij het samenwerkingsverband"),
        new Soort<Zorgaanmeldroute>("een zorgaanmeldroute"),
        new Soort<Keuzelijst>("een keuzelijst"),
        new Soort<Ouderbezwaar>("een bezwaar van een ouder"),
        new Soort<Gesprek>("een gesprek met een vo-school"),
        new Soort<Ouderportaalcode>("een uitnodiging voor het ouderportaal"),
        new Soort<Correctieverzoek>("een verzoek om iets te verbeteren"),
    ];

    public static IEnumerable<Type> Tabellen => Werk.Select(w => w.Type);

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

    private abstract record Soort(string Woord, Type Type)
    {
        public abstract Task<bool> HeeftAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct);
    }

    private sealed record Soort<T>(string Woord) : Soort(Woord, typeof(T))
        where T : class
    {
        public override Task<bool> HeeftAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) =>
            db.Set<T>().AnyAsync(r => EF.Property<LeerlingId>(r, "LeerlingId") == leerling, ct);
    }
}

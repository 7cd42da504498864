using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>How values of the domain become columns, the same on both databases where that can be.</summary>
internal static class Waardeconventies
{
    public static void Zet(ModelConfigurationBuilder bouwer, bool sqlite)
    {
        bouwer.Properties<OrganisatieId>().HaveConversion<IdConverter<OrganisatieId>>();
        bouwer.Properties<HouderId>().HaveConversion<IdConverter<HouderId>>();
        bouwer.Properties<LeerlingId>().HaveConversion<IdConverter<LeerlingId>>();
        bouwer.Properties<BrugklasId>().HaveConversion<IdConverter<BrugklasId>>();
        bouwer.Properties<AanmeldingId>().HaveConversion<IdConverter<AanmeldingId>>();
        bouwer.Properties<BijlageId>().HaveConversion<IdConverter<BijlageId>>();
        bouwer.Properties<NieuwsberichtId>().HaveConversion<IdConverter<NieuwsberichtId>>();
        bouwer.Properties<HulpvraagId>().HaveConversion<IdConverter<HulpvraagId>>();
        bouwer.Properties<LotingId>().HaveConversion<IdConverter<LotingId>>();
        bouwer.Properties<AccountId>().HaveConversion<IdConverter<AccountId>>();
        bouwer.Properties<Schooljaar>().HaveConversion<SchooljaarConverter>().HaveMaxLength(9);
        bouwer.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (sqlite)
            bouwer.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        else
            bouwer.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}

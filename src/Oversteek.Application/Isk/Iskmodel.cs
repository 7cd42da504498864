using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Isk;

internal sealed class IskTestaanmeldingConfiguration : IEntityTypeConfiguration<IskTestaanmelding>
{
    public void Configure(EntityTypeBuilder<IskTestaanmelding> builder)
    {
        builder.ToTable("IskTestaanmelding");
        builder.IsAggregaat();
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Versleuteld(i => i.Inhoud);
        builder.Versleuteld(i => i.Reden);
        builder.Property(i => i.Toestemmingen).IsDocument();
        builder.Property(i => i.Afspraak).IsDocument();
        builder.Ignore(i => i.IsBijLoket);
        builder.Ignore(i => i.IsAfgelopen);
        builder.Ignore(i => i.VraagtToestemming);
        // Two at once: the database says who was first.
        builder.HasIndex(i => i.Lopend).IsUnique().Weigert(IskWeigeringen.LooptAl);
        builder.HasIndex(i => new { i.SchoolId, i.Schooljaar });
        builder.HasIndex(i => new { i.LoketId, i.Status });
        builder.HasIndex(i => i.LeerlingId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(i => i.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

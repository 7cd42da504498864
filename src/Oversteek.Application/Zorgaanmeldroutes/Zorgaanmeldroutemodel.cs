using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

internal sealed class ZorgaanmeldrouteConfiguration : IEntityTypeConfiguration<Zorgaanmeldroute>
{
    public void Configure(EntityTypeBuilder<Zorgaanmeldroute> builder)
    {
        builder.ToTable("Zorgaanmeldroute");
        builder.IsAggregaat();
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.Versleuteld(z => z.Inhoud);
        builder.Versleuteld(z => z.Reden);
        builder.Property(z => z.Toestemmingen).IsDocument();
        builder.Ignore(z => z.IsBijSwv);
        builder.Ignore(z => z.IsAfgelopen);
        // Two at once: the database says who was first.
        builder.HasIndex(z => z.Lopend).IsUnique().Weigert(ZorgaanmeldrouteWeigeringen.LooptAl);
        builder.HasIndex(z => new { z.SchoolId, z.Schooljaar });
        builder.HasIndex(z => new { z.SwvId, z.Status });
        builder.HasIndex(z => z.LeerlingId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(z => z.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ZorgaanmeldroutebestandConfiguration : IEntityTypeConfiguration<Zorgaanmeldroutebestand>
{
    public void Configure(EntityTypeBuilder<Zorgaanmeldroutebestand> builder)
    {
        builder.ToTable("Zorgaanmeldroutebestand");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Type).HasMaxLength(40);
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Versleuteld(b => b.Naam);
        builder.HasIndex(b => b.LeerlingId);
        builder.HasIndex(b => b.ZorgaanmeldrouteId);
        builder.HasOne<Zorgaanmeldroute>().WithMany().HasForeignKey(b => b.ZorgaanmeldrouteId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

internal sealed class WachtlijstplaatsConfiguration : IEntityTypeConfiguration<Wachtlijstplaats>
{
    public void Configure(EntityTypeBuilder<Wachtlijstplaats> builder)
    {
        builder.ToTable("Wachtlijstplaats");
        builder.IsAggregaat();
        // One per pupil and class: a second place on the same list cannot exist.
        builder.HasKey(w => new { w.LeerlingId, w.BrugklasId });
        builder.HasIndex(w => w.BrugklasId);
        builder.HasIndex(w => w.UitslagId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(w => w.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

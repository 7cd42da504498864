using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

internal sealed class HardheidConfiguration : IEntityTypeConfiguration<Hardheid>
{
    private static readonly string Lopend = $"status IN ('{Hardheidstatus.Gevraagd}', '{Hardheidstatus.Voorgesteld}')";

    public void Configure(EntityTypeBuilder<Hardheid> builder)
    {
        builder.ToTable("Hardheid");
        builder.IsAggregaat();
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Ignore(h => h.Loopt);
        builder.Versleuteld(h => h.Grond);
        builder.HasIndex(h => new { h.LeerlingId, h.BrugklasId }).IsUnique().HasFilter(Lopend).Weigert(WachtlijstWeigeringen.HardheidAlGevraagd);
        builder.HasIndex(h => h.BrugklasId);
        builder.HasIndex(h => new { h.RegioId, h.Schooljaar });
        builder.HasOne<Leerling>().WithMany().HasForeignKey(h => h.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

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

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Keuzelijsten;

internal sealed class KeuzelijstConfiguration : IEntityTypeConfiguration<Keuzelijst>
{
    public void Configure(EntityTypeBuilder<Keuzelijst> builder)
    {
        builder.ToTable("Keuzelijst");
        builder.IsAggregaat();
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Bewijsnummer).HasMaxLength(20);
        builder.Versleuteld(k => k.Concept);
        builder.Versleuteld(k => k.Verstuurde);
        builder.Versleuteld(k => k.Claimreden);
        builder.Ignore(k => k.Stand);
        builder.Ignore(k => k.IsAnders);
        builder.Ignore(k => k.Loopt);
        builder.Ignore(k => k.WachtOpOordeel);
        // One list per child: two parents who begin at the same moment begin the same one (REL-7, REL-10).
        builder.HasIndex(k => k.LeerlingId).IsUnique().Weigert(KeuzelijstWeigeringen.Gewijzigd);
        builder.HasIndex(k => k.Bewijsnummer).IsUnique().HasFilter("bewijsnummer IS NOT NULL").Weigert(KeuzelijstWeigeringen.Gewijzigd);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(k => k.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OuderbezwaarConfiguration : IEntityTypeConfiguration<Ouderbezwaar>
{
    public void Configure(EntityTypeBuilder<Ouderbezwaar> builder)
    {
        builder.ToTable("Ouderbezwaar");
        builder.IsAggregaat();
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Versleuteld(b => b.Tekst);
        builder.Versleuteld(b => b.Uitkomst);
        builder.HasIndex(b => new { b.LeerlingId, b.Ouder }).IsUnique().HasFilter("status = 'Open'").Weigert(KeuzelijstWeigeringen.BezwaarBestaat);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(b => b.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

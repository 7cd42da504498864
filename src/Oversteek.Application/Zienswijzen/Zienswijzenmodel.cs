using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

internal sealed class ZienswijzeConfiguration : IEntityTypeConfiguration<Zienswijze>
{
    public void Configure(EntityTypeBuilder<Zienswijze> builder)
    {
        builder.ToTable("Zienswijze");
        builder.IsAggregaat();
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.Versleuteld(z => z.Inhoud);
        builder.Ignore(z => z.IsBewerkbaar);
        builder.Ignore(z => z.IsOpen);
        builder.Ignore(z => z.HeeftInhoud);
        // Two people who begin at the same moment begin the same one (REL-10).
        builder.HasIndex(z => new { z.LeerlingId, z.Ouder, z.Nummer }).IsUnique().Weigert(ZienswijzeWeigeringen.Gewijzigd);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(z => z.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

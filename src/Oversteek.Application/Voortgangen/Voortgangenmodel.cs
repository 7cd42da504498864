using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Voortgangen;

internal sealed class VoortgangConfiguration : IEntityTypeConfiguration<Voortgang>
{
    public void Configure(EntityTypeBuilder<Voortgang> builder)
    {
        builder.ToTable("Voortgang");
        builder.HasKey(v => v.LeerlingId);
        builder.Property(v => v.LeerlingId).ValueGeneratedNever();
        builder.HasOne<Leerling>().WithMany().HasForeignKey(v => v.LeerlingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.SchoolId, v.Schooljaar });
    }
}

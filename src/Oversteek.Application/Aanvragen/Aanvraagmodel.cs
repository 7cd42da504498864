using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Aanvragen;

internal sealed class AanvraagConfiguration : IEntityTypeConfiguration<Aanvraag>
{
    public void Configure(EntityTypeBuilder<Aanvraag> builder)
    {
        builder.ToTable("Aanvraag");
        builder.IsAggregaat();
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Versleuteld(a => a.Inhoud);
        builder.Versleuteld(a => a.Aanvullingsvraag);
        builder.Versleuteld(a => a.Reden);
        builder.Property(a => a.Toestemmingen).IsDocument();
        builder.Ignore(a => a.IsBewerkbaar);
        builder.Ignore(a => a.IsBijSwv);
        builder.Ignore(a => a.IsAfgelopen);
        builder.Ignore(a => a.IsBesloten);
        builder.Ignore(a => a.IsElders);
        builder.Ignore(a => a.VraagtToestemming);
        builder.Ignore(a => a.HeeftToestemming);
        // Two at once: the database says who was first.
        builder.HasIndex(a => a.Lopend).IsUnique().Weigert(AanvraagWeigeringen.LooptAl);
        builder.HasIndex(a => new { a.SchoolId, a.Schooljaar });
        builder.HasIndex(a => new { a.SwvId, a.Status });
        builder.HasIndex(a => a.LeerlingId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(a => a.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AanvraagbestandConfiguration : IEntityTypeConfiguration<Aanvraagbestand>
{
    public void Configure(EntityTypeBuilder<Aanvraagbestand> builder)
    {
        builder.ToTable("Aanvraagbestand");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Versleuteld(b => b.Naam);
        builder.HasIndex(b => b.LeerlingId);
        builder.HasIndex(b => b.AanvraagId);
        builder.HasOne<Aanvraag>().WithMany().HasForeignKey(b => b.AanvraagId).OnDelete(DeleteBehavior.Cascade);
    }
}

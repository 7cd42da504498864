using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

internal sealed class ZibAanmeldingConfiguration : IEntityTypeConfiguration<ZibAanmelding>
{
    public void Configure(EntityTypeBuilder<ZibAanmelding> builder)
    {
        builder.ToTable("ZibAanmelding");
        builder.IsAggregaat();
        builder.Property(z => z.Id).ValueGeneratedNever();
        builder.Versleuteld(z => z.Inhoud);
        builder.Versleuteld(z => z.Aanvullingsvraag);
        builder.Versleuteld(z => z.Reden);
        builder.Property(z => z.Toestemmingen).IsDocument();
        builder.Property(z => z.Afspraak).IsDocument();
        builder.Ignore(z => z.IsBewerkbaar);
        builder.Ignore(z => z.IsBijBureau);
        builder.Ignore(z => z.IsAfgelopen);
        // Two at once: the database says who was first.
        builder.HasIndex(z => z.Lopend).IsUnique().Weigert(ZibWeigeringen.LooptAl);
        builder.HasIndex(z => new { z.SchoolId, z.Schooljaar });
        builder.HasIndex(z => new { z.BureauId, z.Status });
        builder.HasIndex(z => z.LeerlingId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(z => z.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ZibbestandConfiguration : IEntityTypeConfiguration<Zibbestand>
{
    public void Configure(EntityTypeBuilder<Zibbestand> builder)
    {
        builder.ToTable("Zibbestand");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Versleuteld(b => b.Naam);
        builder.HasIndex(b => b.LeerlingId);
        builder.HasOne<ZibAanmelding>().WithOne().HasForeignKey<Zibbestand>(b => b.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SchoolcontactpersoonConfiguration : IEntityTypeConfiguration<Schoolcontactpersoon>
{
    public void Configure(EntityTypeBuilder<Schoolcontactpersoon> builder)
    {
        builder.ToTable("Schoolcontactpersoon");
        builder.IsAggregaat();
        builder.HasKey(s => s.OrganisatieId);
        builder.Property(s => s.OrganisatieId).ValueGeneratedNever();
    }
}

internal sealed class RegioakkoordConfiguration : IEntityTypeConfiguration<Regioakkoord>
{
    public void Configure(EntityTypeBuilder<Regioakkoord> builder)
    {
        builder.ToTable("Regioakkoord");
        builder.IsAggregaat();
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.OrganisatieId, r.SchoolId, r.Schooljaar }).IsUnique().Weigert(ZibWeigeringen.Gewijzigd);
    }
}

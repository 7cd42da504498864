using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Persistence.Configuraties;

internal sealed class OkrConfiguration : IEntityTypeConfiguration<Okr>
{
    public void Configure(EntityTypeBuilder<Okr> builder)
    {
        builder.ToTable("Okr");
        builder.IsAggregaat();
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.LeerlingId).IsUnique();
        builder.HasOne<Leerling>().WithOne().HasForeignKey<Okr>(o => o.LeerlingId).OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(o => o.Advies, a =>
        {
            a.Property(x => x.Voorlopig).HasMaxLength(2).HasColumnName("advies_voorlopig");
            a.Property(x => x.VoorlopigOp).HasColumnName("advies_voorlopig_op");
            a.Property(x => x.Definitief).HasMaxLength(2).HasColumnName("advies_definitief");
            a.Property(x => x.DefinitiefOp).HasColumnName("advies_definitief_op");
            a.Property(x => x.Lwoo).HasColumnName("lwoo");
            a.Property(x => x.Uitstroom).HasColumnName("uitstroom");
            a.Ignore(x => x.Geldend);
            a.Ignore(x => x.OpentLwooPro);
            a.Ignore(x => x.OpentVso);
        });
        builder.Ignore(o => o.IsBewerkbaar);
        builder.HasMany(o => o.Onderdelen).WithOne().HasForeignKey(o => o.OkrId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Onderdelen).HasField("onderdelen").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OkrOnderdeelConfiguration : IEntityTypeConfiguration<OkrOnderdeel>
{
    public void Configure(EntityTypeBuilder<OkrOnderdeel> builder)
    {
        builder.ToTable("OkrOnderdeel");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Nummer).HasMaxLength(2);
        builder.Property(o => o.Versie).IsConcurrencyToken();
        builder.Versleuteld(o => o.Inhoud);
        builder.HasIndex(o => new { o.OkrId, o.Nummer }).IsUnique();
    }
}

internal sealed class BijlageConfiguration : IEntityTypeConfiguration<Bijlage>
{
    public void Configure(EntityTypeBuilder<Bijlage> builder)
    {
        builder.ToTable("Bijlage");
        builder.IsAggregaat();
        builder.Property(b => b.Type).HasMaxLength(40);
        builder.Property(b => b.Mediatype).HasMaxLength(100);
        builder.Versleuteld(b => b.Bestandsnaam);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(b => b.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BijlageinhoudConfiguration : IEntityTypeConfiguration<Bijlageinhoud>
{
    public void Configure(EntityTypeBuilder<Bijlageinhoud> builder)
    {
        builder.ToTable("Bijlageinhoud");
        builder.HasKey(b => b.BijlageId);
        builder.HasOne<Bijlage>().WithOne().HasForeignKey<Bijlageinhoud>(b => b.BijlageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AdviesformulierConfiguration : IEntityTypeConfiguration<Adviesformulier>
{
    public void Configure(EntityTypeBuilder<Adviesformulier> builder)
    {
        builder.ToTable("Adviesformulier");
        builder.IsAggregaat();
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.LeerlingId).IsUnique();
        builder.HasOne<Leerling>().WithOne().HasForeignKey<Adviesformulier>(a => a.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UniekeCodeConfiguration : IEntityTypeConfiguration<UniekeCode>
{
    public void Configure(EntityTypeBuilder<UniekeCode> builder)
    {
        builder.ToTable("UniekeCode");
        builder.IsAggregaat();
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Versleuteld(c => c.Code);
        builder.Property(c => c.Zoeksleutel).HasMaxLength(32);
        builder.HasIndex(c => c.Zoeksleutel).IsUnique();
        // One valid code per pupil (D-10).
        builder.HasIndex(c => c.LeerlingId).IsUnique().HasFilter("status <> 'Ingetrokken'");
        builder.HasOne<Leerling>().WithMany().HasForeignKey(c => c.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

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
        builder.Ignore(o => o.IsVoorOuders);
        builder.Ignore(o => o.WachtendIq);
        builder.HasMany(o => o.Onderdelen).WithOne().HasForeignKey(o => o.OkrId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Onderdelen).HasField("onderdelen").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OkrVersieConfiguration : IEntityTypeConfiguration<OkrVersie>
{
    public void Configure(EntityTypeBuilder<OkrVersie> builder)
    {
        builder.ToTable("OkrVersie");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Hash).HasMaxLength(64);
        builder.Versleuteld(v => v.Inhoud);
        builder.Ignore(v => v.Klopt);
        builder.HasIndex(v => new { v.LeerlingId, v.Nummer }).IsUnique();
        builder.HasOne<Leerling>().WithMany().HasForeignKey(v => v.LeerlingId).OnDelete(DeleteBehavior.Cascade);
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

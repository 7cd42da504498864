using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Ouderportaal;

internal sealed class OuderportaalcodeConfiguration : IEntityTypeConfiguration<Ouderportaalcode>
{
    public void Configure(EntityTypeBuilder<Ouderportaalcode> builder)
    {
        builder.ToTable("Ouderportaalcode");
        builder.IsAggregaat();
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Taal).HasMaxLength(2);
        builder.Property(c => c.Zoeksleutel).HasMaxLength(BlindeIndex.Lengte);
        builder.Versleuteld(c => c.Adres);
        builder.Versleuteld(c => c.BekendAdres);
        builder.Ignore(c => c.IsGebruikt);
        builder.HasIndex(c => c.Zoeksleutel).IsUnique();
        builder.HasIndex(c => c.Houder);
        builder.HasIndex(c => new { c.LeerlingId, c.OuderId }).IsUnique().Weigert(OuderportaalWeigeringen.Gewijzigd);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(c => c.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CorrectieverzoekConfiguration : IEntityTypeConfiguration<Correctieverzoek>
{
    public void Configure(EntityTypeBuilder<Correctieverzoek> builder)
    {
        builder.ToTable("Correctieverzoek");
        builder.IsAggregaat();
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Versleuteld(v => v.Tekst);
        builder.HasIndex(v => v.SchoolId);
        builder.HasIndex(v => v.LeerlingId);
        builder.HasOne<Leerling>().WithMany().HasForeignKey(v => v.LeerlingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OuderaccountConfiguration : IEntityTypeConfiguration<Ouderaccount>
{
    public void Configure(EntityTypeBuilder<Ouderaccount> builder)
    {
        builder.ToTable("Ouderaccount");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Versleuteld(a => a.Email);
        builder.Property(a => a.Emailindex).HasMaxLength(BlindeIndex.Lengte);
        builder.Property(a => a.Taal).HasMaxLength(2);
        builder.Ignore(a => a.Houder);
        builder.HasIndex(a => a.Emailindex).IsUnique().Weigert(OuderportaalWeigeringen.AdresBezet);
    }
}

internal sealed class PortaallinkConfiguration : IEntityTypeConfiguration<Portaallink>
{
    public void Configure(EntityTypeBuilder<Portaallink> builder)
    {
        builder.ToTable("Portaallink");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Versleuteld(l => l.Email);
        builder.Property(l => l.Taal).HasMaxLength(2);
        builder.Property(l => l.Geheim).HasMaxLength(100);
        builder.HasIndex(l => l.Op);
    }
}

internal sealed class PortaalsessieConfiguration : IEntityTypeConfiguration<Portaalsessie>
{
    public void Configure(EntityTypeBuilder<Portaalsessie> builder)
    {
        builder.ToTable("Portaalsessie");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Taal).HasMaxLength(2);
        builder.Ignore(s => s.IsInschrijving);
        builder.HasIndex(s => s.Houder);
        builder.HasIndex(s => s.LaatstGezienOp);
    }
}

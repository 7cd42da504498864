using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Oversteek.Application.Persistence;

internal sealed class BewerkingConfiguration : IEntityTypeConfiguration<Bewerking>
{
    public void Configure(EntityTypeBuilder<Bewerking> builder)
    {
        builder.ToTable("Bewerking");
        builder.HasKey(b => new { b.AccountId, b.Id });
        builder.Property(b => b.Soort).HasMaxLength(80);
        builder.Property(b => b.Inhoud).HasMaxLength(64);
        builder.Property(b => b.Uitkomst).HasMaxLength(400);
    }
}

internal sealed class FormulierconceptConfiguration : IEntityTypeConfiguration<Formulierconcept>
{
    public void Configure(EntityTypeBuilder<Formulierconcept> builder)
    {
        builder.ToTable("Formulierconcept");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Formulier).HasMaxLength(200);
        builder.Versleuteld(f => f.Inhoud);
        builder.HasIndex(f => new { f.AccountId, f.Formulier }).IsUnique();
    }
}

internal sealed class SleutelregelConfiguration : IEntityTypeConfiguration<Sleutelregel>
{
    public void Configure(EntityTypeBuilder<Sleutelregel> builder)
    {
        builder.ToTable("Sleutelregel");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Naam).HasMaxLength(200);
    }
}

internal sealed class InstallatiemerkConfiguration : IEntityTypeConfiguration<Installatiemerk>
{
    public void Configure(EntityTypeBuilder<Installatiemerk> builder)
    {
        builder.ToTable("Installatiemerk");
        builder.Property(m => m.Id).ValueGeneratedNever();
    }
}

internal sealed class HerstelstandConfiguration : IEntityTypeConfiguration<Herstelstand>
{
    public void Configure(EntityTypeBuilder<Herstelstand> builder)
    {
        builder.ToTable("Herstelstand");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}

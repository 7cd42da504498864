using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

internal sealed class BrugklasbeheerConfiguration : IEntityTypeConfiguration<Brugklasbeheer>
{
    public void Configure(EntityTypeBuilder<Brugklasbeheer> builder)
    {
        builder.ToTable("Brugklasbeheer");
        builder.IsAggregaat();
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.RedenTerugzetting).HasMaxLength(2000);
        builder.Property(b => b.Voorrang).IsDocument();
        builder.Property(b => b.Voorrangvoorstel).IsDocument();
        builder.Ignore(b => b.Werkvoorrang);
        builder.HasIndex(b => new { b.OrganisatieId, b.Schooljaar }).IsUnique().Weigert(BrugklasWeigeringen.BestaatAl);
        builder.HasMany(b => b.Klassen).WithOne().HasForeignKey(k => k.BeheerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(b => b.Klassen).HasField("klassen").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class BrugklasConfiguration : IEntityTypeConfiguration<Brugklas>
{
    public void Configure(EntityTypeBuilder<Brugklas> builder)
    {
        builder.ToTable("Brugklas");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Naam).HasMaxLength(200);
        builder.Property(k => k.Opmerking).HasMaxLength(2000);
        builder.Property(k => k.Adviezen).IsDocument();
        builder.Property(k => k.Voorstel).IsDocument();
        builder.Ignore(k => k.OpVoorkeurslijst);
        builder.Ignore(k => k.Werkversie);
    }
}

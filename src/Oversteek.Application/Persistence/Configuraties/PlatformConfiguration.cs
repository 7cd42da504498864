using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Post;

namespace Oversteek.Application.Persistence.Configuraties;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Account");
        builder.Property(a => a.Naam).HasMaxLength(200);
    }
}

internal sealed class FunctieConfiguration : IEntityTypeConfiguration<Functie>
{
    public void Configure(EntityTypeBuilder<Functie> builder)
    {
        builder.ToTable("Functie");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.AccountId);
        builder.HasIndex(f => f.OrganisatieId);
    }
}

internal sealed class SessieConfiguration : IEntityTypeConfiguration<Sessie>
{
    public void Configure(EntityTypeBuilder<Sessie> builder)
    {
        builder.ToTable("Sessie");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Apparaat).HasMaxLength(200);
        builder.Property(s => s.Schooljaar).HasMaxLength(9);
        builder.HasIndex(s => s.AccountId);
    }
}

internal sealed class TellerConfiguration : IEntityTypeConfiguration<Teller>
{
    public void Configure(EntityTypeBuilder<Teller> builder)
    {
        builder.ToTable("Teller");
        builder.HasKey(t => t.Sleutel);
        builder.Property(t => t.Sleutel).HasMaxLength(200);
        builder.Property(t => t.Aantal).IsConcurrencyToken();
    }
}

internal sealed class LogboekregelConfiguration : IEntityTypeConfiguration<Logboekregel>
{
    public void Configure(EntityTypeBuilder<Logboekregel> builder)
    {
        builder.ToTable("Logboekregel");
        builder.HasKey(l => l.Nummer);
        builder.Property(l => l.Nummer).ValueGeneratedNever();
        builder.Property(l => l.Soort).HasMaxLength(80);
        builder.HasIndex(l => l.LeerlingId);
        builder.HasIndex(l => l.Op);
    }
}

internal sealed class KetenstandConfiguration : IEntityTypeConfiguration<Ketenstand>
{
    public void Configure(EntityTypeBuilder<Ketenstand> builder)
    {
        builder.ToTable("Ketenstand");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasData(new Ketenstand { Id = 1, Nummer = 0, Hash = [] });
    }
}

internal sealed class UitgaandBerichtConfiguration : IEntityTypeConfiguration<UitgaandBericht>
{
    public void Configure(EntityTypeBuilder<UitgaandBericht> builder)
    {
        builder.ToTable("UitgaandBericht");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Sjabloon).HasMaxLength(80);
        builder.Property(b => b.Fout).HasMaxLength(200);
        builder.HasIndex(b => new { b.Status, b.VolgendePogingOp });
    }
}

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

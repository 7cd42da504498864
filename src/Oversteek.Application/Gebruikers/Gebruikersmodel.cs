using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Oversteek.Application.Gebruikers;

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

internal sealed class FunctieaanbodConfiguration : IEntityTypeConfiguration<Functieaanbod>
{
    public void Configure(EntityTypeBuilder<Functieaanbod> builder)
    {
        builder.ToTable("Functieaanbod");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.AccountId);
        builder.HasIndex(f => f.OrganisatieId);
    }
}

internal sealed class FactorverzoekConfiguration : IEntityTypeConfiguration<Factorverzoek>
{
    public void Configure(EntityTypeBuilder<Factorverzoek> builder)
    {
        builder.ToTable("Factorverzoek");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.AccountId);
    }
}

internal sealed class EmailwijzigingConfiguration : IEntityTypeConfiguration<Emailwijziging>
{
    public void Configure(EntityTypeBuilder<Emailwijziging> builder)
    {
        builder.ToTable("Emailwijziging");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Oud).HasMaxLength(256);
        builder.Property(w => w.Nieuw).HasMaxLength(256);
        builder.Property(w => w.Bevestiggeheim).HasMaxLength(100);
        builder.Property(w => w.Stopgeheim).HasMaxLength(100);
        builder.HasIndex(w => w.AccountId);
    }
}

/// <summary>Identity's own table; said here, so that its other tables stay as they are.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("Passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1023);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        builder.OwnsOne(p => p.Data, d => d.ToJson("data"));
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

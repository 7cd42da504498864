using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>A telephone number as the domain knows it (B-35).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TelefoonveldAttribute : DataTypeAttribute
{
    public TelefoonveldAttribute()
        : base(DataType.PhoneNumber) => ErrorMessage = "Vul bij ‘{0}’ een telefoonnummer in, zoals 06 12345678 of 010 1234567.";

    public override bool IsValid(object? value) => value is null or "" || (value is string tekst && Telefoonnummer.TryParse(tekst, out _));
}

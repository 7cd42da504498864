using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>An e-mail address as the domain knows it: the same check where it is typed as before a message leaves (B-35).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EmailveldAttribute : DataTypeAttribute
{
    public EmailveldAttribute()
        : base(DataType.EmailAddress) => ErrorMessage = "Vul bij ‘{0}’ een e-mailadres in, zoals naam@voorbeeld.nl.";

    public override bool IsValid(object? value) => value is null or "" || (value is string tekst && Emailadres.TryParse(tekst, out _));
}

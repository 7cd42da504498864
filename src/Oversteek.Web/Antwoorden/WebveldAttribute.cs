using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>A website as the domain knows it (B-35).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WebveldAttribute : DataTypeAttribute
{
    public WebveldAttribute()
        : base(DataType.Text) => ErrorMessage = "Vul bij ‘{0}’ een webadres in, zoals www.voorbeeld.nl.";

    public override bool IsValid(object? value) => value is null or "" || (value is string tekst && Webadres.TryParse(tekst, out _));
}

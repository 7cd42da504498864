using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Oversteek.Web.Antwoorden;

/// <summary>Gives every validation attribute without a text of its own a Dutch one.</summary>
internal sealed class Validatieteksten : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribuut in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribuut.ErrorMessageResourceName is null && attribuut.ErrorMessage == Standaard(attribuut))
                attribuut.ErrorMessage = Tekst(attribuut);
        }
    }

    // These attributes answer with their English default where the others answer null.
    private static string? Standaard(ValidationAttribute attribuut) => attribuut switch
    {
        EmailAddressAttribute => new EmailAddressAttribute().ErrorMessage,
        PhoneAttribute => new PhoneAttribute().ErrorMessage,
        UrlAttribute => new UrlAttribute().ErrorMessage,
        CreditCardAttribute => new CreditCardAttribute().ErrorMessage,
        FileExtensionsAttribute => new FileExtensionsAttribute().ErrorMessage,
        AllowedValuesAttribute => new AllowedValuesAttribute().ErrorMessage,
        DeniedValuesAttribute => new DeniedValuesAttribute().ErrorMessage,
        Base64StringAttribute => new Base64StringAttribute().ErrorMessage,
        _ => null,
    };

    // Attributes of our own bring their own text.
    internal static string? Tekst(ValidationAttribute attribuut) => attribuut switch
    {
        RequiredAttribute => "Vul ‘{0}’ in.",
        StringLengthAttribute { MinimumLength: > 0 } => "Vul bij ‘{0}’ {2} tot en met {1} tekens in.",
        StringLengthAttribute => "‘{0}’ mag niet langer zijn dan {1} tekens.",
        MaxLengthAttribute => "‘{0}’ mag niet langer zijn dan {1}.",
        MinLengthAttribute => "‘{0}’ moet minstens {1} lang zijn.",
        LengthAttribute => "De lengte van ‘{0}’ moet tussen {1} en {2} liggen.",
        RangeAttribute => "Vul bij ‘{0}’ een waarde in van {1} tot en met {2}.",
        EmailAddressAttribute => "Vul bij ‘{0}’ een e-mailadres in, zoals naam@voorbeeld.nl.",
        PhoneAttribute => "Vul bij ‘{0}’ een telefoonnummer in.",
        UrlAttribute => "Vul bij ‘{0}’ een webadres in dat begint met https://.",
        CompareAttribute => "‘{0}’ is niet gelijk aan ‘{1}’.",
        RegularExpressionAttribute or EnumDataTypeAttribute or AllowedValuesAttribute or DeniedValuesAttribute or Base64StringAttribute
            or CreditCardAttribute or FileExtensionsAttribute or DataTypeAttribute => "‘{0}’ is niet goed ingevuld.",
        _ => null,
    };
}

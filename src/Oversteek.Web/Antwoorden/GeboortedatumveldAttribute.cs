using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Web.Antwoorden;

/// <summary>A day of birth that a pupil of this step can have (B-26, B-30).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GeboortedatumveldAttribute : ValidationAttribute
{
    public override bool RequiresValidationContext => true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var vandaag = Nederland.Datum(validationContext.GetRequiredService<TimeProvider>().GetUtcNow());
        return value is DateOnly geboren && !Geboortegrens.Klopt(geboren, vandaag) ? new ValidationResult(Geboortegrens.Uitleg, [validationContext.MemberName!]) : null;
    }
}

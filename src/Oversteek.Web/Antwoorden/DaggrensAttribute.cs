using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>A day not further from today than these years (B-30).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DaggrensAttribute(int terug, int vooruit) : ValidationAttribute
{
    public int Terug => terug;

    public int Vooruit => vooruit;

    public override bool RequiresValidationContext => true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var vandaag = Nederland.Datum(validationContext.GetRequiredService<TimeProvider>().GetUtcNow());
        var (eerste, laatste) = (vandaag.AddYears(-terug), vandaag.AddYears(vooruit));
        return value is DateOnly dag && (dag < eerste || dag > laatste)
            ? new ValidationResult($"Kies een dag van {eerste.Leesbaar()} tot en met {laatste.Leesbaar()}.", [validationContext.MemberName!])
            : null;
    }
}

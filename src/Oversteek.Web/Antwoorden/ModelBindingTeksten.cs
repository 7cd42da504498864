using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Oversteek.Web.Antwoorden;

/// <summary>Dutch texts for values that cannot be read into the model.</summary>
internal static class ModelBindingTeksten
{
    public static void Zet(DefaultModelBindingMessageProvider teksten)
    {
        teksten.SetAttemptedValueIsInvalidAccessor((waarde, veld) => $"‘{waarde}’ is geen geldige waarde voor ‘{veld}’.");
        teksten.SetMissingBindRequiredValueAccessor(veld => $"Vul ‘{veld}’ in.");
        teksten.SetMissingKeyOrValueAccessor(() => "Vul een waarde in.");
        teksten.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd.");
        teksten.SetNonPropertyAttemptedValueIsInvalidAccessor(waarde => $"‘{waarde}’ is geen geldige waarde.");
        teksten.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde is niet geldig.");
        teksten.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        teksten.SetUnknownValueIsInvalidAccessor(veld => $"De waarde van ‘{veld}’ is niet geldig.");
        teksten.SetValueIsInvalidAccessor(waarde => $"‘{waarde}’ is niet geldig.");
        teksten.SetValueMustBeANumberAccessor(veld => $"Vul bij ‘{veld}’ een getal in.");
        teksten.SetValueMustNotBeNullAccessor(_ => "Vul dit veld in.");
    }
}

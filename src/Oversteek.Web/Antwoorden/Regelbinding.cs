using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>
/// A short text is one line, whatever a program sent that is no browser (B-61), and no text holds the character that a database cannot keep. A
/// password is left as it was typed.
/// </summary>
internal sealed class Regelbron : IModelBinderProvider
{
    /// <summary>What may be longer than this is a text with lines.</summary>
    private const int LangsteRegel = 256;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password)
            ? new Regelbinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()), IsRegel(context.Metadata))
            : null;

    private static bool IsRegel(ModelMetadata veld) =>
        veld.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { MaximumLength: <= LangsteRegel };
}

internal sealed class Regelbinder(IModelBinder gewoon, bool isRegel) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await gewoon.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string tekst })
            bindingContext.Result = ModelBindingResult.Success(isRegel ? Regeltekst.Van(tekst) : tekst.Replace("\0", "", StringComparison.Ordinal));
    }
}

using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

/// <summary>What the address names comes from the address: a field of a form or query with the same name is not looked at (B-08).</summary>
internal sealed class Routebinding : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var namen = RoutePatternFactory.Parse(model.RouteTemplate ?? "").Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in model.HandlerMethods.SelectMany(h => h.Parameters).Where(p => namen.Contains(p.ParameterName)))
            (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
        foreach (var eigenschap in model.HandlerProperties.Where(p => p.BindingInfo is not null && namen.Contains(p.PropertyName)))
            eigenschap.BindingInfo!.BindingSource = BindingSource.Path;
    }
}

/// <summary>A typed id has one source, the route, wherever it is declared.</summary>
internal sealed class Identificatiebron : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var soort = context.Metadata.UnderlyingOrModelType;
        return IsIdentificatie(soort) ? (IModelBinder)Activator.CreateInstance(typeof(Identificatiebinder<>).MakeGenericType(soort))! : null;
    }

    public static bool IsIdentificatie(Type soort) =>
        soort.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentificatie<>));
}

internal sealed class Identificatiebinder<T> : IModelBinder
    where T : struct, IIdentificatie<T>
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (Guid.TryParse(bindingContext.ActionContext.RouteData.Values[bindingContext.FieldName] as string, out var waarde))
            bindingContext.Result = ModelBindingResult.Success(T.Van(waarde));
        return Task.CompletedTask;
    }
}
